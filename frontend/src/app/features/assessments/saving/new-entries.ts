import { failureKind } from '../../../core/autosave/queue/failure-kind';
import type { SaveResult } from '../../../core/autosave/queue/save-change';
import type { QueueRequest } from '../../../core/autosave/queue/save-queues';
import type { ApiProblem } from '../../../core/http/api-problem';
import type { AddEvidence } from '@zicht/shared/assessments/evidence.contract';
import type { WriteComment } from '@zicht/shared/assessments/assessment.contract';
import type { AssessmentAddress, AssessmentApi } from '../assessment.api';

/** A comment or reference without its id, which is the key of its change. */
export type NewComment = Omit<WriteComment, 'id'>;
export type NewEvidence = Omit<AddEvidence, 'id'>;

/** Start of the names of the queues that carry comments, and of those with references. */
export const COMMENTS = 'comments/';
export const EVIDENCE = 'evidence/';

/** What a queue for the comments of one year does. */
export function commentRequest(
  api: AssessmentApi,
  address: AssessmentAddress,
): QueueRequest<NewComment, never> {
  return {
    organisationId: address.organisationId,
    resource: `${COMMENTS}${address.year}`,
    send: (changes) => sendEach(changes, (id, comment) => api.writeComment(address, { id, ...comment })),
  };
}

/** What a queue for new references, from questions of one year, does. */
export function evidenceRequest(
  api: AssessmentApi,
  { organisationId, year }: AssessmentAddress,
): QueueRequest<NewEvidence, never> {
  return {
    organisationId,
    resource: `${EVIDENCE}${year}`,
    send: (changes) =>
      sendEach(changes, (id, reference) => api.addEvidence(organisationId, { id, ...reference })),
  };
}

type Sent<Entry extends object> = Parameters<QueueRequest<Entry, never>['send']>[0];

/** One after the other; each has an id of its own, so that sending it again makes it once. */
async function sendEach<Entry extends object>(
  changes: Sent<Entry>,
  make: (id: string, entry: Entry) => Promise<unknown>,
): Promise<readonly SaveResult<never>[]> {
  const results: SaveResult<never>[] = [];
  for (const { changeId, key, patch } of changes) {
    try {
      await make(key, patch);
      results.push({ changeId, outcome: 'applied', version: 1 });
    } catch (error) {
      if (failureKind(error) !== 'permanent') {
        // What is done is told first; the rest comes again.
        if (results.length > 0) return results;
        throw error;
      }
      results.push({ changeId, ...refusalOf(error as ApiProblem) });
    }
  }
  return results;
}

function refusalOf({ status, faults }: ApiProblem) {
  if (status === 403) return { outcome: 'forbidden' as const };
  return status === 422 ? { outcome: 'invalid' as const, faults } : { outcome: 'locked' as const };
}
