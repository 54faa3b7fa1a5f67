import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { criterionByCode } from '@zicht/shared/framework/look-up';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { ProgressBar } from '../../../ui/elements/progress-bar';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { StatusLabel, type StatusLook } from '../../../ui/elements/status-label';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { TaskList, type Task } from '../../../ui/navigation/task-list';
import { AssignDialog } from '../assigning/assign-dialog';
import { AssessmentLists, type ListedQuestion, type ListedTheme } from '../assessment-lists';
import { AssessmentStore } from '../assessment.store';
import { ReadOnlyNote } from '../read-only-note';
import { injectOtherSectors } from '../sectors/other-sectors';
import { SectorChange } from '../sectors/sector-change';
import { FirstVisit } from './first-visit';
import { OverviewStore } from './overview.store';

const STATUS_LOOKS: Readonly<Record<string, StatusLook>> = {
  draft: 'busy',
  reopened: 'busy',
  awaitingApproval: 'neutral',
  approved: 'done',
  submitted: 'done',
};

/** The assessment of one year: themes, who does what, and where it stands. */
@Component({
  selector: 'zou-overview-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Alert,
    AssignDialog,
    FirstVisit,
    PageHeading,
    ProgressBar,
    ReadOnlyNote,
    RequestStateView,
    RouterLink,
    SectorChange,
    StatusLabel,
    TaskList,
  ],
  providers: [OverviewStore],
  templateUrl: './overview.page.html',
})
export class OverviewPage {
  protected readonly store = inject(AssessmentStore);
  protected readonly lists = inject(AssessmentLists);
  protected readonly overview = inject(OverviewStore);
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();

  protected readonly isAssigning = signal(false);
  protected readonly said = signal('');
  protected readonly readsAll = computed(() => this.session.can('answers:read'));
  protected readonly canAssign = computed(
    () => this.store.isEditable() && this.session.can('assignments:write'),
  );
  protected readonly hasOtherSectors = injectOtherSectors();
  /** Submitted before, and a draft again. */
  protected readonly isReopened = computed(
    () => this.store.status() === 'draft' && (this.store.assessment()?.submissions.length ?? 0) > 0,
  );
  protected readonly statusKey = computed(() =>
    this.isReopened() ? 'reopened' : (this.store.status() ?? 'unopened'),
  );
  protected readonly statusLook = computed<StatusLook>(() => STATUS_LOOKS[this.statusKey()] ?? 'neutral');
  protected readonly count = this.lists.count;
  protected readonly isFilled = computed(
    () =>
      this.store.isEditable() &&
      this.readsAll() &&
      this.count().asked > 0 &&
      this.store.progress()?.open.length === 0,
  );
  protected readonly tasks = computed<readonly Task[]>(() =>
    this.lists.themes().map((listed) => ({
      id: listed.theme.code,
      title: listed.title,
      detail: this.detailOf(listed),
      status: listed.state.words,
      look: listed.state.look,
      link: listed.link,
    })),
  );
  /** The question that this person was at last, on any device; else the first open one. None where nobody may go on. */
  protected readonly resume = computed(() => {
    const framework = this.store.framework();
    const { isSuspended, isClosed } = this.session.membership() ?? {};
    if (framework === null || !this.store.isEditable() || isSuspended || isClosed) return null;
    const questions = this.lists.themes().flatMap(({ questions }) => questions);
    const last = this.store.place()?.criterion;
    const found = questions.find(({ code }) => code === last);
    const target = found ?? questions.find(({ state }) => state === 'open') ?? questions[0];
    if (target === undefined) return null;
    const criterion = criterionByCode(framework, target.code);
    return {
      link: target.link,
      isBegun: found !== undefined,
      words: this.t(found === undefined ? beginKey(target) : 'overview.resume'),
      title: `${target.code} ${criterion === undefined ? '' : this.t.of(criterion.question)}`,
    };
  });

  constructor() {
    effect(() => {
      if (this.store.loaded() !== undefined) untracked(() => this.overview.loadYears());
    });
  }

  protected closeAssigning(isChanged: boolean): void {
    this.isAssigning.set(false);
    this.said.set(isChanged ? this.t('assessments.assign.done') : '');
  }

  private detailOf({ theme, questions, state }: ListedTheme): string {
    const names = [...new Set(questions.flatMap(({ assignee }) => assignee ?? []))];
    const codes = questions.map(({ code }) => code);
    const comments = Object.entries(this.store.assessment()?.openComments ?? {})
      .filter(([code]) => codes.includes(code))
      .reduce((sum, [, number]) => sum + number, 0);
    const before = this.overview.previousLevels().get(theme.code);
    const parts = [
      this.t.count('overview.countQuestions', state.asked, { answered: state.answered }),
      names.length === 0 ? '' : this.t('overview.who', { names: this.f.list(names) }),
      comments === 0 ? '' : this.t.count('overview.comments', comments),
      before === undefined ? '' : this.t('overview.before', { level: before }),
    ];
    return parts.filter((part) => part !== '').join(' · ');
  }
}

function beginKey({ state }: ListedQuestion): string {
  return state === 'open' ? 'overview.begin' : 'overview.theme.look';
}
