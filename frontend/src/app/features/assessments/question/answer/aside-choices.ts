import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { injectTexts } from '../../../../ui/language/texts';
import { QuestionStore } from '../question.store';
import { isDontKnow, reasonOf } from './answer-type';

/** "Don't know" and "not applicable" beside fields that are no list of options. */
@Component({
  selector: 'zou-aside-choices',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (dontKnow(); as words) {
      <label class="zou-choice">
        <input type="checkbox" [checked]="isUnknown()" (change)="takeDontKnow($event)" />
        <span>{{ words }}</span>
      </label>
    }
    @if (notApplicable(); as words) {
      <label class="zou-choice">
        <input type="checkbox" [checked]="isExcluded()" (change)="takeNotApplicable($event)" />
        <span>{{ words }}</span>
      </label>
    }`,
})
export class AsideChoices {
  private readonly question = inject(QuestionStore);
  private readonly t = injectTexts();

  protected readonly dontKnow = computed(() => {
    const rule = this.question.framework()?.rules.dontKnow;
    return rule?.allowed === true
      ? this.t('assessments.answer.dontKnow', { label: this.t.of(rule.label) })
      : null;
  });
  protected readonly notApplicable = computed(() => {
    const framework = this.question.framework();
    const isAllowed = this.question.criterion()?.notApplicableAllowed === true;
    return framework !== null && isAllowed ? this.t.of(framework.rules.notApplicable.label) : null;
  });
  protected readonly isUnknown = computed(() => isDontKnow(this.question.value()));
  protected readonly isExcluded = computed(() => reasonOf(this.question.value()) !== null);

  protected takeDontKnow(event: Event): void {
    this.question.setValue(isChecked(event) ? { dontKnow: true } : null);
  }

  protected takeNotApplicable(event: Event): void {
    this.question.setValue(isChecked(event) ? { notApplicable: '' } : null);
  }
}

function isChecked(event: Event): boolean {
  return (event.target as HTMLInputElement).checked;
}
