import type { InputFault, ProblemCode } from '@zicht/shared/kernel/problem';

/** An answer of the API that is not a success; `code` decides the words (`problems.<code>`). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly faults: readonly InputFault[] = [],
    readonly requestId?: string,
    /** Milliseconds before which the server does not want to hear of it again. */
    readonly retryAfter = 0,
  ) {
    super(code);
  }
}

/** There was no answer: no connection, or it broke off. Whether the server did the work is unknown. */
export class NetworkFailure extends Error {
  override readonly name = 'NetworkFailure';
}

/** Code of the words for any error: that of the API, `offline` without an answer, `unexpected` otherwise. */
export function problemCodeOf(error: unknown): ProblemCode | 'offline' {
  if (error instanceof ApiProblem) return error.code;
  return error instanceof NetworkFailure ? 'offline' : 'unexpected';
}
