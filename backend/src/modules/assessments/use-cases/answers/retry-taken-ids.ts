import { violatedConstraint } from '../../../../platform/database/retry.js';

const ATTEMPTS = 3;

/**
 * Runs a batch again when one of its ids was stored by a twin of it in the same instant: the second run finds it and
 * answers as the first.
 */
export async function retryTakenIds<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= ATTEMPTS || violatedConstraint(error) !== 'applied_changes_pk') throw error;
    }
  }
}
