import type { Answer } from '../answers/answer.js';
import { answerPoints, type AnswerPoints } from '../scoring/answer-points.js';
import { applicableCaps, isApplicable, visibleOptions } from '../applicability.js';
import type { Cap, Condition, Criterion } from '../criterion.js';
import type {
  CapStanding,
  CriterionEvaluation,
  CriterionState,
  Evaluation,
  EvaluationInput,
  LeftOutReason,
} from './evaluation.js';
import type { Framework } from '../framework.js';
import { highestPoints } from '../scoring/highest-points.js';
import { hasPoints, ownValue } from '../look-up.js';

/**
 * Evaluates every criterion for one organisation: steps 1 to 3 of "How a score comes about", and whether its caps
 * hold. Answers are expected to be free of faults (`answerFaults`); one that the framework does not allow counts
 * as no answer. Pure, never throws on a checked framework.
 */
export function evaluate(framework: Framework, input: EvaluationInput): Evaluation {
  const byCode = new Map<string, CriterionEvaluation>();
  const evaluator: Evaluator = {
    framework,
    sectors: input.sectors,
    referenceDate: input.referenceDate ?? `${String(input.round).padStart(4, '0')}-01-01`,
    byCode,
    denominatorOf: (code) => denominatorOf(byCode.get(code)),
  };
  for (const criterion of framework.criteria) {
    const answer = ownValue(input.answers, criterion.code);
    byCode.set(criterion.code, evaluateCriterion(evaluator, criterion, answer));
  }
  return {
    framework,
    sectors: input.sectors,
    round: input.round,
    referenceDate: evaluator.referenceDate,
    criteria: [...byCode.values()],
    byCode,
  };
}

/** Denominator that a percentage has, answered or taken over; null while it has none (`sameAs` reads this). */
export function denominatorOf(row: CriterionEvaluation | undefined): number | null {
  return row?.criterion.type === 'percentage' ? (row.value?.denominator ?? null) : null;
}

interface Evaluator {
  readonly framework: Framework;
  readonly sectors: readonly string[];
  readonly referenceDate: string;
  readonly byCode: ReadonlyMap<string, CriterionEvaluation>;
  readonly denominatorOf: (criterion: string) => number | null;
}

/** State and points before it is known whether the criterion counts. */
interface Standing {
  readonly state: CriterionState;
  readonly points: number | null;
  readonly leftOut: LeftOutReason | null;
  readonly hiddenBy?: readonly Condition[];
  readonly notApplicableBy?: string;
  readonly given?: AnswerPoints;
}

function evaluateCriterion(
  evaluator: Evaluator,
  criterion: Criterion,
  answer: Answer | undefined,
): CriterionEvaluation {
  const { framework, sectors } = evaluator;
  const standing = standingOf(evaluator, criterion, answer);
  const scorable = criterion.weight > 0 && hasPoints(criterion);
  const counts = scorable && standing.leftOut === null && standing.points !== null;
  const given = standing.given;
  return {
    criterion,
    code: criterion.code,
    theme: criterion.theme,
    weight: criterion.weight,
    state: standing.state,
    asked:
      standing.state !== 'hiddenBySector' &&
      standing.state !== 'hiddenByCondition' &&
      standing.notApplicableBy === undefined,
    points: standing.points,
    highestPoints: highestPoints(framework, criterion, sectors),
    counts,
    leftOut: counts ? null : (standing.leftOut ?? 'unscored'),
    hiddenBy: standing.hiddenBy ?? [],
    notApplicableBy: standing.notApplicableBy ?? null,
    chosen: given?.chosen ?? [],
    value: given?.value ?? null,
    expected: given?.expected ?? null,
    caps: applicableCaps(framework, criterion, sectors).map((cap) =>
      capStanding(evaluator, criterion, cap, standing, counts),
    ),
    contradiction: given?.contradiction ?? null,
  };
}

