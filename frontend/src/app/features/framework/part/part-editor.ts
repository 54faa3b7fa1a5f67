import { computed, inject, Injectable, signal } from '@angular/core';
import { partKey, type PartName } from '@zicht/shared/framework/drafts/draft-parts';
import type { Criterion } from '@zicht/shared/framework/criterion';
import { criterionByCode, optionsOf } from '@zicht/shared/framework/look-up';
import { injectTexts } from '../../../ui/language/texts';
import { DraftStore } from '../draft/draft.store';
import { pointerOf, valueAt, withValue, type FieldPath } from './field-kinds';

/** Something that can be chosen by its code. */
export interface NamedThing {
  readonly code: string;
  readonly words: string;
}

/** The part in view: reads and writes its values, tells faults by field, and knows what can be chosen. */
@Injectable()
export class PartEditor {
  private readonly store = inject(DraftStore);
  private readonly t = injectTexts();

  readonly name = signal<PartName>({ kind: 'framework', code: '' });
  readonly content = computed(() => this.store.contentOf(this.name()));
  readonly framework = this.store.framework;
  readonly criterion = computed<Criterion | null>(() => {
    const { kind, code } = this.name();
    return kind === 'criterion' ? (criterionByCode(this.framework(), code) ?? null) : null;
  });
  readonly faults = computed(() => {
    const key = partKey(this.name());
    return this.store.faults().filter(({ part }) => part !== null && partKey(part) === key);
  });

  valueAt(path: FieldPath): unknown {
    return valueAt(this.content(), path);
  }

  /** Writes a value; what is saved is the whole value of its first key. */
  set(path: FieldPath, value: unknown, pace: 'now' | 'soon' = 'now'): void {
    const [key, ...rest] = path;
    if (key === undefined) return;
    const whole = withValue(this.content()?.[key], rest, value);
    this.store.change(this.name(), { [key]: whole ?? null }, pace);
  }

  flush(): void {
    this.store.flush();
  }

  /** Words of the fault at exactly this place. */
  faultAt(path: FieldPath): string | undefined {
    const pointer = pointerOf(path);
    const fault = this.faults().find((one) => one.path === pointer);
    return fault === undefined ? undefined : this.faultWords(fault.code);
  }

  faultWords(code: string): string {
    const key = `framework.faults.${code}`;
    return this.t(this.t.has(key) ? key : 'framework.faults.unknown');
  }

  /** What the codes at a key can be. */
  choicesFor(key: string): readonly NamedThing[] {
    const framework = this.framework();
    switch (key) {
      case 'theme':
        return framework.themes.map((theme) => this.named(theme.code, theme.shortTitle));
      case 'ownerRole':
      case 'role':
        return framework.ownerRoles.map((role) => this.named(role.code, role.title));
      case 'answerSet':
        return Object.keys(framework.answerSets).map(plain);
      case 'bands':
        return Object.keys(framework.bandSets).map(plain);
      case 'sectors':
      case 'hiddenFor':
      case 'exceptSectors':
        return framework.sectors.map((sector) => this.named(sector.code, sector.title));
      case 'sources':
      case 'via':
        return framework.sources.map(({ code, name }) => ({ code, words: `${code} ${name}` }));
      case 'criterion':
      case 'sameAs':
      case 'criteria':
        return framework.criteria.map((one) => this.named(one.code, one.title, one.code));
      default:
        return this.optionsOf(this.criterion()?.code ?? framework.partnerRegister?.criterion ?? '');
    }
  }

  /** Questions that come before this one: only those can decide whether it is asked. */
  earlier(): readonly NamedThing[] {
    const all = this.framework().criteria;
    const index = all.findIndex(({ code }) => code === this.name().code);
    return all.slice(0, Math.max(0, index)).map((one) => this.named(one.code, one.title, one.code));
  }

  optionsOf(code: string): readonly NamedThing[] {
    const criterion = criterionByCode(this.framework(), code);
    if (criterion === undefined) return [];
    return optionsOf(this.framework(), criterion).map((option) => this.named(option.code, option.label));
  }

  private named(code: string, text: { readonly nl: string; readonly en: string }, before = ''): NamedThing {
    return { code, words: [before, this.t.of(text) || code].filter((word) => word !== '').join(' ') };
  }
}

function plain(code: string): NamedThing {
  return { code, words: code };
}
