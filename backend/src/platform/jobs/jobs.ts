import { Inject, Injectable } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { TIME_ZONE } from '../clock/clock.js';
import { openJobPool } from '../database/job-pool.js';
import { describeError } from '../logging/describe-error.js';
import { LOGGER } from '../logging/logger.js';
import type { Logger } from '../logging/logger.js';
import { JOB_SCHEMA } from './job-schema.js';

/** Work that the server does by itself. */
export interface Job {
  readonly name: string;
  /** When, as a cron expression in Europe/Amsterdam; the work must stand being done twice, or not at the minute. */
  readonly schedule: string;
  readonly work: () => Promise<unknown>;
}

/** After this long a job counts as dead, and another server may take it up. */
const LONGEST_SECONDS = 120;

/** Between somebody's change and the job that it wakes: the transaction must have ended by then. */
const WAKE_SECONDS = 1;

const POLLING_SECONDS = 2;

/** How long a stop waits for work under way. */
const STOP_PATIENCE = 10_000;

/**
 * Jobs and schedules in PostgreSQL, by pg-boss: each runs on one server at a time, and a schedule outlives a restart.
 * What is due is read from the tables at each run, so a lost or doubled run does no harm.
 */
@Injectable()
export class Jobs {
  private readonly jobs: Job[] = [];
  private boss: PgBoss | undefined;
  private pool: ReturnType<typeof openJobPool> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Adds a job; it runs once `start` was called, which commands and most tests never do. */
  add(job: Job): void {
    this.jobs.push(job);
  }

  /** Runs the jobs from now on, each once at the start: what fell due while no server ran is made up for. */
  async start(): Promise<void> {
    const warn = (error: unknown): void => this.logger.warn({ error: describeError(error) }, 'jobs');
    const pool = openJobPool(this.config.database.appUrl, warn);
    this.pool = pool;
    const boss = new PgBoss({
      db: { executeSql: (text, values) => pool.query(text, values) },
      schema: JOB_SCHEMA,
      migrate: false,
      createSchema: false,
      reindex: false,
      monitorVacuum: false,
    });
    boss.on('error', warn);
    await boss.start();
    this.boss = boss;
    for (const job of this.jobs) await this.run(boss, job);
  }

  /** Asks for a run soon. Should this be lost, the schedule makes up for it. */
  wake(name: string): void {
    this.boss
      ?.send(name, null, { startAfter: WAKE_SECONDS })
      .catch((error: unknown) => this.logger.warn({ error: describeError(error) }, 'jobs'));
  }

  /** Ends after the work under way. */
  async stop(): Promise<void> {
    const { boss, pool } = this;
    this.boss = undefined;
    this.pool = undefined;
    await boss?.stop({ graceful: true, timeout: STOP_PATIENCE });
    await pool?.end();
  }

  private async run(boss: PgBoss, { name, schedule, work }: Job): Promise<void> {
    const queue = { policy: 'stately', retryLimit: 0, expireInSeconds: LONGEST_SECONDS } as const;
    await boss.createQueue(name, { ...queue, deleteAfterSeconds: 24 * 60 * 60 });
    await boss.work(name, { pollingIntervalSeconds: POLLING_SECONDS }, async () => {
      try {
        await work();
      } catch (error) {
        this.logger.error({ job: name, error: describeError(error) }, 'job failed');
        throw error;
      }
    });
    await boss.schedule(name, schedule, null, { tz: TIME_ZONE });
    await boss.send(name, null);
  }
}
