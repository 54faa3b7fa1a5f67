import { QueryFailedError } from 'typeorm';

/** SQLSTATEs after which the same transaction, run again, may well succeed: it was rolled back as a whole. */
const ROLLED_BACK = new Set(['40001', '40P01']);

/** SQLSTATEs of work that took too long or waited too long for another's lock. */
const BUSY = new Set(['55P03', '57014', '25P03']);

/** SQLSTATEs and Node error codes that say that the database is away or going. */
const UNAVAILABLE = new Set([
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
]);

/** What pg and TypeORM say without a code when a connection broke (measured; see docs/reliability.md). */
const UNAVAILABLE_MESSAGES = [
  'Connection terminated',
  'Query runner already released',
  'query runner was already released',
  'Client has encountered a connection error',
];

/** What pg says when every connection of the pool is in use for too long. */
const POOL_EXHAUSTED = 'timeout exceeded when trying to connect';

/** SQLSTATE or Node's code of an error, wherever TypeORM put it. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof QueryFailedError) return codeOf(error.driverError);
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return undefined;
}

/** True when the transaction was rolled back by the database and can safely be run again. */
export function isRolledBack(error: unknown): boolean {
  return ROLLED_BACK.has(codeOf(error) ?? '');
}

/** True when the work took too long, or no connection came free in time. */
export function isBusy(error: unknown): boolean {
  if (BUSY.has(codeOf(error) ?? '')) return true;
  return error instanceof Error && error.message.includes(POOL_EXHAUSTED);
}

/** True when the database could not be reached or the connection broke: nobody knows what became of the work. */
export function isUnavailable(error: unknown): boolean {
  if (UNAVAILABLE.has(codeOf(error) ?? '')) return true;
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  return error instanceof Error && UNAVAILABLE_MESSAGES.some((message) => error.message.includes(message));
}

/** Name of the constraint that a statement violated, if that is what went wrong. */
export function violatedConstraint(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const driverError: unknown = error.driverError;
  if (typeof driverError !== 'object' || driverError === null || !('constraint' in driverError))
    return undefined;
  return typeof driverError.constraint === 'string' ? driverError.constraint : undefined;
}

const ATTEMPTS = 4;

/**
 * Runs the work again, with a growing random pause, as long as the database rolled it back for a reason that has
 * nothing to do with it (serialisation, deadlock). Everything else is thrown at once.
 */
export async function retryRolledBack<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= ATTEMPTS || !isRolledBack(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
    }
  }
}
