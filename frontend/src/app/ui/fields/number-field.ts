import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  model,
  output,
} from '@angular/core';
import { elementId } from '../language/element-id';
import { injectTexts } from '../language/texts';
import { describedBy, FieldFrame } from './field-frame';
import { readNumber } from './read-number';

/** A number, typed with comma or point; it is checked when the person leaves the field, not while typing. */
@Component({
  selector: 'zou-number-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldFrame],
  template: `<zou-field-frame
    [fieldId]="fieldId()"
    [label]="label()"
    [hint]="hint()"
    [error]="shownError()"
    [optional]="optional()"
  >
    <span class="zou-field__row">
      <input
        class="zou-input zou-input--short"
        type="text"
        [attr.inputmode]="decimals() > 0 ? 'decimal' : 'numeric'"
        autocomplete="off"
        [id]="fieldId()"
        [attr.name]="fieldId()"
        [value]="shown()"
        [attr.aria-required]="optional() ? null : true"
        [attr.aria-invalid]="shownError() ? true : null"
        [attr.aria-describedby]="describedBy()"
        (input)="take($event)"
        (change)="check()"
        (blur)="left.emit()"
      />
      @if (unit(); as words) {
        <span [id]="fieldId() + '-unit'">{{ words }}</span>
      }
    </span>
  </zou-field-frame>`,
})
export class NumberField {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  /** An error from outside; the field's own comes first. */
  readonly error = input<string>();
  readonly optional = input(false);
  readonly unit = input<string>();
  readonly minimum = input<number>();
  readonly maximum = input<number>();
  readonly decimals = input(0);
  readonly value = model<number | null>(null);
  readonly fieldId = input(elementId('number'));
  readonly left = output();

  private readonly t = injectTexts();
  /** What stands in the field while it differs from the value. */
  private readonly typed = linkedSignal<number | null, string | null>({
    source: this.value,
    computation: () => null,
  });
  private readonly fault = linkedSignal<number | null, string | null>({
    source: this.value,
    computation: () => null,
  });

  protected readonly shown = computed(() => this.typed() ?? this.written(this.value()));
  protected readonly shownError = computed(() => this.wordsOfFault(this.fault()) ?? this.error());
  protected readonly describedBy = computed(() => {
    const parts = [this.unit() ? `${this.fieldId()}-unit` : null];
    return (
      [...parts, describedBy(this.fieldId(), this.hint(), this.shownError())].filter(Boolean).join(' ') ||
      null
    );
  });

  protected take(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
  }

  protected check(): void {
    const read = readNumber(this.shown(), {
      minimum: this.minimum(),
      maximum: this.maximum(),
      decimals: this.decimals(),
    });
    if ('fault' in read) {
      this.fault.set(read.fault);
      return;
    }
    this.value.set(read.value);
    this.typed.set(null);
    this.fault.set(null);
  }

  private written(value: number | null): string {
    if (value === null) return '';
    return this.t.locale() === 'nl' ? String(value).replace('.', ',') : String(value);
  }

  private wordsOfFault(fault: string | null): string | undefined {
    if (fault === null) return undefined;
    const isBounded = this.minimum() !== undefined && this.maximum() !== undefined;
    const key = isBounded && (fault === 'tooLow' || fault === 'tooHigh') ? 'outside' : fault;
    return this.t(`ui.number.${key}`, {
      minimum: this.written(this.minimum() ?? 0),
      maximum: this.written(this.maximum() ?? 0),
      decimals: this.decimals(),
    });
  }
}
