import type { Server } from 'node:http';

/** Milliseconds that a caller has for the head of a request, and for the whole of it. */
const HEAD_PATIENCE = 15_000;
const REQUEST_PATIENCE = 60_000;
/**
 * Milliseconds that a connection stays open without a request. Longer than the 60 seconds of nginx: who closes first must
 * be the side that sends, or a request meets a connection that is just being closed.
 */
const IDLE_PATIENCE = 75_000;

/**
 * Ends connections on which a request comes in too slowly: whoever sends one byte a second would keep it for ever.
 * Node looks every 30 seconds, so one lives at most that much longer. One without a request stays longer than its users
 * keep it.
 */
export function limitWaiting(server: Server): void {
  server.headersTimeout = HEAD_PATIENCE;
  server.requestTimeout = REQUEST_PATIENCE;
  server.keepAliveTimeout = IDLE_PATIENCE;
}
