import type { AttackOutcome, Method } from '@zicht/shared/sector-statistics/method.contract';

/** An attack over all sets of questions: whether it was held off in each, and its figures put together. */
export interface AttackSummary {
  readonly attack: string;
  readonly held: boolean;
  readonly figures: Readonly<Record<string, number>>;
}

/** The smallest of all sets counts; every other figure is added up. */
const LEAST: ReadonlySet<string> = new Set([
  'smallestOverlap',
  'smallestResidual',
  'leastFactor',
  'leastFactorOfTwo',
]);

/** What the gate says, one line per attack, in the order of its first appearance. */
export function attackSummaries({ sets, results }: Method['gate']): readonly AttackSummary[] {
  const summaries = new Map<string, AttackSummary>();
  for (const outcome of [...sets.flatMap((set) => set.results), ...results])
    summaries.set(outcome.attack, together(summaries.get(outcome.attack), outcome));
  return [...summaries.values()];
}

function together(
  before: AttackSummary | undefined,
  { attack, held, figures }: AttackOutcome,
): AttackSummary {
  const merged = { ...before?.figures };
  for (const [name, value] of Object.entries(figures)) {
    const known = merged[name];
    if (known === undefined) merged[name] = value;
    else merged[name] = LEAST.has(name) ? Math.min(known, value) : known + value;
  }
  return { attack, held: held && (before?.held ?? true), figures: merged };
}
