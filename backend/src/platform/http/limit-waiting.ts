import type { Server } from 'node:http';

/** Milliseconds that a caller has for the head of a request, and for the whole of it. */
const HEAD_PATIENCE = 15_000;
const REQUEST_PATIENCE = 60_000;

/**
 * Ends connections on which a request comes in too slowly: whoever sends one byte a second would keep it for ever.
 * Node looks every 30 seconds, so one lives at most that much longer.
 */
export function limitWaiting(server: Server): void {
  server.headersTimeout = HEAD_PATIENCE;
  server.requestTimeout = REQUEST_PATIENCE;
}
