import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { Logger } from 'pino';
import type { Config } from '../../config/config.js';

export type { Logger } from 'pino';

/** Injection token of the log. */
export const LOGGER = 'LOGGER';

/** The server's log: one JSON object per line on standard output. */
export function createLogger(level: Config['logLevel']): Logger {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    // Nothing of these is logged anywhere; this is the second lock on the door.
    redact: [
      '*.password',
      '*.cookie',
      '*.authorization',
      '*["set-cookie"]',
      '*.explanation',
      '*.text',
      '*.body',
    ],
  });
}

/** Nest's own messages in the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug(String(message));
  }

  warn(message: unknown): void {
    this.logger.warn(String(message));
  }

  error(message: unknown): void {
    this.logger.error(String(message));
  }

  debug(message: unknown): void {
    this.logger.debug(String(message));
  }

  verbose(message: unknown): void {
    this.logger.debug(String(message));
  }
}
