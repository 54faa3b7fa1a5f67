import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, model } from '@angular/core';
import { Icon } from '../elements/icon';
import { elementId } from '../language/element-id';
import { injectTexts } from '../language/texts';
import { describedBy } from './field-frame';

/** A month as `YYYY-MM`, or never. */
export type MonthValue = { readonly month: string } | { readonly never: true };

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** Month and year, or "nooit"; the value changes once both parts are there. */
@Component({
  selector: 'zou-month-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `<fieldset
    class="zou-field"
    [class.zou-field--error]="shownError()"
    [attr.aria-describedby]="describedBy()"
  >
    <legend class="zou-field__legend">{{ legend() }}</legend>
    @if (hint(); as words) {
      <span class="zou-field__hint" [id]="fieldId() + '-hint'">{{ words }}</span>
    }
    @if (shownError(); as words) {
      <span class="zou-field__error" [id]="fieldId() + '-error'"><zou-icon name="error" />{{ words }}</span>
    }
    <div class="zou-field__row">
      <span>
        <label class="zou-field__label" [attr.for]="fieldId()">{{ t('ui.month.month') }}</label>
        <select class="zou-input zou-input--medium" [id]="fieldId()" (change)="takeMonth($event)">
          <option value="" [selected]="month() === ''">{{ t('ui.month.choose') }}</option>
          @for (entry of months(); track entry.value) {
            <option [value]="entry.value" [selected]="entry.value === month()">{{ entry.words }}</option>
          }
        </select>
      </span>
      <span>
        <label class="zou-field__label" [attr.for]="fieldId() + '-year'">{{ t('ui.month.year') }}</label>
        <input
          class="zou-input zou-input--short"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          [id]="fieldId() + '-year'"
          [value]="year()"
          [attr.aria-invalid]="shownError() ? true : null"
          (change)="takeYear($event)"
        />
      </span>
    </div>
    @if (never(); as words) {
      <label class="zou-choice zou-choice--aside">
        <input type="checkbox" [checked]="isNever()" (change)="takeNever($event)" />
        <span>{{ words }}</span>
      </label>
    }
  </fieldset>`,
})
export class MonthField {
  readonly legend = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  /** Words for never, such as "Nooit geoefend"; without them it cannot be chosen. */
  readonly never = input<string>();
  /** Last month that may be given, `YYYY-MM`. */
  readonly latest = input<string>();
  readonly value = model<MonthValue | null>(null);
  readonly fieldId = input(elementId('month'));

  protected readonly t = injectTexts();
  protected readonly isNever = computed(() => {
    const value = this.value();
    return value !== null && 'never' in value;
  });
  private readonly written = computed(() => {
    const value = this.value();
    return value !== null && 'month' in value ? value.month : '';
  });
  protected readonly month = linkedSignal(() => this.written().slice(5));
  protected readonly year = linkedSignal(() => this.written().slice(0, 4));
  private readonly fault = linkedSignal<MonthValue | null, string | null>({
    source: this.value,
    computation: () => null,
  });
  protected readonly shownError = computed(() => {
    const fault = this.fault();
    return fault === null ? this.error() : this.t(`ui.month.${fault}`);
  });
  protected readonly months = computed(() => {
    const format = new Intl.DateTimeFormat(this.t.locale(), { month: 'long', timeZone: 'UTC' });
    return MONTHS.map((value) => ({ value, words: format.format(new Date(`2000-${value}-01`)) }));
  });
  protected readonly describedBy = computed(() =>
    describedBy(this.fieldId(), this.hint(), this.shownError()),
  );

  protected takeMonth(event: Event): void {
    this.month.set((event.target as HTMLSelectElement).value);
    this.settle();
  }

  protected takeYear(event: Event): void {
    this.year.set((event.target as HTMLInputElement).value.trim());
    this.settle();
  }

  protected takeNever(event: Event): void {
    this.value.set((event.target as HTMLInputElement).checked ? { never: true } : null);
  }

  private settle(): void {
    const [month, year] = [this.month(), this.year()];
    if (month === '' && year === '') {
      this.value.set(null);
    } else if (month !== '' && year !== '') {
      const value = `${year}-${month}`;
      const isFuture = value > (this.latest() ?? '9999-12');
      const fault = /^(19|20)\d\d$/.test(year) ? (isFuture ? 'future' : null) : 'notAYear';
      if (fault === null) this.value.set({ month: value });
      else this.fault.set(fault);
    }
  }
}
