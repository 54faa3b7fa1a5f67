import { ApiProblem, NetworkFailure } from '../../http/api-problem';

/** What a failed request means for the changes in it. */
export type FailureKind = 'offline' | 'signedOut' | 'temporary' | 'permanent';

/** Kind of a failure: no answer, sign-in over, worth another try, or not. */
export function failureKind(error: unknown): FailureKind {
  if (error instanceof NetworkFailure) return 'offline';
  if (!(error instanceof ApiProblem)) return 'temporary';
  if (error.status === 401) return 'signedOut';
  return error.status >= 500 || error.status === 408 || error.status === 429 ? 'temporary' : 'permanent';
}
