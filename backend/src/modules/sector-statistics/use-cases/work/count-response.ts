import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../../../config/config.token.js';
import type { Config } from '../../../../config/config.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { PublishDatabase } from '../../../../platform/database/publish-database.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { rounded } from '../../domain/publication/participation.js';
import { ResponseRepository } from '../../persistence/response.repository.js';

/**
 * Counts once a week who has submitted in years that are not published, and keeps the numbers rounded. Once a week even
 * when servers restart: numbers that moved with every submission would tell whose it was.
 */
@Injectable()
export class CountResponse {
  constructor(
    private readonly response: ResponseRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    database: PublishDatabase,
    jobs: Jobs,
  ) {
    if (!database.isThere) return;
    jobs.add({ name: 'count-response', schedule: '15 5 * * *', work: () => this.execute() });
  }

  /** Counts what was not counted since Monday. */
  async execute(): Promise<void> {
    const today = this.clock.today();
    const due = await this.response.countDue(today, mondayOf(today), this.config.mode === 'demo');
    for (const one of due) {
      const rows = one.counts.map(({ sector, registered, submitted }) => ({
        sector,
        registered: rounded(registered),
        submitted: rounded(submitted),
      }));
      await this.response.keep(one, today, rows);
    }
  }
}

/** The Monday of the week of a day; days are `YYYY-MM-DD`. */
function mondayOf(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  const since = (noon.getUTCDay() + 6) % 7;
  return new Date(noon.getTime() - since * 86_400_000).toISOString().slice(0, 10);
}
