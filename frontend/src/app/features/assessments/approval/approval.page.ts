import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { Card } from '../../../ui/elements/card';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Breadcrumb } from '../../../ui/navigation/breadcrumb';
import { AssessmentStore } from '../assessment.store';
import { answeredThemes } from '../review/answered-themes';
import { ThemeAnswers } from '../review/theme-answers';
import { AssessmentSummary } from './assessment-summary';
import { BoardDecision } from './board-decision';
import { ChangedAnswers } from './changed-answers';
import { SignOffStore } from './sign-off.store';
import { SubmitCard } from './submit-card';
import { ThemeFinding } from './theme-finding';

/** "Akkoord": the board reads, asks or approves; the coordinator waits, takes back, or submits. */
@Component({
  selector: 'zou-approval-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Alert,
    AssessmentSummary,
    BoardDecision,
    Breadcrumb,
    Card,
    ChangedAnswers,
    PageHeading,
    RequestStateView,
    RouterLink,
    SubmitCard,
    ThemeAnswers,
    ThemeFinding,
  ],
  providers: [SignOffStore],
  templateUrl: './approval.page.html',
})
export class ApprovalPage {
  protected readonly store = inject(AssessmentStore);
  protected readonly steps = inject(SignOffStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  private readonly session = inject(SessionStore);
  private readonly words = injectAnswerWords();

  protected readonly base = computed(() => `/zelfevaluatie/${String(this.store.year() ?? '')}`);
  protected readonly trail = computed(() => [{ words: this.t('approval.trail'), link: this.base() }]);
  protected readonly canJudge = computed(
    () => this.store.status() === 'awaitingApproval' && this.steps.mayApprove(),
  );
  protected readonly signers = computed(() => this.f.list(this.steps.boardMembers().map(({ name }) => name)));
  protected isReader(userId: string): boolean {
    return userId === this.session.user()?.id;
  }

  protected readonly themes = computed(() => {
    const evaluation = this.store.evaluation();
    if (evaluation === null) return [];
    const { words, t } = this;
    return answeredThemes({ evaluation, answers: this.store.answers(), words, t });
  });
}
