import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { Assessment, Assignment } from '@zicht/shared/assessments/assessment.contract';
import { isEditable } from '@zicht/shared/assessments/assessment-status';
import type { Place } from '@zicht/shared/assessments/place.contract';
import type { Round } from '@zicht/shared/assessments/round.contract';
import type { Answers } from '@zicht/shared/framework/answers/answer';
import type { CriterionEvaluation } from '@zicht/shared/framework/evaluation/evaluation';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import type { Framework } from '@zicht/shared/framework/framework';
import { progress } from '@zicht/shared/framework/evaluation/progress';
import { isSameValue } from '@zicht/shared/framework/versions/same-value';
import type { Member } from '@zicht/shared/identity/member.contract';
import type { SaveRefusal } from '../../core/autosave/queue/save-change';
import { FrameworkStore } from '../../core/framework/framework.store';
import { ApiProblem, NetworkFailure } from '../../core/http/api-problem';
import { requestState } from '../../core/request/request-state';
import { SessionStore } from '../../core/session/session.store';
import { AssessmentApi, type AssessmentAddress } from './assessment.api';
import { emptyAnswer, type AnswerPatch, type CurrentAnswer } from './current-answer';
import type { LoadedYear } from './loaded-year';
import type { AnswerConflict } from './saving/answer-conflict';
import { AnswerSaving, type SavePace } from './saving/answer-saving';

/** One assessment with its answers, evaluated as they stand now; provided on the route of the year. */
@Injectable()
export class AssessmentStore {
  private readonly api = inject(AssessmentApi);
  private readonly frameworks = inject(FrameworkStore);
  private readonly session = inject(SessionStore);
  private readonly saving = inject(AnswerSaving);
  private readonly request = requestState<LoadedYear>();
  private readonly wantedYear = signal<number | null>(null);

  readonly year = this.wantedYear.asReadonly();
  readonly address = computed<AssessmentAddress | null>(() => {
    const [organisation, year] = [this.session.organisation(), this.wantedYear()];
    return organisation === null || year === null ? null : { organisationId: organisation.id, year };
  });
  /** State of the request, for `zou-request-state`. */
  readonly loading = this.request;
  readonly loaded = this.request.value;
  readonly round = computed(() => this.loaded()?.round ?? null);
  readonly assessment = computed(() => this.loaded()?.assessment ?? null);
  readonly framework = computed(() => this.loaded()?.framework ?? null);
  readonly previousFramework = computed(() => this.loaded()?.previousFramework ?? null);
  readonly previous = computed(() => this.assessment()?.previous ?? null);
  private readonly moved = signal<Place | null>(null);
  /** Where the reader is at work, or was last, on any device. */
  readonly place = computed(() => this.moved() ?? this.assessment()?.place ?? null);
  readonly members = computed(() => this.loaded()?.members ?? []);
  readonly locations = computed(() => this.loaded()?.locations ?? []);
  readonly sectors = computed(() => this.assessment()?.sectors ?? this.loaded()?.sectors ?? []);
  readonly status = computed(() => this.assessment()?.status ?? null);
  /** True when the year was not opened yet. */
  readonly isUnopened = computed(() => this.loaded() !== undefined && this.assessment() === null);
  readonly isEditable = computed(() => {
    const status = this.status();
    return status !== null && isEditable(status);
  });

  /** All answers as they stand on this screen, unsaved changes included, by criterion. */
  readonly answers = computed(() =>
    this.saving.answersOf((this.framework()?.criteria ?? []).map(({ code }) => code)),
  );
  /** The same object until a value changes: typing an explanation or saving evaluates nothing anew. */
  readonly values = computed<Answers>(() => valuesOf(this.answers().values()), { equal: isSameValue });
  /** Null while loading. */
  readonly evaluation = computed(() => {
    const [framework, round] = [this.framework(), this.round()];
    if (framework === null || round === null) return null;
    const { year, referenceDate } = round;
    return evaluate(framework, {
      round: year,
      referenceDate,
      sectors: this.sectors(),
      answers: this.values(),
    });
  });
  readonly progress = computed(() => {
    const evaluation = this.evaluation();
    return evaluation === null ? null : progress(evaluation);
  });
  /** Questions that this person sees, in the order asked; of a contributor, the assigned ones alone. */
  readonly questions = computed<readonly CriterionEvaluation[]>(() => {
    const rows = this.evaluation()?.criteria ?? [];
    const asked = this.assessment()?.asked ?? null;
    return rows.filter((row) => (asked === null ? row.asked : asked.includes(row.code)));
  });
  readonly assignments = computed<ReadonlyMap<string, Assignment>>(
    () => new Map((this.assessment()?.assignments ?? []).map((entry) => [entry.criterion, entry])),
  );
  readonly conflicts = this.saving.conflicts;
  /** The answers as the server has them. */
  readonly saved = this.saving.saved;
  readonly saveState = this.saving.state;
  readonly savedAt = this.saving.savedAt;
  readonly pendingCount = this.saving.pendingCount;

  constructor() {
    effect(() => {
      const address = this.address();
      if (address !== null) untracked(() => void this.enter(address));
    });
  }

  /** Shows this year; the pages fill when it is there. Called by the route. */
  open(year: number): void {
    if (year === this.wantedYear()) void this.reload();
    else this.wantedYear.set(year);
  }

  /** Reads everything again; what is shown stays meanwhile. */
  async reload(): Promise<void> {
    const address = this.address();
    if (address === null) return;
    await this.request.run(() => this.loadOrCopy(address));
    const assessment = this.assessment();
    if (assessment !== null) this.saving.take(assessment.answers);
  }

