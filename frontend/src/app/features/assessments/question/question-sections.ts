import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { SessionStore } from '../../../core/session/session.store';
import { Details } from '../../../ui/elements/details';
import { injectTexts } from '../../../ui/language/texts';
import { AddToPlan } from './answer/adding/add-to-plan';
import { CommentsSection } from './comments/comments-section';
import { EvidenceSection } from './evidence/evidence-section';
import { QuestionStore } from './question.store';

/**
 * What stands below the answer; fetched in one go, once the question itself is there. The action for the plan comes
 * after the explanation, so that two steps of the keyboard lead from a level to the explanation.
 */
@Component({
  selector: 'zou-question-sections',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AddToPlan, CommentsSection, Details, EvidenceSection],
  template: `@if (mayPlan()) {
      <zou-details [summary]="t('assessments.plan.which')" [(open)]="isAsked">
        @defer (when isAsked()) {
          <zou-add-to-plan />
        } @error {
          <p>{{ t('assessments.failed') }}</p>
        }
      </zou-details>
    }
    <zou-evidence-section /> <zou-comments-section />`,
})
export class QuestionSections {
  private readonly session = inject(SessionStore);
  private readonly question = inject(QuestionStore);
  protected readonly t = injectTexts();
  protected readonly isAsked = signal(false);
  protected readonly mayPlan = computed(
    () => this.session.can('plan:write') && this.question.row()?.state === 'answered',
  );
}
