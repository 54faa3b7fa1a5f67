import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, model } from '@angular/core';
import { visibleOptions } from '@zicht/shared/framework/applicability';
import type { Criterion } from '@zicht/shared/framework/criterion';
import type { Framework } from '@zicht/shared/framework/framework';
import { optionsOf } from '@zicht/shared/framework/look-up';
import type { MakeClaim } from '@zicht/shared/improvement/claim.contract';
import { CheckboxList } from '../../../ui/fields/choices/checkbox-list';
import { ChoiceList } from '../../../ui/fields/choices/choice-list';
import { MonthField, type MonthValue } from '../../../ui/fields/month-field';
import { NumberField } from '../../../ui/fields/number-field';
import { injectTexts } from '../../../ui/language/texts';

export type ClaimValue = MakeClaim['value'];

/** How a question stands now, in the fields of its type. */
@Component({
  selector: 'zou-claim-value',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CheckboxList, ChoiceList, MonthField, NumberField],
  templateUrl: './claim-value.html',
})
export class ClaimValueFields {
  readonly framework = input.required<Framework>();
  readonly criterion = input.required<Criterion>();
  readonly sectors = input.required<readonly string[]>();
  /** The denominator that stands at another question; null where this one asks it. */
  readonly copied = input<number | null>(null);
  readonly value = model<ClaimValue | null>(null);

  protected readonly t = injectTexts();
  protected readonly options = computed(() =>
    optionsOf(this.framework(), this.criterion()).map(({ code, label, description }) => ({
      code,
      label: /^\d+$/.test(code) ? `${code} ${this.t.of(label)}` : this.t.of(label),
      description: description === null ? undefined : this.t.of(description),
    })),
  );
  protected readonly checks = computed(() => {
    const criterion = this.criterion();
    if (criterion.type !== 'multiple-choice') return [];
    return visibleOptions(this.framework(), criterion, this.sectors()).map((option) => ({
      code: option.code,
      label: this.t.of(option.label),
      isExclusive: option.exclusive === true,
      canBeNotApplicable: option.canBeNotApplicable === true,
    }));
  });
  protected readonly chosen = computed(() => part(this.value(), 'option') ?? null);
  protected readonly several = computed(() => part(this.value(), 'options') ?? []);
  protected readonly excluded = computed(() => part(this.value(), 'notApplicableOptions') ?? []);
  protected readonly numbers = computed(() => part(this.value(), 'fields') ?? {});
  protected readonly numerator = computed(() => part(this.value(), 'numerator') ?? null);
  protected readonly denominator = computed(
    () => this.copied() ?? nullIfNone(part(this.value(), 'denominator')),
  );
  protected readonly percentage = computed(() => {
    const criterion = this.criterion();
    return criterion.type === 'percentage' ? criterion : null;
  });
  protected readonly fields = computed(() => {
    const criterion = this.criterion();
    return criterion.type === 'number' ? criterion.fields : [];
  });
  protected readonly never = computed(() => {
    const criterion = this.criterion();
    return criterion.type === 'date' ? this.t.of(criterion.never.label) : undefined;
  });
  protected readonly month = computed<MonthValue | null>(() => {
    const value = this.value();
    if (value !== null && 'month' in value) return { month: value.month };
    return value !== null && 'never' in value ? { never: true } : null;
  });
  /** Small numbers could point at people: then words take their place. */
  protected readonly areWords = linkedSignal(() => {
    const below = this.percentage()?.smallNumbers?.below;
    if (below === undefined) return false;
    const denominator = this.copied();
    return denominator === null ? this.chosen() !== null : denominator < below;
  });
  protected readonly sizes = computed(() => {
    const small = this.percentage()?.smallNumbers;
    if (small === undefined || this.copied() !== null) return null;
    const labels = small.sizeLabels;
    return {
      legend: this.t.of(small.sizeQuestion),
      options: (['small', 'large'] as const).map((code) => ({ code, label: this.t.of(labels[code]) })),
    };
  });

  protected choose(option: string | null): void {
    if (option !== this.chosen()) this.value.set(option === null ? null : { option });
  }

  protected chooseSize(code: string | null): void {
    if ((code === 'small') === this.areWords()) return;
    this.areWords.set(code === 'small');
    this.value.set(null);
  }

  protected check(options: readonly string[], notApplicableOptions: readonly string[]): void {
    const marked =
      notApplicableOptions.length === 0 ? {} : { notApplicableOptions: [...notApplicableOptions] };
    this.value.set({ options: [...options], ...marked });
  }

  protected share(numerator: number | null, denominator: number | null): void {
    if (denominator === null) this.value.set(null);
    else this.value.set(numerator === null ? { denominator } : { numerator, denominator });
  }

  protected number(code: string, value: number | null): void {
    const others = Object.entries(this.numbers()).filter(([other]) => other !== code);
    this.value.set({ fields: Object.fromEntries(value === null ? others : [...others, [code, value]]) });
  }

  protected chooseMonth(value: MonthValue | null): void {
    this.value.set(value);
  }
}

/** What of a value is there, whatever its type. */
function part<Key extends keyof AnyValue>(value: ClaimValue | null, key: Key): AnyValue[Key] {
  return value === null ? undefined : (value as AnyValue)[key];
}

interface AnyValue {
  readonly option?: string;
  readonly options?: readonly string[];
  readonly notApplicableOptions?: readonly string[];
  readonly numerator?: number;
  readonly denominator?: number;
  readonly fields?: Readonly<Record<string, number>>;
}

function nullIfNone(value: number | undefined): number | null {
  return value ?? null;
}
