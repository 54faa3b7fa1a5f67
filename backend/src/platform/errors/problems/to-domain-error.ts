import { HttpException } from '@nestjs/common';
import { isBusy, isRolledBack, isUnavailable, violatedConstraint } from '../../database/retry.js';
import { Busy } from '../busy.js';
import { errorOfConstraint } from './constraint-errors.js';
import { DomainError } from '../domain-error.js';
import { Forbidden } from '../forbidden.js';
import { NotFound } from '../not-found.js';
import { Unavailable } from '../unavailable.js';

/** Every error as one that can be told to a user; what nobody foresaw becomes `unexpected`, without its words. */
export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  // Nest wraps what a middleware threw, as soon as it carries a status.
  if (error instanceof HttpException && error.cause instanceof DomainError) return error.cause;
  if (error instanceof HttpException) return ofStatus(error.getStatus(), error);
  const status = statusOfMiddleware(error);
  if (status !== undefined) return ofStatus(status, error);
  const constraint = violatedConstraint(error);
  const known = constraint === undefined ? undefined : errorOfConstraint(constraint);
  if (known !== undefined) return known;
  if (isBusy(error) || isRolledBack(error)) return new Busy(error);
  if (isUnavailable(error)) return new Unavailable(error);
  return new DomainError('Unexpected', { code: 'unexpected', status: 500, logLevel: 'error', cause: error });
}

/** Status that Express's own middleware (body parser, router) gave to an error of the client. */
function statusOfMiddleware(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  const { status } = error;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

function ofStatus(status: number, cause: unknown): DomainError {
  switch (status) {
    case 403:
      return new Forbidden();
    case 404:
    case 405:
      return new NotFound();
    case 413:
      return new DomainError('Body too large', { code: 'bodyTooLarge', status });
    case 415:
      return new DomainError('Unsupported media type', { code: 'unsupportedMediaType', status });
    default:
      return status < 500
        ? new DomainError('Malformed request', {
            code: 'invalidInput',
            status: 400,
            faults: [{ path: '', code: 'malformed' }],
          })
        : new DomainError('Unexpected', { code: 'unexpected', status: 500, logLevel: 'error', cause });
  }
}
