import type { IncomingMessage } from 'node:http';
import type { Request, RequestHandler } from 'express';
import type { RequestWithActor } from '../access/current-actor.js';
import { newId } from '../ids/new-id.js';
import type { Logger } from '../logging/logger.js';

/** What a proxy in front may call a request; anything else that a stranger sends is not repeated anywhere. */
const GIVEN_ID = /^[A-Za-z0-9-]{16,64}$/;

/**
 * One line for each request: method, path, status, time, who. Never the query, headers or body, because they can
 * hold what people typed, and cookies.
 */
export function requestLog(logger: Logger): RequestHandler {
  return (request: RequestWithActor, response, next) => {
    const began = performance.now();
    const id = idOf(request);
    request.id = id;
    response.setHeader('X-Request-Id', id);
    response.once('close', () => {
      const { statusCode: status } = response;
      logger[levelOf(request, status)](
        {
          requestId: id,
          method: request.method,
          path: pathOf(request),
          status,
          milliseconds: Math.round(performance.now() - began),
          ...(request.principal === undefined ? {} : { userId: request.principal.userId }),
          ...(response.writableFinished ? {} : { aborted: true }),
        },
        'request',
      );
    });
    next();
  };
}

function levelOf(request: Request, status: number): 'error' | 'info' | 'debug' {
  if (status >= 500) return 'error';
  const path = pathOf(request);
  return path.startsWith('/api/health/') || !path.startsWith('/api/') ? 'debug' : 'info';
}

function idOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && GIVEN_ID.test(given) ? given : newId();
}

function pathOf(request: Request): string {
  return (request.originalUrl.split('?', 1)[0] ?? '').slice(0, 200);
}
