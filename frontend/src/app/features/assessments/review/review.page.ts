import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { Card } from '../../../ui/elements/card';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { ErrorSummary, type FieldFault } from '../../../ui/fields/error-summary';
import { PersonPicker, type Person } from '../../../ui/fields/choices/person-picker';
import { TextArea } from '../../../ui/fields/text-area';
import { injectStop } from '../../../ui/fields/guard/text-guard';
import { TextNotice } from '../../../ui/fields/guard/text-notice';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Breadcrumb } from '../../../ui/navigation/breadcrumb';
import { Dialog } from '../../../ui/overlays/dialog';
import { ChangedAnswers } from '../approval/changed-answers';
import { SignOffStore } from '../approval/sign-off.store';
import { AssessmentStore } from '../assessment.store';
import { injectOtherSectors } from '../sectors/other-sectors';
import { SectorChange } from '../sectors/sector-change';
import { ReviewStore } from './review.store';
import { ThemeAnswers } from './theme-answers';
import { ToDoList } from './to-do-list';

/** Longest message to the board, as the contract says. */
const MESSAGE_MAXIMUM = 1000;

/** "Controleren": what is left to do, what deserves a second look, all answers, and sending to the board. */
@Component({
  selector: 'zou-review-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Alert,
    Breadcrumb,
    Card,
    ChangedAnswers,
    Dialog,
    ErrorSummary,
    PageHeading,
    PersonPicker,
    RequestStateView,
    RouterLink,
    SectorChange,
    TextArea,
    TextNotice,
    ThemeAnswers,
    ToDoList,
  ],
  providers: [ReviewStore, SignOffStore],
  templateUrl: './review.page.html',
})
export class ReviewPage {
  protected readonly store = inject(AssessmentStore);
  protected readonly review = inject(ReviewStore);
  protected readonly hasOtherSectors = injectOtherSectors();
  protected readonly steps = inject(SignOffStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly stops = injectStop();

  protected readonly message = signal('');
  /** The member of the board who is asked to sign; null for all. */
  protected readonly recipient = signal<string | null>(null);
  protected readonly maximum = MESSAGE_MAXIMUM;
  protected readonly isSending = signal(false);
  /** Number of refused attempts, one entry at most: a new number makes a new summary, which takes focus again. */
  protected readonly refusals = signal<readonly number[]>([]);
  protected readonly base = computed(() => `/zelfevaluatie/${String(this.store.year() ?? '')}`);
  protected readonly trail = computed(() => [{ words: this.t('approval.trail'), link: this.base() }]);
  /** Why this draft comes no further; null where it can. */
  protected readonly shut = computed(() => {
    const { isSuspended, isClosed } = this.session.membership() ?? {};
    return isSuspended ? 'suspended' : isClosed ? 'closed' : null;
  });
  protected readonly isOpen = computed(
    () => this.store.assessment()?.status === 'draft' && this.shut() === null,
  );
  protected readonly isReady = computed(() => this.review.blockers().length === 0);
  /** Themes at which the board asked something and sent the assessment back. */
  protected readonly boardQuestions = computed(() => {
    const assessment = this.store.assessment();
    if (assessment?.status !== 'draft') return [];
    return assessment.reviews.filter(({ verdict }) => verdict === 'question');
  });
  protected readonly faults = computed<readonly FieldFault[]>(() =>
    this.review.blockers().map(({ criterion, reason }) => ({
      fieldId: `to-do-${criterion}`,
      words: `${criterion}: ${this.t(`approval.review.blocker.${reason}`)}`,
    })),
  );
  protected readonly signers = computed<readonly Person[]>(() =>
    this.steps.signers().map(({ userId, name }) => ({ id: userId, name })),
  );
  protected readonly signerNames = computed(() => this.f.list(this.signers().map(({ name }) => name)));

  constructor() {
    effect(() => {
      if (this.store.address() !== null) untracked(() => void this.review.loadEvidence());
    });
  }

  protected themeTitle(code: string): string {
    const theme = this.store.framework()?.themes.find((candidate) => candidate.code === code);
    return theme === undefined ? code : this.t.of(theme.title);
  }

  /** Opens the dialog, or answers with the list of what is missing. */
  protected askToSend(): void {
    const isReady = this.isReady();
    this.isSending.set(isReady);
    this.refusals.update(([last = 0]) => (isReady ? [] : [last + 1]));
  }

  protected async send(): Promise<void> {
    const message = this.message().trim();
    if ([...message].length > MESSAGE_MAXIMUM || this.stops()) return;
    const isDone = await this.steps.sendToBoard(message, this.recipient());
    this.isSending.set(false);
    if (isDone) await this.router.navigateByUrl(`${this.base()}/akkoord`);
  }
}
