import type { Evidence } from '@zicht/shared/assessments/evidence.contract';
import { comparable } from '@zicht/shared/framework/versions/comparable';
import type { CriterionEvaluation, Evaluation } from '@zicht/shared/framework/evaluation/evaluation';
import { asksForEvidence } from '@zicht/shared/framework/answers/evidence-asked';
import { levelByNumber } from '@zicht/shared/framework/look-up';
import { findPersonalData } from '@zicht/shared/kernel/personal-data/personal-data';

/** What a reader may want to look at before sending; none of it stands in the way. */
export interface Warning {
  readonly kind: 'noEvidence' | 'expiredEvidence' | 'personalData' | 'bigRise';
  readonly criteria: readonly string[];
}

/** What the warnings are made from. */
export interface WarningSource {
  readonly evaluation: Evaluation;
  readonly previous: Evaluation | null;
  readonly evidenceCounts: Readonly<Record<string, number>>;
  /** Explanation of an answer; empty when there is none. */
  readonly explanationOf: (criterion: string) => string;
  /** Everything that people wrote in an answer. */
  readonly textsOf: (criterion: string) => readonly string[];
  readonly evidence: readonly Evidence[];
  readonly year: number;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** From this many levels more than last year, a reader will ask why. */
const BIG_RISE = 2;

/** Warnings with at least one question, in the order of the review page. */
export function warningsOf(source: WarningSource): readonly Warning[] {
  const all: readonly Warning[] = [
    { kind: 'noEvidence', criteria: codesOf(source, hasNoEvidence) },
    { kind: 'expiredEvidence', criteria: codesOf(source, hasExpiredEvidence) },
    { kind: 'personalData', criteria: withPersonalData(source) },
    { kind: 'bigRise', criteria: codesOf(source, roseWithoutExplanation) },
  ];
  return all.filter(({ criteria }) => criteria.length > 0);
}

type Check = (source: WarningSource, row: CriterionEvaluation) => boolean;

function codesOf(source: WarningSource, check: Check): readonly string[] {
  return source.evaluation.criteria
    .filter((row) => row.asked && row.state === 'answered' && check(source, row))
    .map(({ code }) => code);
}

function hasNoEvidence({ evidenceCounts }: WarningSource, row: CriterionEvaluation): boolean {
  return asksForEvidence(row) && (evidenceCounts[row.code] ?? 0) === 0;
}

/** Answers of which a text may be about somebody, whatever their state; by the rule that also looks while typing. */
function withPersonalData({ evaluation, textsOf, today }: WarningSource): readonly string[] {
  const thisYear = Number(today.slice(0, 4));
  return evaluation.criteria
    .filter(
      ({ asked, code }) => asked && textsOf(code).some((text) => findPersonalData(text, thisYear).length > 0),
    )
    .map(({ code }) => code);
}

function hasExpiredEvidence(
  { evidence, year, today }: WarningSource,
  { code }: CriterionEvaluation,
): boolean {
  const own = evidence.filter(({ links }) =>
    links.some((link) => link.year === year && link.criterion === code),
  );
  return own.some(({ validUntil }) => validUntil !== null && validUntil < today);
}

/** Points are levels for choices of one out of the framework's levels only; there a rise of two is remarkable. */
function roseWithoutExplanation(source: WarningSource, row: CriterionEvaluation): boolean {
  const { previous, evaluation, explanationOf } = source;
  const before = previous?.byCode.get(row.code);
  if (!previous || before?.state !== 'answered' || before.points === null || row.points === null)
    return false;
  if (comparable(row.code, previous.framework, evaluation.framework) !== 'ok') return false;
  const isGraded =
    row.highestPoints !== null && levelByNumber(evaluation.framework, row.highestPoints) !== undefined;
  return isGraded && row.points - before.points >= BIG_RISE && explanationOf(row.code).trim() === '';
}
