import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@zicht/shared/kernel/problem';
import type { Response } from 'express';
import type { Logger } from 'pino';
import type { RequestWithActor } from '../access/current-actor.js';
import type { DomainError } from '../errors/domain-error.js';
import { PROBLEM_TITLES } from '../errors/problems/problem-titles.js';
import { toDomainError } from '../errors/problems/to-domain-error.js';
import { describeError } from '../logging/describe-error.js';
import { localeOf } from './locale-of.js';

/** Turns every error into a problem document of RFC 9457; what is logged and what is told are two things. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<RequestWithActor>();
    const response = http.getResponse<Response>();
    const error = toDomainError(thrown);
    this.log(error, request);
    if (response.headersSent) {
      // The answer is on its way already; all that is left is to end it, so that nobody waits for more.
      if (!response.writableEnded) response.destroy();
      return;
    }
    response
      .status(error.status)
      .set({ 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' });
    if (error.retryAfter !== undefined) response.set('Retry-After', String(error.retryAfter));
    response.send(JSON.stringify(problemOf(error, request)));
  }

  private log(error: DomainError, request: RequestWithActor): void {
    this.logger[error.logLevel](
      {
        requestId: request.id,
        problem: error.code,
        ...(error.cause === undefined ? {} : { error: describeError(error.cause) }),
      },
      error.name,
    );
  }
}

function problemOf(error: DomainError, request: RequestWithActor): Problem {
  return {
    type: `urn:zicht:problem:${error.code}`,
    title: PROBLEM_TITLES[error.code][localeOf(request)],
    status: error.status,
    code: error.code,
    ...(typeof request.id === 'string' ? { requestId: request.id } : {}),
    ...(error.faults.length > 0 ? { faults: [...error.faults] } : {}),
  };
}
