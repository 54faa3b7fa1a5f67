import { Injectable } from '@nestjs/common';
import type { Round } from '@zicht/shared/assessments/round.contract';
import type {
  Publication,
  PublicationDetail,
  PublicationJob,
  PublicationList,
  PublicationStep,
} from '@zicht/shared/sector-statistics/publication.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { PublishDatabase } from '../../../../platform/database/publish-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { FrameworkQueries, RoundQueries } from '../../../framework/index.js';
import { AccountQueries } from '../../../identity/index.js';
import { coverageOf, methodOf } from '../../domain/publication/method.js';
import { mayTake } from '../../domain/publication/publication-status.js';
import { PublicationRepository } from '../../persistence/publication.repository.js';
import type { PublicationRow } from '../../persistence/publication.repository.js';
import { WorkRepository } from '../../persistence/work.repository.js';
import type { WorkRow } from '../../persistence/work.repository.js';

const IDLE: PublicationJob = {
  state: 'idle',
  kind: null,
  step: '',
  done: 0,
  total: 0,
  startedAt: null,
  problem: null,
};

/** What is known of a year, before it is told. */
interface Known {
  readonly round: Round;
  readonly row: PublicationRow | undefined;
  readonly work: WorkRow | undefined;
}

/** Reads publications for those who run them; no cell is among it. */
@Injectable()
export class PublicationQueries {
  constructor(
    private readonly database: PublishDatabase,
    private readonly works: WorkRepository,
    private readonly rounds: RoundQueries,
    private readonly accounts: AccountQueries,
    private readonly frameworks: FrameworkQueries,
    private readonly clock: Clock,
  ) {}

  /** All rounds with their publications, newest first. */
  async list(actor: Actor): Promise<PublicationList> {
    requirePermission(actor, 'publications:run');
    const known = await this.read();
    const names = await this.namesIn(known);
    return {
      isAble: this.database.isThere,
      newestFramework: await this.frameworks.newest(known[0]?.round.frameworkCode ?? null),
      publications: known.map((one) => this.tell(one, actor, names)),
    };
  }

  /** @throws NotFound without a round of that year */
  async show(actor: Actor, year: number): Promise<PublicationDetail> {
    requirePermission(actor, 'publications:run');
    const found = (await this.read()).find(({ round }) => round.year === year);
    if (found === undefined) throw new NotFound();
    const { row, work } = found;
    const { rehearsal = null, rehearsedAt = null } = work ?? {};
    return {
      ...this.tell(found, actor, await this.namesIn([found])),
      method: row?.report ? methodOf(row.report) : null,
      rehearsal:
        rehearsal === null || rehearsedAt === null
          ? null
          : {
              finishedAt: rehearsedAt.toISOString(),
              organisations: rehearsal.units,
              factReach: rehearsal.factReach,
              coverage: coverageOf(rehearsal.sets),
              held: rehearsal.held,
              attacks: rehearsal.attacks.map((attack) => ({ ...attack, columns: [...attack.columns] })),
            },
    };
  }

  private async read(): Promise<Known[]> {
    const rounds = await this.rounds.listAll();
    if (!this.database.isThere) return rounds.map((round) => ({ round, row: undefined, work: undefined }));
    const rows = await new PublicationRepository(this.database.dataSource).list();
    const works = await this.works.list();
    return rounds.map((round) => ({
      round,
      row: rows.find(({ year }) => year === round.year),
      work: works.find(({ year }) => year === round.year),
    }));
  }

  private async namesIn(known: readonly Known[]): Promise<ReadonlyMap<string, string>> {
    const ids = known.flatMap(({ row }) => [row?.preparedBy, row?.publishedBy, row?.withdrawnBy]);
    return this.accounts.namesOfPlatform(ids.filter((id) => typeof id === 'string'));
  }

  private tell({ round, row, work }: Known, actor: Actor, names: ReadonlyMap<string, string>): Publication {
    const status = row?.status ?? 'open';
    const isBusy = work?.state === 'waiting' || work?.state === 'running';
    const isFree = this.database.isThere && !isBusy;
    const canCompute = isFree && (status === 'open' || mayTake('compute', status));
    const step = (by: string | null | undefined, at: Date | null | undefined): PublicationStep | null =>
      by && at ? { by, name: names.get(by) ?? '', at: at.toISOString() } : null;
    return {
      year: round.year,
      round,
      status,
      prepared: step(row?.preparedBy, row?.preparedAt),
      published: step(row?.publishedBy, row?.publishedAt),
      withdrawn: step(row?.withdrawnBy, row?.withdrawnAt),
      cellsSha256: row?.cellsSha256 ?? null,
      job: work === undefined ? IDLE : jobOf(work),
      may: {
        rehearse: canCompute,
        prepare: canCompute && status !== 'checked' && this.clock.today() > round.snapshotOn,
        stop: isBusy,
        publish: isFree && status === 'checked' && row?.preparedBy !== actor.userId,
        withdraw: isFree && status === 'published',
      },
    };
  }
}

function jobOf({ state, kind, step, stepDone, stepTotal, startedAt, problem }: WorkRow): PublicationJob {
  const at = startedAt?.toISOString() ?? null;
  return { state, kind, step, done: stepDone, total: stepTotal, startedAt: at, problem };
}
