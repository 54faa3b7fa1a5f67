import { violatedConstraint } from '../../../../platform/database/retry.js';

const ATTEMPTS = 3;
/** What two that come in the same instant run into: the id of the change, or the one next occurrence. */
const TWINS = ['applied_action_changes_pk', 'actions_followed_once'];

/** Runs a batch again when a twin of it was stored in the same instant: the second run finds it and answers as the first. */
export async function retryTakenChangeIds<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= ATTEMPTS || !TWINS.includes(violatedConstraint(error) ?? '')) throw error;
    }
  }
}
