import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Cap } from '@zicht/shared/framework/criterion';
import { CheckboxList } from '../../../ui/fields/choices/checkbox-list';
import { NumberField } from '../../../ui/fields/number-field';
import { SelectField } from '../../../ui/fields/select-field';
import { injectTexts } from '../../../ui/language/texts';
import { fieldIdOf, type FieldPath } from './field-kinds';
import { PartEditor } from './part-editor';

const LIMITS = ['theme', 'total'] as const;

/** The core rules of a question: below which points, or without which options, a level is not exceeded. */
@Component({
  selector: 'zou-cap-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CheckboxList, NumberField, SelectField],
  template: `<fieldset class="zou-part-group" [id]="idOf()">
    <legend>{{ t('framework.keys.caps') }}</legend>
    <p class="zou-small">{{ t('framework.caps.hint') }}</p>
    @for (cap of caps(); track $index) {
      <fieldset class="zou-part-group">
        <legend>{{ headingOf($index) }}</legend>
        @if (asOptions(cap); as required) {
          <zou-checkbox-list
            [fieldId]="idOf($index, 'requires')"
            [legend]="t('framework.caps.requires')"
            [options]="options()"
            [error]="faultAt($index, 'requires')"
            [value]="required"
            (valueChange)="change($index, { requires: $event })"
          />
        } @else {
          <zou-number-field
            [fieldId]="idOf($index, 'pointsBelow')"
            [label]="t('framework.caps.pointsBelow')"
            [decimals]="2"
            [error]="faultAt($index, 'pointsBelow')"
            [value]="pointsOf(cap)"
            (valueChange)="change($index, { pointsBelow: $event ?? 0 })"
          />
        }
        <zou-select-field
          [fieldId]="idOf($index, 'maxLevel')"
          [label]="t('framework.caps.maxLevel')"
          [options]="levels()"
          [error]="faultAt($index, 'maxLevel')"
          [value]="'' + cap.maxLevel"
          (valueChange)="change($index, { maxLevel: +$event })"
        />
        <zou-select-field
          [fieldId]="idOf($index, 'limits')"
          [label]="t('framework.caps.limits')"
          [options]="limits()"
          [value]="cap.limits ?? 'theme'"
          (valueChange)="change($index, { limits: asLimit($event) })"
        />
        <button type="button" class="zou-button zou-button--text" (click)="remove($index)">
          {{ t('framework.takeOut') }}<span class="zou-hidden-text">: {{ headingOf($index) }}</span>
        </button>
      </fieldset>
    }
    <div class="zou-buttons">
      <button type="button" class="zou-button zou-button--secondary" (click)="addPoints()">
        {{ t('framework.caps.addPoints') }}
      </button>
      @if (options().length > 0) {
        <button type="button" class="zou-button zou-button--secondary" (click)="addOptions()">
          {{ t('framework.caps.addOptions') }}
        </button>
      }
    </div>
  </fieldset>`,
})
export class CapList {
  readonly path = input.required<FieldPath>();

  protected readonly editor = inject(PartEditor);
  protected readonly t = injectTexts();
  protected readonly caps = computed(() => (this.editor.valueAt(this.path()) ?? []) as readonly Cap[]);
  protected readonly levels = computed(() =>
    this.editor.framework().levels.map(({ level, name }) => ({
      value: String(level),
      words: `${level} ${this.t.of(name)}`,
    })),
  );
  protected readonly limits = computed(() =>
    LIMITS.map((value) => ({ value, words: this.t(`framework.choices.limits.${value}`) })),
  );
  /** Only several answers can be asked for by name. */
  protected readonly options = computed(() =>
    this.editor.criterion()?.type === 'multiple-choice'
      ? this.editor.optionsOf(this.editor.name().code).map(({ code, words }) => ({ code, label: words }))
      : [],
  );

  protected idOf(...steps: FieldPath): string {
    return fieldIdOf([...this.path(), ...steps]);
  }

  protected faultAt(...steps: FieldPath): string | undefined {
    return this.editor.faultAt([...this.path(), ...steps]);
  }

  protected headingOf(index: number): string {
    return this.t('framework.item', { label: this.t('framework.caps.each'), name: String(index + 1) });
  }

  protected asOptions(cap: Cap): readonly string[] | null {
    return 'requires' in cap ? cap.requires : null;
  }

  protected pointsOf(cap: Cap): number | null {
    return 'pointsBelow' in cap ? cap.pointsBelow : null;
  }

  protected asLimit(value: string): 'theme' | 'total' {
    return value === 'total' ? 'total' : 'theme';
  }

  /** Writes only what differs, so that what stands there by default is not written out. */
  protected change(index: number, fields: Partial<Cap>): void {
    const cap = this.caps()[index];
    if (cap === undefined) return;
    const shown = { limits: 'theme', ...cap };
    const isSame = Object.entries(fields).every(
      ([key, value]) => JSON.stringify(Reflect.get(shown, key)) === JSON.stringify(value),
    );
    if (!isSame) this.write(this.caps().map((one, at) => (at === index ? { ...one, ...fields } : one)));
  }

  protected remove(index: number): void {
    this.write(this.caps().filter((_, at) => at !== index));
  }

  protected addPoints(): void {
    this.write([...this.caps(), { pointsBelow: 2, maxLevel: this.lowest() }]);
  }

  protected addOptions(): void {
    this.write([...this.caps(), { requires: [], maxLevel: this.lowest() }]);
  }

  private write(caps: readonly unknown[]): void {
    this.editor.set(this.path(), caps.length === 0 ? null : caps);
  }

  private lowest(): number {
    return this.editor.framework().levels.length > 1 ? 1 : 0;
  }
}
