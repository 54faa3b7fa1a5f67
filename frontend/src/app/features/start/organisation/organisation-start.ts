import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { criterionByCode } from '@zicht/shared/framework/look-up';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PAGE_PATHS } from '@zicht/shared/routes/page-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { Card } from '../../../ui/elements/card';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectFormats } from '../../../ui/formats/formats';
import { Time } from '../../../ui/formats/time';
import { RichText } from '../../../ui/language/rich-text';
import { injectTexts } from '../../../ui/language/texts';
import { TaskList } from '../../../ui/navigation/task-list';
import { injectGreeting } from '../greeting';
import { StandingNotice } from '../standing-notice';
import { forYou, withOverdue } from './for-you';
import { resumeAt } from './resume';
import { SinceLastYear } from './since-last-year';
import { injectStartLead } from './start-lead';
import { assignedTasks, closingTasks, fillingTasks, yearLink, type TaskSource } from './start-tasks';
import { StartStore } from './start.store';

/** Start page of who works on the answers: where it stands, where to go on, what is left, what waits for you. */
@Component({
  selector: 'zou-organisation-start',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Alert,
    Card,
    PageHeading,
    RequestStateView,
    RichText,
    RouterLink,
    SinceLastYear,
    StandingNotice,
    TaskList,
    Time,
  ],
  providers: [StartStore],
  templateUrl: './organisation-start.html',
})
export class OrganisationStart {
  private readonly router = inject(Router);
  protected readonly store = inject(StartStore);
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly greeting = injectGreeting();
  protected readonly lead = injectStartLead(this.store);

  private readonly source = computed<TaskSource | null>(() => {
    const [assessment, framework, progress] = [
      this.store.assessment(),
      this.store.framework(),
      this.store.progress(),
    ];
    if (assessment === null || framework === null || progress === null) return null;
    const can = this.session.can.bind(this.session);
    const states = this.store.states();
    return { assessment, framework, progress, states, can, t: this.t, f: this.f };
  });
  /** True for who sees the assigned questions alone. */
  protected readonly isContributor = computed(() => this.store.assessment()?.asked !== null);
  protected readonly filling = computed(() => {
    const source = this.source();
    if (source === null) return [];
    return this.isContributor() ? assignedTasks(source, this.store.asked()) : fillingTasks(source);
  });
  protected readonly closing = computed(() => {
    const source = this.source();
    return source === null || this.isContributor() ? [] : closingTasks(source);
  });
  protected readonly forYou = computed(() => {
    const [assessment, user] = [this.store.assessment(), this.session.user()];
    const isOpen = assessment?.status === 'draft' && !this.isContributor();
    const asked =
      user === null || !isOpen ? [] : forYou(assessment, user.id, (code) => this.titleOf(code), this.t);
    return withOverdue(asked, this.store.overdue(), this.t);
  });
  protected readonly resume = computed(() => {
    const [assessment, user] = [this.store.assessment(), this.session.user()];
    const mayWrite = this.session.can('answers:write') || this.session.can('answers:writeAssigned');
    if (assessment === null || user === null || assessment.status !== 'draft' || !mayWrite) return null;
    const own = new Set(
      assessment.assignments.filter(({ assignee }) => assignee.id === user.id).map((a) => a.criterion),
    );
    const mine = (code: string): boolean => this.session.can('answers:write') || own.has(code);
    const open = (this.store.progress()?.open ?? []).filter(mine);
    const resume = resumeAt(assessment, user.id, this.store.asked().filter(mine), open);
    return resume && { ...resume, title: `${resume.criterion} ${this.questionOf(resume.criterion)}` };
  });
  /** Everything is filled in, but not handed in: the one thing that must not be missed. */
  protected readonly isFilledOnly = computed(() => {
    const [assessment, progress] = [this.store.assessment(), this.store.progress()];
    return assessment?.status === 'draft' && !this.isContributor() && progress?.open.length === 0;
  });
  protected readonly roundLink = `/${PAGE_PATHS.planRound}`;
  /** Who asked the board to sign, and whom: the reader, a colleague of the board, or all of them. */
  protected readonly asked = computed(() => {
    const assessment = this.store.assessment();
    if (assessment === null || assessment.sentBy === null) return null;
    const { sentBy, sentTo, sentMessage } = assessment;
    const names = { name: sentBy.name, signer: sentTo?.name ?? '' };
    const isReader = sentTo?.id === this.session.user()?.id;
    const key = sentTo === null ? 'all' : isReader ? 'you' : 'colleague';
    return { words: this.t(`start.read.asked.${key}`, names), message: sentMessage };
  });
  protected readonly reviewLink = computed(() => this.linkTo(PAGE_PATHS.review));
  protected readonly approvalLink = computed(() => this.linkTo(PAGE_PATHS.approval));
  protected readonly yearLink = computed(() => this.linkTo(APP_PATHS.assessment));
  protected readonly questionnaireLink = computed(() => this.linkTo(PAGE_PATHS.questionnaire));

  constructor() {
    void this.store.load();
  }

  protected async openYear(): Promise<void> {
    if (await this.store.open()) await this.router.navigateByUrl(this.yearLink());
  }

  private linkTo(path: string): string {
    return yearLink(path, { year: this.store.year()?.round.year ?? '' });
  }

  private titleOf(code: string): string {
    const framework = this.store.framework();
    const criterion = framework && criterionByCode(framework, code);
    return criterion ? this.t.of(criterion.title) : '';
  }

  private questionOf(code: string): string {
    const framework = this.store.framework();
    const criterion = framework && criterionByCode(framework, code);
    return criterion ? this.t.of(criterion.question) : '';
  }
}
