import { computed, inject, Injectable, signal } from '@angular/core';
import type { Assessment, AssessmentYear } from '@zicht/shared/assessments/assessment.contract';
import { previousWording, questionState, type QuestionState } from '@zicht/shared/assessments/question-state';
import type { Answers } from '@zicht/shared/framework/answers/answer';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import type { Framework } from '@zicht/shared/framework/framework';
import { keyFacts } from '@zicht/shared/framework/evaluation/key-facts';
import { progress } from '@zicht/shared/framework/evaluation/progress';
import type { OwnPlanRound } from '@zicht/shared/improvement/plan/plan.contract';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import { FrameworkStore } from '../../../core/framework/framework.store';
import { injectKeyFactWords } from '../../../core/framework/key-fact-words';
import { problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { SessionStore } from '../../../core/session/session.store';
import { calendarDay, CLOCK } from '../../../ui/formats/formats';
import { StartApi } from '../start.api';
import { currentYear, nextYear, roundPhase } from './round-phase';

const UNANSWERED = { value: null, explanation: '', confirmed: false };

/** What the start page of an organisation is made of. */
interface StartData {
  readonly years: readonly AssessmentYear[];
  readonly assessment: Assessment | null;
  readonly framework: Framework | null;
  readonly previousFramework: Framework | null;
  /** The monthly round of who keeps the plan; null for others, and when it cannot be read. */
  readonly planRound: OwnPlanRound | null;
}

/** The year in hand of the organisation of this tab: progress, who does what, and the facts that come first. */
@Injectable()
export class StartStore {
  private readonly api = inject(StartApi);
  private readonly frameworks = inject(FrameworkStore);
  private readonly session = inject(SessionStore);
  private readonly keyFactWords = injectKeyFactWords();
  private readonly today = calendarDay(inject(CLOCK)());

  readonly request = requestState<StartData>();
  private readonly late = requestState<readonly Action[]>();
  /** Code of what went wrong when opening the year. */
  readonly problem = signal<string | null>(null);
  readonly year = computed(() => currentYear(this.request.value()?.years ?? [], this.today));
  readonly next = computed(() => nextYear(this.request.value()?.years ?? [], this.today));
  readonly phase = computed(() => {
    const year = this.year();
    return year && roundPhase(year.round, this.today);
  });
  readonly assessment = computed(() => this.request.value()?.assessment ?? null);
  readonly framework = computed(() => this.request.value()?.framework ?? null);
  /** The round that this person has still to do this month; null when there is nothing to look at. */
  readonly planRound = computed(() => {
    const round = this.request.value()?.planRound ?? null;
    return round !== null && round.doneAt === null && round.open + round.partnersToCheck > 0 ? round : null;
  });
  /** Own actions that are too late; none while the server does not say. */
  readonly overdue = computed(() => this.late.value() ?? []);

  private readonly evaluation = computed(() => {
    const [assessment, framework] = [this.assessment(), this.framework()];
    if (assessment === null || framework === null) return null;
    const { year, referenceDate } = assessment.round;
    const { sectors } = assessment;
    return evaluate(framework, {
      round: year,
      referenceDate,
      sectors,
      answers: answersOf(assessment.answers),
    });
  });
  readonly progress = computed(() => {
    const evaluation = this.evaluation();
    return evaluation && progress(evaluation);
  });
  /** Codes of the questions that are asked now, in order. */
  readonly asked = computed(
    () =>
      this.assessment()?.asked ??
      (this.evaluation()?.criteria ?? []).filter((row) => row.asked).map(({ code }) => code),
  );
  /** How each question stands, by code: those asked now, or those that were assigned. */
  readonly states = computed<ReadonlyMap<string, QuestionState>>(() => {
    const [assessment, evaluation] = [this.assessment(), this.evaluation()];
    if (assessment === null || evaluation === null) return new Map();
    const answers = new Map(assessment.answers.map((answer) => [answer.criterion, answer]));
    const before = this.request.value()?.previousFramework ?? null;
    return new Map(
      this.asked().flatMap((code) => {
        const row = evaluation.byCode.get(code);
        if (row === undefined) return [];
        const wording = previousWording(row.criterion, before, assessment.previous?.answers ?? []);
        return [[code, questionState(row, answers.get(code) ?? UNANSWERED, wording)] as const];
      }),
    );
  });
  readonly facts = computed(() => {
    const [assessment, framework, evaluation] = [this.assessment(), this.framework(), this.evaluation()];
    if (assessment === null || framework === null || evaluation === null || assessment.asked !== null)
      return [];
    const now = { framework, facts: keyFacts(evaluation, answersOf(assessment.answers)) };
    return this.keyFactWords(now, this.factsBefore(assessment));
  });

  /** Reads the years, and the assessment of the current one where it was opened. */
  async load(): Promise<void> {
    const organisation = this.session.organisation();
    if (organisation === null) return;
    const user = this.session.user();
    const hasPlan = this.session.can('plan:read') || this.session.can('plan:writeOwn');
    if (user !== null && hasPlan) void this.late.run(() => this.api.overdueActions(organisation.id, user.id));
    await this.request.run(() => this.read(organisation.id));
  }

  /** Opens the assessment of the current year; true when that worked. */
  async open(): Promise<boolean> {
    const [organisation, year] = [this.session.organisation(), this.year()];
    if (organisation === null || year === null) return false;
    this.problem.set(null);
    try {
      await this.api.open(organisation.id, year.round.year);
      return true;
    } catch (error) {
      this.problem.set(problemCodeOf(error));
      return false;
    }
  }

  private async read(organisationId: string): Promise<StartData> {
    const [{ years }, planRound] = await Promise.all([
      this.api.years(organisationId),
      this.readPlanRound(organisationId),
    ]);
    const year = currentYear(years, this.today);
    if (year === null || year.status === null) {
      return { years, assessment: null, framework: null, previousFramework: null, planRound };
    }
    const { frameworkCode, frameworkVersion } = year.round;
    this.fetchEarly(years, year);
    const [assessment, framework] = await Promise.all([
      this.api.assessment(organisationId, year.round.year),
      this.frameworks.get(frameworkCode, frameworkVersion),
    ]);
    const { previous } = assessment;
    const previousFramework =
      previous && (await this.frameworks.get(previous.frameworkCode, previous.frameworkVersion));
    return { years, assessment, framework, previousFramework, planRound };
  }

  /** The framework of the year before, which the assessment will ask for, meanwhile. */
  private fetchEarly(years: readonly AssessmentYear[], { round: { year } }: AssessmentYear): void {
    const before = years.filter(({ round, status }) => round.year < year && status === 'submitted');
    const [last] = before.toSorted((one, other) => other.round.year - one.round.year);
    if (last !== undefined)
      this.frameworks.get(last.round.frameworkCode, last.round.frameworkVersion).catch(() => undefined);
  }

  /** The start page stands without it. */
  private async readPlanRound(organisationId: string): Promise<OwnPlanRound | null> {
    if (!this.session.roles().includes('focalPerson')) return null;
    return this.api.planRound(organisationId).catch(() => null);
  }

  private factsBefore({ previous, sectors }: Assessment): Parameters<typeof this.keyFactWords>[1] {
    const framework = this.request.value()?.previousFramework ?? null;
    if (previous === null || framework === null) return null;
    const answers = answersOf(previous.answers);
    return {
      framework,
      facts: keyFacts(evaluate(framework, { round: previous.year, sectors, answers }), answers),
    };
  }
}

function answersOf(stored: readonly Pick<Assessment['answers'][number], 'criterion' | 'value'>[]): Answers {
  return Object.fromEntries(
    stored.flatMap(({ criterion, value }) => (value === null ? [] : [[criterion, value]])),
  );
}
