import type { AnswerChange } from '@zicht/shared/assessments/answer.contract';
import { isEditable } from '@zicht/shared/assessments/assessment-status';
import { answerFaults } from '@zicht/shared/framework/answers/answer-faults';
import { isApplicable } from '@zicht/shared/framework/applicability';
import { copiedDenominator } from '@zicht/shared/framework/answers/copied-denominator';
import type { Criterion } from '@zicht/shared/framework/criterion';
import type { Framework } from '@zicht/shared/framework/framework';
import { criterionByCode } from '@zicht/shared/framework/look-up';
import { personalNumberFaults } from '@zicht/shared/kernel/free-text';
import type { InputFault } from '@zicht/shared/kernel/problem';
import { answerAfter } from './answer.js';
import type { Hand, StoredAnswerState } from './answer.js';
import type { Assessment } from './assessment.js';
import { evaluateAssessment } from './readiness.js';

/** What the database knows around one change. */
export interface Surroundings {
  /** Set when a change with this id was applied before. */
  readonly applied: {
    readonly assessmentId: string;
    readonly criterion: string;
    readonly version: number;
    readonly at: Date;
  } | null;
  readonly answer: StoredAnswerState | null;
  readonly assigneeId: string | null;
}

/** Everything that decides what becomes of a change, besides what is stored. */
export interface JudgeContext {
  readonly assessment: Pick<Assessment, 'id' | 'status' | 'sectors' | 'year'>;
  readonly framework: Framework;
  readonly referenceDate: string;
  readonly today: string;
  /** False for those who may answer assigned questions alone. */
  readonly mayWriteAll: boolean;
  /** Locations of the organisation; empty when no change names one. */
  readonly locationIds: ReadonlySet<string>;
  /** All answers, when a change is judged by another answer (`sameAs`); empty when none is. */
  readonly answers: readonly StoredAnswerState[];
  readonly hand: Hand;
}

/** True when an answer to this criterion is judged by another one: its denominator stands there. */
export function isJudgedByOther(criterion: Criterion | undefined): boolean {
  return criterion?.type === 'percentage' && criterion.denominator.sameAs !== undefined;
}

/** What becomes of one change; `apply` still has to be written. */
export type Judgement =
  | { readonly outcome: 'applied'; readonly version: number; readonly at: Date }
  | { readonly outcome: 'apply'; readonly base: number; readonly next: StoredAnswerState }
  | { readonly outcome: 'invalid'; readonly faults: readonly InputFault[] }
  | { readonly outcome: 'stale' | 'locked' | 'forbidden' };

/**
 * Judges a batch in the order in which it was made: later changes of one criterion build on earlier ones of the
 * same batch, and an id that occurs twice is applied once (both places get the same judgement object).
 */
export function judgeChanges(
  context: JudgeContext,
  changes: readonly AnswerChange[],
  surroundings: readonly Surroundings[],
): Judgement[] {
  const standing = new Map<string, StoredAnswerState>();
  const byId = new Map<string, Judgement>();
  return changes.map((change, index) => {
    const around = surroundings[index] ?? { applied: null, answer: null, assigneeId: null };
    const earlier = byId.get(change.changeId);
    const judgement =
      earlier?.outcome === 'apply' ? repeated(change, earlier) : judge(context, change, around, standing);
    if (judgement.outcome === 'apply') standing.set(change.criterion, judgement.next);
    if (earlier === undefined) byId.set(change.changeId, judgement);
    return judgement;
  });
}

function repeated(change: AnswerChange, earlier: Judgement & { outcome: 'apply' }): Judgement {
  return earlier.next.criterion === change.criterion ? earlier : reusedId;
}

const reusedId: Judgement = { outcome: 'invalid', faults: [{ path: '/changeId', code: 'changeIdReused' }] };

function judge(
  context: JudgeContext,
  change: AnswerChange,
  around: Surroundings,
  standing: ReadonlyMap<string, StoredAnswerState>,
): Judgement {
  const { assessment, hand } = context;
  const before = standing.get(change.criterion) ?? around.answer ?? undefined;
  if (around.applied !== null) {
    const { assessmentId, criterion, version, at } = around.applied;
    const isSame = assessmentId === assessment.id && criterion === change.criterion;
    return isSame ? { outcome: 'applied', version, at } : reusedId;
  }
  if (!isEditable(assessment.status)) return { outcome: 'locked' };
  if (!context.mayWriteAll && around.assigneeId !== hand.userId) return { outcome: 'forbidden' };
  const faults = changeFaults(context, change, standing);
  if (faults.length > 0) return { outcome: 'invalid', faults };
  if ((before?.version ?? 0) !== change.baseVersion) return { outcome: 'stale' };
  return { outcome: 'apply', base: change.baseVersion, next: answerAfter(before, change, hand) };
}

function changeFaults(
  context: JudgeContext,
  change: AnswerChange,
  standing: ReadonlyMap<string, StoredAnswerState>,
): InputFault[] {
  const { framework, assessment, referenceDate, today } = context;
  const criterion = criterionByCode(framework, change.criterion);
  if (criterion === undefined || !isApplicable(framework, criterion, assessment.sectors)) {
    return [{ path: '/criterion', code: 'unknownCriterion' }];
  }
  // The ids are not written by people; whatever else there is or comes to be, is looked at.
  const { changeId: _, criterion: __, exceptLocations: ___, ...written } = change;
  const faults: InputFault[] = personalNumberFaults(written);
  if (change.value !== undefined && change.value !== null) {
    const found = answerFaults(framework, criterion, assessment.sectors, change.value, {
      referenceDate,
      today,
      copiedDenominator: copiedBy(context, criterion, standing),
    });
    faults.push(...found.map(({ path, code }) => ({ path: `/value${path}`, code })));
  }
  for (const [index, id] of (change.exceptLocations ?? []).entries()) {
    if (!context.locationIds.has(id))
      faults.push({ path: `/exceptLocations/${index}`, code: 'unknownLocation' });
  }
  return faults;
}

/** The denominator that the criterion takes over, from what is stored and from earlier changes of the batch. */
function copiedBy(
  { assessment, framework, referenceDate, answers }: JudgeContext,
  criterion: Criterion,
  standing: ReadonlyMap<string, StoredAnswerState>,
): number | null {
  if (!isJudgedByOther(criterion)) return null;
  const now = [...answers.filter((answer) => !standing.has(answer.criterion)), ...standing.values()];
  return copiedDenominator(evaluateAssessment(framework, assessment, referenceDate, now), criterion);
}
