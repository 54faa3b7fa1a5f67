import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { PublishDatabase } from '../../../../platform/database/publish-database.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { describeError } from '../../../../platform/logging/describe-error.js';
import { LOGGER } from '../../../../platform/logging/logger.js';
import type { Logger } from '../../../../platform/logging/logger.js';
import type { RehearsalReport } from '../../domain/publication/publication-report.js';
import { WorkRepository } from '../../persistence/work.repository.js';
import type { WorkRow } from '../../persistence/work.repository.js';
import { PublicationProcess } from './publication-process.js';
import type { Ended, StepProgress } from './publication-process.js';

/** Name of the job that takes up what publication managers ask for. */
export const PUBLICATION_WORK = 'publication-work';

/** How often the work says that it lives, and looks whether somebody stopped it. */
const SEEN_EVERY = 2_000;

/** Takes up the work of publications, one at a time; what a server left behind when it ended is begun anew. */
@Injectable()
export class RunPublicationWork implements OnModuleDestroy {
  private readonly runner = newId();
  private underWay: Promise<void> | undefined;
  private stopChild: (() => void) | undefined;
  private isEnding = false;

  constructor(
    private readonly work: WorkRepository,
    private readonly process: PublicationProcess,
    database: PublishDatabase,
    jobs: Jobs,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    if (!database.isThere) return;
    // The job only starts the work: it may take longer than a job may.
    jobs.add({ name: PUBLICATION_WORK, schedule: '* * * * *', work: async () => void this.begin() });
  }

  /** Begins with what is waiting, unless this server is at work already; resolves when nothing is left. */
  begin(): Promise<void> {
    this.underWay ??= this.runAll()
      .catch((error: unknown) =>
        this.logger.error({ error: describeError(error) }, 'publication work failed'),
      )
      .finally(() => (this.underWay = undefined));
    return this.underWay;
  }

  /** Ends the process at once; the next server begins anew, with the same result. */
  async onModuleDestroy(): Promise<void> {
    this.isEnding = true;
    this.stopChild?.();
    await this.underWay;
  }

  private async runAll(): Promise<void> {
    while (!this.isEnding) {
      const found = await this.work.claim(this.runner);
      if (found === undefined) return;
      await this.run(found);
    }
  }

  private async run(row: WorkRow): Promise<void> {
    let progress: StepProgress = { step: '', done: 0, total: 0 };
    const { ended, stop } = this.process.start(argumentsOf(row), (now) => (progress = now));
    this.stopChild = stop;
    const watch = setInterval(() => {
      this.work.see(row.year, this.runner, progress).then(
        (isOurs) => {
          if (!isOurs) stop();
        },
        (error: unknown) => this.logger.warn({ error: describeError(error) }, 'publication work'),
      );
    }, SEEN_EVERY);
    try {
      const end = await ended;
      if (!this.isEnding) await this.work.finish(row.year, this.runner, outcomeOf(row, end));
    } finally {
      clearInterval(watch);
      this.stopChild = undefined;
    }
  }
}

function argumentsOf({ kind, year, askedBy, policy }: WorkRow): string[] {
  const chosen = Object.keys(policy).length > 0 ? [JSON.stringify(policy)] : [];
  return kind === 'rehearsal'
    ? ['rehearse', String(year), ...chosen]
    : ['prepare', String(year), askedBy, ...chosen];
}

/** Exit code 1 with a report is a publication that the gate stopped: done, and told where the publication stands. */
function outcomeOf(
  { kind }: WorkRow,
  { code, output }: Ended,
): { readonly problem: string | null; readonly rehearsal: RehearsalReport | null } {
  const found = code === 0 || code === 1 ? parsed(output) : undefined;
  if (found === undefined) return { problem: 'unexpected', rehearsal: null };
  const faults = found['faults'] as readonly { readonly code: string }[] | undefined;
  if (faults !== undefined) return { problem: faults[0]?.code ?? 'unexpected', rehearsal: null };
  return { problem: null, rehearsal: kind === 'rehearsal' ? (found as unknown as RehearsalReport) : null };
}

function parsed(output: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(output) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
