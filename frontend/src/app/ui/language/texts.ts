import { inject, InjectionToken, type Signal } from '@angular/core';
import type { Locale, LocalisedText } from '@zicht/shared/kernel/locale';

/** Values that stand in a text, by name. */
export type TextParameters = Readonly<Record<string, string | number>>;

/**
 * The words of the interface in the language of the user. Calling it in a template or `computed` keeps the result
 * in step with the language: it reads a signal.
 */
export interface Texts {
  /** The text of this key; `{{name}}` in it is replaced by the parameter. */
  (key: string, parameters?: TextParameters): string;
  /** The text of `key.one` or `key.other`, by the number; `{{count}}` in it is the number. */
  count(key: string, count: number, parameters?: TextParameters): string;
  /** The side of a text from data that belongs to the language. */
  of(text: LocalisedText): string;
  /** True when there is a text of this key. */
  has(key: string): boolean;
  readonly locale: Signal<Locale>;
}

/** Provided by `core/language`; the kit itself knows no files of texts. */
export const TEXTS = new InjectionToken<Texts>('texts');

/**
 * Fetches words of the kit that most visits do not need, by the first part of their keys, before what says them is
 * shown. Provided by `core/language`; where nothing provides it, all words are there.
 */
export const FETCH_TEXTS = new InjectionToken<(part: 'guard') => Promise<void>>('fetchTexts', {
  factory: () => () => Promise.resolve(),
});

/** The words of the interface: `protected readonly t = injectTexts();` and in the template `{{ t('shell.menu') }}`. */
export function injectTexts(): Texts {
  return inject(TEXTS);
}
