import type { InputFault, ProblemCode } from '@zicht/shared/kernel/problem';

/** How loudly an error is logged. */
export type ErrorLogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Where an error comes from decides its HTTP status; the code tells which one it is. */
export interface DomainErrorOptions {
  readonly code: ProblemCode;
  readonly status: number;
  readonly logLevel?: ErrorLogLevel;
  readonly faults?: readonly InputFault[];
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/**
 * An error that the user is told about. One filter makes the problem document from it; its message is for the log
 * and must hold no free text.
 */
export class DomainError extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly logLevel: ErrorLogLevel;
  readonly faults: readonly InputFault[];
  readonly retryAfter: number | undefined;

  constructor(message: string, options: DomainErrorOptions) {
    super(message, { cause: options.cause });
    this.name = new.target.name;
    this.code = options.code;
    this.status = options.status;
    this.logLevel = options.logLevel ?? 'info';
    this.faults = options.faults ?? [];
    this.retryAfter = options.retryAfter;
  }
}
