import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { expectedOptions, visibleOptions } from '@zicht/shared/framework/applicability';
import { isSameValue } from '@zicht/shared/framework/versions/same-value';
import { CheckboxList } from '../../../../ui/fields/choices/checkbox-list';
import type { CheckboxOption } from '../../../../ui/fields/choices/choice-option';
import { injectTexts } from '../../../../ui/language/texts';
import { PreviousYear } from '../previous-year';
import { QuestionStore } from '../question.store';
import { optionsAnswer } from './answer-type';

/** Several options, the expected ones first; one that excludes the others stands apart. */
@Component({
  selector: 'zou-multiple-answer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CheckboxList],
  template: `<zou-checkbox-list
    [legend]="t('assessments.answer.chooseAll')"
    [options]="options()"
    [value]="chosen()"
    [notApplicable]="excluded()"
    (valueChange)="take($event, excluded())"
    (notApplicableChange)="take(chosen(), $event)"
  />`,
})
export class MultipleAnswer {
  private readonly question = inject(QuestionStore);
  private readonly previous = inject(PreviousYear);
  protected readonly t = injectTexts();

  protected readonly options = computed<readonly CheckboxOption[]>(() => {
    const [framework, criterion] = [this.question.framework(), this.question.criterion()];
    if (framework === null || criterion?.type !== 'multiple-choice') return [];
    const expected = expectedOptions(framework, criterion, this.question.sectors()) ?? [];
    const before = this.previous.comparableOptions();
    const visible = visibleOptions(framework, criterion, this.question.sectors());
    const ordered = [
      ...visible.filter(({ code }) => expected.includes(code)),
      ...visible.filter(({ code }) => !expected.includes(code)),
    ];
    return ordered.map(({ code, label, description, exclusive, canBeNotApplicable }) => ({
      code,
      label: this.t.of(label),
      description: description === undefined ? undefined : this.t.of(description),
      badge: before.includes(code) ? this.t('assessments.previous.badge') : undefined,
      isExclusive: exclusive === true,
      canBeNotApplicable: canBeNotApplicable === true,
    }));
  });
  private readonly answer = computed(() => optionsAnswer(this.question.value()));
  protected readonly chosen = computed(() => this.answer()?.options ?? []);
  protected readonly excluded = computed(() => this.answer()?.notApplicableOptions ?? []);

  protected take(options: readonly string[], notApplicable: readonly string[]): void {
    const next =
      options.length + notApplicable.length === 0
        ? null
        : { options, ...(notApplicable.length === 0 ? {} : { notApplicableOptions: notApplicable }) };
    if (!isSameValue(next, this.answer())) this.question.setValue(next);
  }
}