  /** Opens the assessment of this year. */
  async start(): Promise<void> {
    const address = this.address();
    if (address === null) return;
    await this.api.open(address.organisationId, { year: address.year });
    await this.reload();
  }

  /** The answer to a question as it stands on this screen. */
  answerOf(criterion: string): CurrentAnswer {
    return this.answers().get(criterion) ?? emptyAnswer(criterion);
  }

  /** The evaluated question with this code, visible or not. */
  rowOf(criterion: string): CriterionEvaluation | null {
    return this.evaluation()?.byCode.get(criterion) ?? null;
  }

  /** Whether this person may change the answer to this question now. */
  canAnswer(criterion: string): boolean {
    if (!this.isEditable()) return false;
    if (this.session.can('answers:write')) return true;
    const isMine = this.assignments().get(criterion)?.assignee.id === this.session.user()?.id;
    return isMine && this.session.can('answers:writeAssigned');
  }

  /** Keeps a change of an answer and saves it; the screen shows it at once. */
  saveChange(criterion: string, patch: AnswerPatch, pace: SavePace = 'now'): void {
    this.saving.change(criterion, patch, pace);
  }

  /** Sends what waits, now: at every exit from a question. */
  flush(): Promise<void> {
    return this.saving.flush();
  }

  /** Tries again after saving failed. */
  retrySaving(): Promise<void> {
    return this.saving.retry();
  }

  /** What the server refused of this question; null when nothing. */
  refusalOf(criterion: string): SaveRefusal<AnswerPatch> | null {
    return this.saving.refusals().find(({ key }) => key === criterion) ?? null;
  }

  /** Drops what the server refused of this question. */
  discardRefused(criterion: string): void {
    this.saving.discard(criterion);
  }

  conflictOf(criterion: string): AnswerConflict | null {
    return this.conflicts().find((conflict) => conflict.criterion === criterion) ?? null;
  }

  /** Ends a conflict: my change, the colleague's, or another one (both joined). */
  resolveConflict(criterion: string, choice: 'mine' | 'theirs' | AnswerPatch): void {
    this.saving.resolve(criterion, choice);
  }

  /** Replaces the assignments, after a change of them. */
  setAssignments(assignments: readonly Assignment[]): void {
    this.updateAssessment((assessment) => ({ ...assessment, assignments: [...assignments] }));
  }

  /** Where the reader is at work now. */
  setPlace(place: Place): void {
    this.moved.set(place);
  }

  /** Counts of a question, after evidence or comments changed. */
  setCounts(criterion: string, counts: { readonly evidence?: number; readonly openComments?: number }): void {
    const { evidence, openComments } = counts;
    this.updateAssessment((assessment) => ({
      ...assessment,
      evidenceCounts:
        evidence === undefined
          ? assessment.evidenceCounts
          : { ...assessment.evidenceCounts, [criterion]: evidence },
      openComments:
        openComments === undefined
          ? assessment.openComments
          : { ...assessment.openComments, [criterion]: openComments },
    }));
  }

  private updateAssessment(change: (assessment: Assessment) => Assessment): void {
    const loaded = this.loaded();
    if (loaded?.assessment) this.request.set({ ...loaded, assessment: change(loaded.assessment) });
  }

  private async enter(address: AssessmentAddress): Promise<void> {
    this.request.clear();
    this.moved.set(null);
    await this.saving.start(address);
    await this.reload();
  }

  private async loadOrCopy(address: AssessmentAddress): Promise<LoadedYear> {
    try {
      return await this.load(address);
    } catch (error) {
      if (!(error instanceof NetworkFailure)) throw error;
      const { copyOfYear } = await import('./offline/offline-year');
      const copy = this.loaded() ?? (await copyOfYear(address, this.session.user()?.id ?? ''));
      if (copy === undefined) throw error;
      return copy;
    }
  }

  private async load(address: AssessmentAddress): Promise<LoadedYear> {
    const [assessment, organisation, members] = await Promise.all([
      this.readAssessment(address),
      this.api.organisation(address.organisationId),
      this.readMembers(address),
    ]);
    const round = assessment?.round ?? (await this.roundOf(address));
    const [framework, previousFramework] = await Promise.all([
      this.frameworks.get(round.frameworkCode, round.frameworkVersion),
      this.previousFrameworkOf(assessment),
    ]);
    const { locations, sectors } = organisation;
    return { round, assessment, framework, previousFramework, members, locations, sectors };
  }

  private async readAssessment(address: AssessmentAddress): Promise<Assessment | null> {
    try {
      return await this.api.read(address);
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'notFound') return null;
      throw error;
    }
  }

  private async roundOf(address: AssessmentAddress): Promise<Round> {
    const { years } = await this.api.list(address.organisationId);
    const found = years.find(({ round }) => round.year === address.year);
    if (found === undefined) throw new ApiProblem(404, 'notFound');
    return found.round;
  }

  private async previousFrameworkOf(assessment: Assessment | null): Promise<Framework | null> {
    const previous = assessment?.previous ?? null;
    return previous === null ? null : this.frameworks.get(previous.frameworkCode, previous.frameworkVersion);
  }

  private async readMembers(address: AssessmentAddress): Promise<readonly Member[]> {
    if (!this.session.can('members:read')) return [];
    const { members } = await this.api.members(address.organisationId);
    return members;
  }
}

/** The values alone, by criterion; a question without one has none. */
export function valuesOf(answers: Iterable<Pick<CurrentAnswer, 'criterion' | 'value'>>): Answers {
  return Object.fromEntries(
    [...answers].flatMap(({ criterion, value }) => (value === null ? [] : [[criterion, value]])),
  );
}
