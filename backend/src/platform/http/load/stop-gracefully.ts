import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplication } from '@nestjs/common';
import type { RequestHandler } from 'express';
import type { Config } from '../../../config/config.js';
import { Readiness } from '../../health/readiness.js';
import type { Logger } from '../../logging/logger.js';

/** Longest time from the signal to the end of the process, in milliseconds. */
const PATIENCE = 18_000;

interface Running {
  readonly app: INestApplication;
  readonly server: Server;
  readonly config: Config;
  readonly logger: Logger;
  /** Closes what the server leaves open. */
  readonly close: () => Promise<void>;
}

/**
 * While the server stops, each answer ends its connection: whoever sent the next request on it would send it into
 * the void.
 */
export function endConnections(readiness: Readiness): RequestHandler {
  return (_request, response, next) => {
    if (readiness.isStopping) response.setHeader('Connection', 'close');
    next();
  };
}

/** On SIGTERM or SIGINT: says "not ready", answers what is under way, closes the database, ends the process. */
export function stopGracefully(running: Running): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), PATIENCE).unref();
    drain(running).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** Answers what is under way and lets nothing new in; resolves when all is closed. */
export async function drain({ app, server, config, logger, close }: Running): Promise<void> {
  logger.info('stopping');
  app.get(Readiness).stop();
  await pause(config.shutdownGraceMilliseconds);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await closed;
  await app.close();
  await close();
}
