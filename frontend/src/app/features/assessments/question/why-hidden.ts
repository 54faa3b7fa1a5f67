import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Alert } from '../../../ui/elements/alert';
import { injectTexts } from '../../../ui/language/texts';
import { AssessmentLists } from '../assessment-lists';
import { QuestionStore } from './question.store';

/** Says why a question is not asked now, and which question decides that. */
@Component({
  selector: 'zou-why-hidden',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, RouterLink],
  template: `<zou-alert>
    <p>{{ t(key(), { code: parent() ?? '' }) }}</p>
    @if (parent(); as code) {
      <p>
        <a [routerLink]="linkTo(code)">{{ t('assessments.hidden.toParent', { code }) }}</a>
      </p>
    }
  </zou-alert>`,
})
export class WhyHidden {
  private readonly question = inject(QuestionStore);
  private readonly lists = inject(AssessmentLists);
  protected readonly t = injectTexts();

  protected readonly parent = computed(() => {
    const row = this.question.row();
    return row?.notApplicableBy ?? row?.hiddenBy[0]?.criterion ?? null;
  });
  protected readonly key = computed(() => {
    const row = this.question.row();
    if (row?.state === 'hiddenBySector') return 'assessments.hidden.bySector';
    if (row?.notApplicableBy) return 'assessments.hidden.byParent';
    const isZero = this.question.framework()?.rules.hiddenByCondition === 'zeroPoints';
    if (row?.state !== 'hiddenByCondition') return 'assessments.hidden.notYours';
    return isZero ? 'assessments.hidden.countsZero' : 'assessments.hidden.leftOut';
  });

  protected linkTo(code: string): readonly string[] {
    return [...this.lists.base(), 'vraag', code];
  }
}
