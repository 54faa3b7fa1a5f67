import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { CheckboxList } from '../../../ui/fields/choices/checkbox-list';
import { NumberField } from '../../../ui/fields/number-field';
import { SelectField } from '../../../ui/fields/select-field';
import { TextArea } from '../../../ui/fields/text-area';
import { injectTexts } from '../../../ui/language/texts';
import { CapList } from './cap-list';
import { ConditionList } from './condition-list';
import { CHOICES, fieldIdOf, isRecord, kindOf, newItem, OPTIONAL, type FieldPath } from './field-kinds';
import { PartEditor } from './part-editor';
import { TextPair } from './text-pair';

/** Lists in which nothing is added or taken out here: their places have a meaning elsewhere. */
const CLOSED_LISTS = ['expected', 'levels'];
/** What a list begins with when there is nothing yet to form it after. */
const MODELS: Readonly<Record<string, unknown>> = {
  notes: { text: { nl: '', en: '' } },
  actions: { code: '', text: { nl: '', en: '' }, termDays: 90, ownerRole: '' },
};

/** The fields for one value of a part, whatever it is: a text, a number, a choice, a list of things. */
@Component({
  selector: 'zou-value-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CapList, CheckboxList, ConditionList, NumberField, SelectField, TextArea, TextPair],
  templateUrl: './value-fields.html',
})
export class ValueFields {
  readonly path = input.required<FieldPath>();

  protected readonly editor = inject(PartEditor);
  protected readonly t = injectTexts();
  protected readonly key = computed(() => String(this.path().findLast((step) => typeof step === 'string')));
  protected readonly value = computed<unknown>(
    () => this.editor.valueAt(this.path()) ?? (this.path().length === 1 ? OPTIONAL[this.key()] : undefined),
  );
  protected readonly kind = computed(() =>
    this.key() === 'caps' || this.key() === 'visibleWhen' || this.key() === 'when'
      ? this.key()
      : kindOf(this.key(), this.value()),
  );
  protected readonly id = computed(() => fieldIdOf(this.path()));
  protected readonly label = computed(() => this.wordsOf(this.key()));
  protected readonly error = computed(() => this.editor.faultAt(this.path()));
  protected readonly number = computed(() =>
    typeof this.value() === 'number' ? Number(this.value()) : null,
  );
  protected readonly line = computed(() => (typeof this.value() === 'string' ? String(this.value()) : ''));
  protected readonly flag = computed(() => this.value() === true);
  protected readonly items = computed<readonly unknown[]>(() => {
    const value = this.value();
    return Array.isArray(value) ? value : [];
  });
  protected readonly codes = computed(() => this.items().filter((item) => typeof item === 'string'));
  protected readonly entries = computed(() => {
    const value = this.value();
    return isRecord(value) ? Object.keys(value) : [];
  });
  protected readonly choices = computed(() =>
    (CHOICES[this.key()] ?? []).map((value) => ({
      value,
      words: this.t(`framework.choices.${this.key()}.${value}`),
    })),
  );
  protected readonly references = computed(() =>
    this.editor.choicesFor(this.key()).map(({ code, words }) => ({ value: code, words })),
  );
  protected readonly options = computed(() =>
    this.editor.choicesFor(this.key()).map(({ code, words }) => ({ code, label: words })),
  );
  protected readonly isOpenList = computed(() => !CLOSED_LISTS.includes(this.key()));

  protected childPath(step: string | number): FieldPath {
    return [...this.path(), step];
  }

  /** "Actie 2: Bespreek …", by what the thing says of itself. */
  protected itemHeading(item: unknown, index: number): string {
    const code = isRecord(item) && typeof item['code'] === 'string' ? item['code'] : '';
    return this.t('framework.item', { label: this.label(), name: code || String(index + 1) });
  }

  /** A name that the framework itself gave, such as that of a set of answers, stands as it is. */
  protected isNamed(): boolean {
    return this.key() === 'answerSets' || this.key() === 'bandSets' || this.key() === 'descriptions';
  }

  protected choose(value: string): void {
    if (value === this.value()) return;
    if (this.key() === 'request') this.editor.set(this.path().slice(0, -1), this.evidenceOf(value));
    else this.editor.set(this.path(), value);
  }

  protected chooseCodes(codes: readonly string[]): void {
    const isGone = codes.length === 0 && this.path().length === 1 && this.key() in OPTIONAL;
    this.editor.set(this.path(), isGone ? null : codes);
  }

  protected take(text: string): void {
    this.editor.set(this.path(), text, 'soon');
  }

  protected takeFlag(event: Event): void {
    const isSet = (event.target as HTMLInputElement).checked;
    const isGone = !isSet && this.path().length === 1 && this.key() in OPTIONAL;
    this.editor.set(this.path(), isGone ? null : isSet);
  }

  protected add(): void {
    const prefix = this.key() === 'actions' ? `${this.editor.name().code}-A` : 'N';
    this.editor.set(this.path(), [...this.items(), newItem(this.items(), MODELS[this.key()], prefix)]);
  }

  protected remove(index: number): void {
    const left = this.items().filter((_, at) => at !== index);
    const isGone = left.length === 0 && this.path().length === 1 && this.key() in OPTIONAL;
    this.editor.set(this.path(), isGone ? null : left);
  }

  private wordsOf(key: string): string {
    const words = `framework.keys.${key}`;
    return this.t.has(words) ? this.t(words) : key;
  }

  /** What evidence needs beside what is asked for. */
  private evidenceOf(request: string): unknown {
    const before = this.editor.valueAt(this.path().slice(0, -1));
    const hint = isRecord(before) ? before['hint'] : undefined;
    const from = isRecord(before) ? before['fromPoints'] : undefined;
    if (request === 'none') return { request };
    const asked = { request, hint: hint ?? { nl: '', en: '' } };
    return request === 'required' ? { ...asked, fromPoints: from ?? 1 } : asked;
  }
}
