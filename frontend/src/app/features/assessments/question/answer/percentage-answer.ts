import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import type { PercentageCriterion, SmallNumbers } from '@zicht/shared/framework/criterion';
import { optionsOf } from '@zicht/shared/framework/look-up';
import { ChoiceList } from '../../../../ui/fields/choices/choice-list';
import { NumberField } from '../../../../ui/fields/number-field';
import { injectTexts } from '../../../../ui/language/texts';
import { QuestionStore } from '../question.store';
import { optionAnswer, percentageAnswer } from './answer-type';

type Size = keyof SmallNumbers['sizeLabels'];

const SIZES: readonly Size[] = ['zero', 'small', 'large'];

/** How many of how many. Where small numbers could point at people, the size is asked first and words replace them. */
@Component({
  selector: 'zou-percentage-answer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceList, NumberField],
  template: `@if (criterion(); as criterion) {
    @if (sizes(); as sizes) {
      <zou-choice-list
        [legend]="sizes.legend"
        [options]="sizes.options"
        [canBeCleared]="false"
        [value]="size()"
        (valueChange)="chooseSize($event)"
      />
    }
    @if (words(); as words) {
      <zou-choice-list
        [legend]="words.legend"
        [options]="words.options"
        [canBeCleared]="false"
        [value]="chosen()"
        (valueChange)="chooseWords($event)"
      />
    } @else if (areNumbersAsked()) {
      @if (copied() === null) {
        <zou-number-field
          [label]="t.of(criterion.denominator.label)"
          [minimum]="lowest()"
          [value]="denominator()"
          (valueChange)="takeDenominator($event)"
          (left)="question.settle()"
        />
      } @else {
        <p>
          <strong>{{ t.of(criterion.denominator.label) }}: {{ copied() }}</strong>
          <span class="zou-small zou-block">{{ t('assessments.answer.copied', { code: source() }) }}</span>
        </p>
      }
      @if (denominator() !== 0) {
        <zou-number-field
          [label]="t.of(criterion.numerator.label)"
          [minimum]="0"
          [error]="numeratorFault()"
          [value]="numerator()"
          (valueChange)="takeNumerator($event)"
          (left)="question.settle()"
        />
      }
    }
    @if (denominator() === 0) {
      <p role="status">{{ t(zeroKey(criterion)) }}</p>
    }
  }`,
})
export class PercentageAnswerField {
  protected readonly question = inject(QuestionStore);
  protected readonly t = injectTexts();

  protected readonly criterion = computed<PercentageCriterion | null>(() => {
    const criterion = this.question.criterion();
    return criterion?.type === 'percentage' ? criterion : null;
  });
  private readonly small = computed(() => this.criterion()?.smallNumbers ?? null);
  private readonly numbers = computed(() => percentageAnswer(this.question.value()));
  protected readonly copied = this.question.copiedDenominator;
  protected readonly source = computed(() => this.criterion()?.denominator.sameAs ?? '');
  protected readonly denominator = computed(() => {
    const denominator = this.copied() ?? this.numbers()?.denominator ?? NaN;
    return Number.isNaN(denominator) ? null : denominator;
  });
  protected readonly numerator = computed(() => this.numbers()?.numerator ?? null);
  protected readonly chosen = computed(() => optionAnswer(this.question.value())?.option ?? null);
  protected readonly lowest = computed(() => this.small()?.below ?? 0);

  /** The size that was chosen; follows the answer as long as nobody chose another one. */
  protected readonly size = linkedSignal<Size | null, Size | null>({
    source: () => this.sizeOfAnswer(),
    computation: (size, before) => size ?? before?.value ?? null,
  });
  protected readonly sizes = computed(() => {
    const small = this.small();
    if (small === null || this.copied() !== null) return null;
    const options = SIZES.map((code) => ({ code, label: this.t.of(small.sizeLabels[code]) }));
    return { legend: this.t.of(small.sizeQuestion), options };
  });
  protected readonly words = computed(() => {
    const [framework, criterion, small] = [this.question.framework(), this.criterion(), this.small()];
    if (framework === null || criterion === null || small === null || !this.areWordsAsked()) return null;
    const options = optionsOf(framework, criterion).map(({ code, label }) => ({
      code,
      label: this.t.of(label),
    }));
    return { legend: this.t.of(small.question), options };
  });
  protected readonly areNumbersAsked = computed(() => this.sizes() === null || this.size() === 'large');
  protected readonly numeratorFault = computed(() => {
    const fault = this.question.faults().find(({ code }) => code === 'numeratorAboveDenominator');
    return fault === undefined
      ? undefined
      : this.t('assessments.faults.numeratorAboveDenominator', { denominator: this.denominator() ?? 0 });
  });

  protected zeroKey(criterion: PercentageCriterion): string {
    return `assessments.answer.zero.${criterion.denominator.whenZero}`;
  }

  protected chooseSize(code: string | null): void {
    const size = SIZES.find((candidate) => candidate === code) ?? null;
    if (size === this.size()) return;
    this.size.set(size);
    if (size === 'zero') this.question.setValue({ denominator: 0 });
    else if (this.sizeOfAnswer() !== size && this.question.value() !== null) this.clear(size);
  }

  protected chooseWords(code: string | null): void {
    if (code !== this.chosen()) this.question.setValue(code === null ? null : { option: code });
  }

  protected takeDenominator(denominator: number | null): void {
    this.take(this.numerator(), denominator);
  }

  protected takeNumerator(numerator: number | null): void {
    this.take(numerator, this.denominator());
  }

  private take(numerator: number | null, denominator: number | null): void {
    if (numerator === null && (denominator === null || this.copied() !== null)) this.question.setValue(null);
    else if (denominator === 0) this.question.setValue({ denominator });
    else {
      // Half an answer is kept on the screen; without a denominator it is not a number that anybody can use.
      const half =
        numerator === null
          ? { denominator: denominator ?? NaN }
          : { numerator, denominator: denominator ?? NaN };
      this.question.setValue(half);
    }
  }

  private clear(size: Size | null): void {
    this.question.setValue(null);
    this.size.set(size);
  }

  private areWordsAsked(): boolean {
    const [copied, below] = [this.copied(), this.small()?.below ?? 0];
    return copied === null ? this.size() === 'small' : copied > 0 && copied < below;
  }

  private sizeOfAnswer(): Size | null {
    const value = this.question.value();
    if (optionAnswer(value) !== null) return 'small';
    const denominator = percentageAnswer(value)?.denominator;
    if (denominator === undefined || Number.isNaN(denominator)) return null;
    return denominator === 0 ? 'zero' : 'large';
  }
}
