import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { instructionOf, optionsOf } from '@zicht/shared/framework/look-up';
import { ShortcutsStore } from '../../../../core/shortcuts/shortcuts.store';
import { ChoiceList } from '../../../../ui/fields/choices/choice-list';
import type { ChoiceOption, LevelOption } from '../../../../ui/fields/choices/choice-option';
import { LevelPicker } from '../../../../ui/fields/choices/level-picker';
import { injectTexts } from '../../../../ui/language/texts';
import { PreviousYear } from '../previous-year';
import { QuestionStore } from '../question.store';
import { ASIDE, hasNumberedOptions, isDontKnow, optionAnswer, reasonOf } from './answer-type';

/** One option, as levels or as a plain list, with "don't know" and "not applicable" set apart. */
@Component({
  selector: 'zou-single-answer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceList, LevelPicker],
  template: `@if (isNumbered()) {
      <zou-level-picker
        [legend]="legend()"
        [options]="levels()"
        [aside]="aside()"
        [hasShortcuts]="shortcuts.isOn()"
        [value]="chosen()"
        (valueChange)="choose($event)"
      />
    } @else {
      <zou-choice-list
        [legend]="legend()"
        [options]="options()"
        [aside]="aside()"
        [value]="chosen()"
        (valueChange)="choose($event)"
      />
    }
    @if (detail(); as detail) {
      <zou-choice-list
        [legend]="detail.legend"
        [options]="detail.options"
        [value]="detail.value"
        (valueChange)="chooseDetail($event)"
      />
    }`,
})
export class SingleAnswer {
  private readonly question = inject(QuestionStore);
  private readonly previous = inject(PreviousYear);
  protected readonly shortcuts = inject(ShortcutsStore);
  private readonly t = injectTexts();

  protected readonly isNumbered = computed(() => {
    const [framework, criterion] = [this.question.framework(), this.question.criterion()];
    return framework !== null && criterion !== null && hasNumberedOptions(framework, criterion);
  });
  protected readonly legend = computed(() => {
    const [framework, criterion] = [this.question.framework(), this.question.criterion()];
    const instruction = framework === null || criterion === null ? null : instructionOf(framework, criterion);
    return instruction === null ? this.t('assessments.answer.chooseOne') : this.t.of(instruction);
  });
  protected readonly options = computed<readonly ChoiceOption[]>(() => {
    const [framework, criterion] = [this.question.framework(), this.question.criterion()];
    if (framework === null || criterion === null) return [];
    const before = this.previous.comparableOption();
    return optionsOf(framework, criterion).map(({ code, label, description }) => ({
      code,
      label: this.t.of(label),
      description: description === null ? undefined : this.t.of(description),
      badge: code === before ? this.t('assessments.previous.badge') : undefined,
    }));
  });
  protected readonly levels = computed<readonly LevelOption[]>(() =>
    this.options().map((option) => ({ ...option, number: option.code })),
  );
  protected readonly aside = computed<readonly ChoiceOption[]>(() => {
    const [framework, criterion] = [this.question.framework(), this.question.criterion()];
    if (framework === null || criterion === null) return [];
    const { dontKnow, notApplicable } = framework.rules;
    return [
      ...(dontKnow.allowed
        ? [
            {
              code: ASIDE.dontKnow,
              label: this.t('assessments.answer.dontKnow', { label: this.t.of(dontKnow.label) }),
            },
          ]
        : []),
      ...(criterion.notApplicableAllowed
        ? [{ code: ASIDE.notApplicable, label: this.t.of(notApplicable.label) }]
        : []),
    ];
  });
  protected readonly chosen = computed(() => {
    const value = this.question.value();
    if (isDontKnow(value)) return ASIDE.dontKnow;
    if (reasonOf(value) !== null) return ASIDE.notApplicable;
    return optionAnswer(value)?.option ?? null;
  });
  protected readonly detail = computed(() => {
    const criterion = this.question.criterion();
    const answer = optionAnswer(this.question.value());
    const asked = criterion?.type === 'single-choice' ? criterion.detail : undefined;
    if (asked === undefined || answer === null || !asked.on.includes(answer.option)) return null;
    return {
      legend: `${this.t.of(asked.question)} ${this.t('ui.field.optional')}`,
      options: asked.options.map(({ code, label }) => ({ code, label: this.t.of(label) })),
      value: answer.detail ?? null,
    };
  });

  protected choose(code: string | null): void {
    if (code === this.chosen()) return;
    if (code === null) this.question.setValue(null);
    else if (code === ASIDE.dontKnow) this.question.setValue({ dontKnow: true });
    else if (code === ASIDE.notApplicable) this.question.setValue({ notApplicable: '' });
    else this.question.setValue({ option: code, ...this.keptDetail(code) });
  }

  protected chooseDetail(code: string | null): void {
    const answer = optionAnswer(this.question.value());
    if (answer === null || (answer.detail ?? null) === code) return;
    this.question.setValue({ option: answer.option, ...(code === null ? {} : { detail: code }) });
  }

  private keptDetail(option: string): { readonly detail?: string } {
    const criterion = this.question.criterion();
    const detail = optionAnswer(this.question.value())?.detail;
    const isAsked = criterion?.type === 'single-choice' && criterion.detail?.on.includes(option) === true;
    return isAsked && detail !== undefined ? { detail } : {};
  }
}
