import type { Results } from '@zicht/shared/dashboards/results.contract';
import type { Evaluation } from '@zicht/shared/framework/evaluation/evaluation';
import { asksForEvidence } from '@zicht/shared/framework/answers/evidence-asked';

/** Questions whose answer asks for a proof that is not there, or that rest on one that is no longer valid. */
export interface EvidenceGaps {
  readonly missing: readonly string[];
  readonly expired: readonly string[];
}

/** What is missing or expired, in the order asked; it lowers nothing. */
export function evidenceGaps({ criteria }: Evaluation, evidence: Results['evidence']): EvidenceGaps {
  const known = new Map(evidence.map((row) => [row.criterion, row]));
  const codes = (isGap: (row: Evaluation['criteria'][number]) => boolean): readonly string[] =>
    criteria.filter(isGap).map(({ code }) => code);
  return {
    missing: codes((row) => asksForEvidence(row) && (known.get(row.code)?.references ?? 0) === 0),
    expired: codes((row) => row.asked && (known.get(row.code)?.expired ?? 0) > 0),
  };
}
