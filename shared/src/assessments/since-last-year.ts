import type { Results } from '../dashboards/results.contract.js';
import { comparable } from '../framework/versions/comparable.js';
import { CRITERION_TEXTS } from '../framework/versions/criterion-texts.js';
import type { Criterion } from '../framework/criterion.js';
import type { Framework } from '../framework/framework.js';
import { criterionByCode } from '../framework/look-up.js';
import { isSameValue } from '../framework/versions/same-value.js';

/** What became of a question: `reworded` can be compared, `changed` cannot, `new` was not there. */
export type QuestionChange = 'unchanged' | 'reworded' | 'changed' | 'new';

/** What happened around a question since the year before. */
export interface SinceLastYear {
  readonly criterion: string;
  readonly change: QuestionChange;
  /** References of last year or this year that are no longer valid. */
  readonly expired: number;
  /** Actions finished since the last submission: they may have raised it. */
  readonly finished: Results['plan']['finishedSince'];
  /** True when somebody should look at it again. */
  readonly needsAttention: boolean;
}

/** The facts that the signals rest on. */
export interface SinceSource {
  readonly framework: Framework;
  /** The framework of last year's answers; null without such a year: then every question is new to all. */
  readonly previous: Framework | null;
  readonly evidence: Results['evidence'];
  readonly evidenceBefore: Results['evidenceBefore'];
  readonly finishedSince: Results['plan']['finishedSince'];
}

/** The signals of these questions, in the order given. Nothing is cleared by a change; it is pointed out. Pure. */
export function sinceLastYear(codes: readonly string[], source: SinceSource): readonly SinceLastYear[] {
  const { evidence, evidenceBefore, finishedSince } = source;
  return codes.map((criterion) => {
    const change = changeOf(criterion, source);
    const expiredIn = (rows: Results['evidence']): number =>
      rows.find((row) => row.criterion === criterion)?.expired ?? 0;
    const expired = Math.max(expiredIn(evidence), expiredIn(evidenceBefore));
    const finished = finishedSince.filter(({ criteria }) => criteria.includes(criterion));
    return {
      criterion,
      change,
      expired,
      finished,
      needsAttention: change !== 'unchanged' || expired > 0 || finished.length > 0,
    };
  });
}

function changeOf(code: string, { framework, previous }: SinceSource): QuestionChange {
  const now = criterionByCode(framework, code);
  const before = previous === null ? undefined : criterionByCode(previous, code);
  if (previous === null || now === undefined || before === undefined) return 'new';
  if (comparable(code, previous, framework) === 'breaksTrend') return 'changed';
  return isReworded(before, now) ? 'reworded' : 'unchanged';
}

function isReworded(before: Criterion, now: Criterion): boolean {
  return CRITERION_TEXTS.some((text) => !isSameValue(before[text], now[text]));
}