function standingOf(evaluator: Evaluator, criterion: Criterion, answer: Answer | undefined): Standing {
  const { rules } = evaluator.framework;
  if (!isApplicable(evaluator.framework, criterion, evaluator.sectors)) {
    return { state: 'hiddenBySector', points: null, leftOut: 'hiddenBySector' };
  }
  const conditions = criterion.visibleWhen ?? [];
  const parent = conditions.find(
    (condition) => evaluator.byCode.get(condition.criterion)?.state === 'notApplicable',
  )?.criterion;
  if (parent !== undefined) {
    return { state: 'notApplicable', points: null, leftOut: 'parentNotApplicable', notApplicableBy: parent };
  }
  const zero = hasPoints(criterion) ? 0 : null;
  const hiddenBy = conditions.filter(
    (condition) => !conditionHolds(condition, evaluator.byCode.get(condition.criterion)),
  );
  if (hiddenBy.length > 0) {
    return rules.hiddenByCondition === 'leftOut'
      ? { state: 'hiddenByCondition', points: null, leftOut: 'hiddenByCondition', hiddenBy }
      : { state: 'hiddenByCondition', points: zero, leftOut: null, hiddenBy };
  }
  return (
    standingOfAnswer(evaluator, criterion, answer) ??
    (rules.unanswered === 'leftOut'
      ? { state: 'open', points: null, leftOut: 'open' }
      : { state: 'open', points: zero, leftOut: null })
  );
}

/** Standing of a visible criterion by its answer; null when there is none that the framework allows. */
function standingOfAnswer(
  evaluator: Evaluator,
  criterion: Criterion,
  answer: Answer | undefined,
): Standing | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const { dontKnow } = evaluator.framework.rules;
  if ('dontKnow' in answer) {
    const points = dontKnow.allowed && hasPoints(criterion) ? dontKnow.points : null;
    return dontKnow.allowed ? { state: 'dontKnow', points, leftOut: null } : null;
  }
  if ('notApplicable' in answer) {
    return criterion.notApplicableAllowed
      ? { state: 'notApplicable', points: null, leftOut: 'notApplicable' }
      : null;
  }
  const given = answerPoints(criterion, answer, evaluator);
  return given && { state: 'answered', points: given.points, leftOut: given.leftOut, given };
}

/** Whether a condition holds on its parent; never on one that is open, hidden or "don't know". */
export function conditionHolds(condition: Condition, parent: CriterionEvaluation | undefined): boolean {
  if (parent?.state !== 'answered') return false;
  switch (condition.operator) {
    case 'anyOf':
      return condition.values.some((value) => parent.chosen.includes(value));
    case 'noneOf':
      return !condition.values.some((value) => parent.chosen.includes(value));
    case 'pointsAtLeast':
      return parent.points !== null && parent.points >= (condition.values[0] ?? Infinity);
  }
}

/** Step 6 for one cap: it holds when the criterion counts and its points or required options fall short. */
function capStanding(
  evaluator: Evaluator,
  criterion: Criterion,
  cap: Cap,
  standing: Standing,
  counts: boolean,
): CapStanding {
  const base = { cap, maxLevel: cap.maxLevel, limits: cap.limits ?? 'theme' } as const;
  if ('pointsBelow' in cap) {
    return { ...base, holds: counts && (standing.points ?? 0) < cap.pointsBelow, missing: [] };
  }
  const missing = requiredOptions(evaluator, criterion, cap.requires)
    .filter((code) => !(standing.given?.notApplicableOptions ?? []).includes(code))
    .filter((code) => !(standing.given?.chosen ?? []).includes(code));
  return { ...base, holds: counts && missing.length > 0, missing };
}

/** Hidden options leave `requires`. */
function requiredOptions(
  evaluator: Evaluator,
  criterion: Criterion,
  requires: readonly string[],
): readonly string[] {
  if (criterion.type !== 'multiple-choice') return requires;
  const visible = visibleOptions(evaluator.framework, criterion, evaluator.sectors);
  return requires.filter((code) => visible.some((option) => option.code === code));
}
