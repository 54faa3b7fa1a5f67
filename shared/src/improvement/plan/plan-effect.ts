import type { YearAnswers } from '../../dashboards/results.contract.js';
import { answerFaults } from '../../framework/answers/answer-faults.js';
import type { Answer, Answers } from '../../framework/answers/answer.js';
import { isApplicable } from '../../framework/applicability.js';
import { copiedDenominator } from '../../framework/answers/copied-denominator.js';
import { evaluate } from '../../framework/evaluation/evaluate.js';
import type { Evaluation } from '../../framework/evaluation/evaluation.js';
import type { Framework } from '../../framework/framework.js';
import { criterionByCode } from '../../framework/look-up.js';
import { scoreOf, type ScoreResult } from '../../framework/evaluation/score.js';
import { raisedAnswer } from './raised-answer.js';

/** What the organisation says of a question since its last answer; one for each criterion. */
export interface ClaimedAnswer {
  readonly criterion: string;
  readonly value: Answer;
  /** When a person confirmed it, ISO 8601. */
  readonly claimedAt: string;
}

/** The questions that an open action is to improve. */
export interface PlannedImprovement {
  readonly actionId: string;
  readonly criteria: readonly string[];
}

/** What the three standings are made of. */
export interface PlanEffectInput {
  readonly framework: Framework;
  /** What was submitted last (or, in the first year, what is answered so far). It is read and never changed. */
  readonly confirmed: YearAnswers;
  readonly claims: readonly ClaimedAnswer[];
  readonly open: readonly PlannedImprovement[];
}

/** One of the three: the same answers, evaluated and scored by the functions that score everything. */
export interface Standing {
  readonly answers: Answers;
  readonly evaluation: Evaluation;
  readonly score: ScoreResult;
}

/** Why a criterion stands where it stands. */
export interface CriterionEffect {
  readonly criterion: string;
  readonly confirmed: number | null;
  readonly now: number | null;
  readonly expected: number | null;
  /** The claim that counts now; null when the confirmed answer stands. */
  readonly claim: ClaimedAnswer | null;
  /** Open actions from which the expectation comes; empty when nothing better is expected. */
  readonly actions: readonly string[];
}

/** Confirmed, now, and expected at the end of the plan, with the reason of every difference. */
export interface PlanEffect {
  readonly confirmed: Standing;
  readonly now: Standing;
  readonly expected: Standing;
  /** Criteria on which the three differ, or could: those with a claim or an open action, in the order asked. */
  readonly criteria: readonly CriterionEffect[];
}

/**
 * Where the organisation stands, claims to stand since, and expects to stand. A claim counts when it was confirmed
 * after the submission that it builds on and its answer still fits the framework; every question with an open action
 * is expected to go one step up, once, however many actions it has. Pure.
 */
export function planEffect({ framework, confirmed, claims, open }: PlanEffectInput): PlanEffect {
  const answers = answersOf(confirmed);
  const confirmedStanding = standing(framework, confirmed, answers);
  const counting = claimsThatCount(confirmedStanding.evaluation, confirmed, claims);
  const nowAnswers: Answers = { ...answers, ...valuesOf(counting) };
  const now = standing(framework, confirmed, nowAnswers);

  const planned = new Set(open.flatMap(({ criteria }) => criteria));
  const raised: Record<string, Answer> = {};
  for (const row of now.evaluation.criteria) {
    const better = planned.has(row.code) ? raisedAnswer(now.evaluation, row, nowAnswers[row.code]) : null;
    if (better !== null) raised[row.code] = better;
  }
  const expected = standing(framework, confirmed, { ...nowAnswers, ...raised });
  const pointsIn = ({ evaluation }: Standing, code: string) => evaluation.byCode.get(code)?.points ?? null;
  return {
    confirmed: confirmedStanding,
    now,
    expected,
    criteria: now.evaluation.criteria
      .filter(({ code }) => planned.has(code) || counting.has(code))
      .map(({ code }) => ({
        criterion: code,
        confirmed: pointsIn(confirmedStanding, code),
        now: pointsIn(now, code),
        expected: pointsIn(expected, code),
        claim: counting.get(code) ?? null,
        actions:
          code in raised
            ? open.filter((each) => each.criteria.includes(code)).map((each) => each.actionId)
            : [],
      })),
  };
}

/** The given answers of a year by criterion. */
export function answersOf({ answers }: Pick<YearAnswers, 'answers'>): Answers {
  return Object.fromEntries(
    answers.flatMap(({ criterion, value }) => (value === null ? [] : [[criterion, value] as const])),
  );
}

function standing(framework: Framework, year: YearAnswers, answers: Answers): Standing {
  const { year: round, referenceDate, sectors } = year;
  const evaluation = evaluate(framework, { round, referenceDate, sectors, answers });
  return { answers, evaluation, score: scoreOf(evaluation) };
}

function claimsThatCount(
  evaluation: Evaluation,
  { submittedAt }: YearAnswers,
  claims: readonly ClaimedAnswer[],
): ReadonlyMap<string, ClaimedAnswer> {
  return new Map(
    claims
      .filter((claim) => submittedAt === null || claim.claimedAt > submittedAt)
      .filter((claim) => fits(evaluation, claim))
      .map((claim) => [claim.criterion, claim]),
  );
}

/** A claim outlives a change of the framework only where its answer is still one. */
function fits(evaluation: Evaluation, { criterion: code, value }: ClaimedAnswer): boolean {
  const { framework, sectors, referenceDate } = evaluation;
  const criterion = criterionByCode(framework, code);
  return (
    criterion !== undefined &&
    isApplicable(framework, criterion, sectors) &&
    answerFaults(framework, criterion, sectors, value, {
      referenceDate,
      copiedDenominator: copiedDenominator(evaluation, criterion),
    }).length === 0
  );
}

function valuesOf(claims: ReadonlyMap<string, ClaimedAnswer>): Answers {
  return Object.fromEntries([...claims].map(([criterion, { value }]) => [criterion, value]));
}
