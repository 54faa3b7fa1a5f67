import type { CriterionEvaluation, Evaluation } from '../evaluation/evaluation.js';

/** Why an assessment cannot be submitted yet. */
export const BLOCKER_REASONS = [
  'open',
  'dontKnowToResolve',
  'dontKnowToConfirm',
  'numeratorAboveDenominator',
] as const;

/** One of {@link BLOCKER_REASONS}. */
export type BlockerReason = (typeof BLOCKER_REASONS)[number];

/** A question that stands in the way of submitting. */
export interface Blocker {
  readonly criterion: string;
  readonly theme: string;
  readonly reason: BlockerReason;
}

/**
 * Questions that must be dealt with before submitting, in the order asked: visible scored ones without an answer,
 * every "don't know" as `rules.dontKnow.beforeSubmit` says (`confirmed`: codes whose "don't know" somebody
 * confirmed), and numbers that no longer fit together.
 */
export function blockersBeforeSubmit(
  evaluation: Evaluation,
  confirmed: Iterable<string> = [],
): readonly Blocker[] {
  const confirmedCodes = new Set(confirmed);
  return evaluation.criteria
    .filter((row) => row.asked)
    .flatMap((row) => {
      const reason = reasonOf(evaluation, row, confirmedCodes);
      return reason === null ? [] : [{ criterion: row.code, theme: row.theme, reason }];
    });
}

function reasonOf(
  evaluation: Evaluation,
  row: CriterionEvaluation,
  confirmed: ReadonlySet<string>,
): BlockerReason | null {
  if (row.contradiction !== null) return row.contradiction;
  if (row.state === 'open') return row.weight > 0 ? 'open' : null;
  const { dontKnow } = evaluation.framework.rules;
  if (row.state !== 'dontKnow' || !dontKnow.allowed) return null;
  switch (dontKnow.beforeSubmit) {
    case 'resolve':
      return 'dontKnowToResolve';
    case 'resolveOrConfirm':
      return confirmed.has(row.code) ? null : 'dontKnowToConfirm';
    case 'nothing':
      return null;
  }
}
