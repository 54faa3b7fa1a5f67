import type { AnswerChange, ChangeResult } from '@zicht/shared/assessments/answer.contract';
import { isSameValue } from '@zicht/shared/framework/versions/same-value';
import type { SaveChange, SaveResult } from '../../../core/autosave/queue/save-change';
import type { QueueRequest } from '../../../core/autosave/queue/save-queues';
import type { AssessmentAddress, AssessmentApi } from '../assessment.api';
import { patched, type AnswerPatch, type CurrentAnswer } from '../current-answer';

/** Start of the names of the queues that carry answers. */
export const ANSWERS = 'assessment/';

type Settle = (
  result: ChangeResult,
  change: SaveChange<AnswerPatch> | undefined,
) => SaveResult<CurrentAnswer>;

/** What a queue for the answers of one year does; `settle` also tells the screen, where there is one. */
export function answerRequest(
  api: AssessmentApi,
  address: AssessmentAddress,
  settle: Settle = resultOf,
): QueueRequest<AnswerPatch, CurrentAnswer> {
  return {
    organisationId: address.organisationId,
    resource: `${ANSWERS}${address.year}`,
    send: async (changes, { keepalive }) => {
      const { results } = await api.saveChanges(address, changes.map(bodyOf), keepalive);
      return results.map((result) =>
        settle(
          result,
          changes.find(({ changeId }) => changeId === result.changeId),
        ),
      );
    },
    agrees: (patch, current) => isSameValue(patched(current, patch), patched(current, {})),
  };
}

/** The server's word on one change, as the queue understands it. */
export function resultOf(result: ChangeResult, change?: SaveChange<AnswerPatch>): SaveResult<CurrentAnswer> {
  const { changeId, outcome, savedAt, faults } = result;
  if (outcome === 'applied') {
    const version = result.version ?? (change?.baseVersion ?? 0) + 1;
    return { changeId, outcome, version, savedAt };
  }
  if (outcome !== 'stale') return { changeId, outcome, faults };
  const current = result.current ?? null;
  return { changeId, outcome, version: current?.version ?? 0, current };
}

function bodyOf({ changeId, key, baseVersion, patch }: SaveChange<AnswerPatch>): AnswerChange {
  return {
    changeId,
    criterion: key,
    baseVersion,
    ...patch,
    exceptLocations: patch.exceptLocations && [...patch.exceptLocations],
  };
}
