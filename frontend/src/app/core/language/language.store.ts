import { computed, Injectable, signal } from '@angular/core';
import { LOCALES, type Locale, type LocalisedText } from '@zicht/shared/kernel/locale';
import { fillIn, findText, type TextTree } from '../../ui/language/text-tree';
import type { TextParameters, Texts } from '../../ui/language/texts';
import { firstTexts, textsOfPart, type TextPart } from './language-texts';

const STORAGE_KEY = 'zou.locale';

function isLocale(value: string | null): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** The language of the interface: loads its texts, keeps `<html lang>` in step, remembers it for visitors. */
@Injectable({ providedIn: 'root' })
export class LanguageStore {
  private readonly current = signal<Locale>('nl');
  /** All that was fetched, by language. */
  private readonly trees: Record<Locale, TextTree> = { nl: {}, en: {} };
  private readonly wanted = new Set<TextPart>();
  private readonly requests = new Map<string, Promise<void>>();
  private turn = 0;

  readonly locale = this.current.asReadonly();
  readonly texts: Texts = this.createTexts();

  /** The language that this browser used last; Dutch at first. */
  remembered(): Locale {
    const value = localStorage.getItem(STORAGE_KEY);
    return isLocale(value) ? value : 'nl';
  }

  /** Shows the interface in this language, once its texts are here; of two that are asked, the last one. */
  async use(locale: Locale): Promise<void> {
    this.turn += 1;
    const own = this.turn;
    let partsBefore;
    do {
      partsBefore = this.wanted.size;
      await this.load(locale);
      // A page that was opened meanwhile wants its words in this language too.
    } while (this.wanted.size > partsBefore);
    if (own !== this.turn) return;
    document.documentElement.lang = locale;
    localStorage.setItem(STORAGE_KEY, locale);
    this.current.set(locale);
  }

  /** Fetches these parts of the texts, in this language and in each that is chosen later. */
  async include(parts: readonly TextPart[]): Promise<void> {
    for (const part of parts) this.wanted.add(part);
    let locale;
    do {
      locale = this.current();
      await this.load(locale);
    } while (locale !== this.current());
  }

  private async load(locale: Locale): Promise<void> {
    await Promise.all([
      this.once(locale, locale, () => firstTexts(locale)),
      ...[...this.wanted].map((part) =>
        this.once(`${locale}/${part}`, locale, async () => ({ [part]: await textsOfPart(locale, part) })),
      ),
    ]);
  }

  /** Fetches texts once; after a failure the next one who wants them tries again. */
  private once(key: string, locale: Locale, fetchTexts: () => Promise<TextTree>): Promise<void> {
    const known = this.requests.get(key);
    if (known) return known;
    const request = fetchTexts().then((texts) => {
      this.trees[locale] = { ...this.trees[locale], ...texts };
    });
    this.requests.set(key, request);
    request.catch(() => this.requests.delete(key));
    return request;
  }

  private createTexts(): Texts {
    const find = (key: string): string | undefined => findText(this.trees[this.locale()], key);
    const translate = (key: string, parameters: TextParameters = {}): string =>
      fillIn(find(key) ?? key, parameters);
    const rules = computed(() => new Intl.PluralRules(this.locale()));
    const numbers = computed(() => new Intl.NumberFormat(this.locale()));
    return Object.assign(translate, {
      count: (key: string, count: number, parameters: TextParameters = {}): string =>
        translate(`${key}.${rules().select(count) === 'one' ? 'one' : 'other'}`, {
          count: numbers().format(count),
          ...parameters,
        }),
      of: (text: LocalisedText): string => text[this.locale()],
      has: (key: string): boolean => find(key) !== undefined,
      locale: this.locale,
    });
  }
}
