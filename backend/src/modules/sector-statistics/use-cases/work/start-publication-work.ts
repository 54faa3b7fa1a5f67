import { Injectable } from '@nestjs/common';
import type { StartPublication } from '@zicht/shared/sector-statistics/publication.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { PublishDatabase } from '../../../../platform/database/publish-database.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { readPolicy } from '../../domain/policy.js';
import type { Policy } from '../../domain/policy.js';
import { mayTake } from '../../domain/publication/publication-status.js';
import { PublicationRepository } from '../../persistence/publication.repository.js';
import { WorkRepository } from '../../persistence/work.repository.js';
import type { WorkKind } from '../../persistence/work.repository.js';
import { RefusedStep } from '../publishing/refused-step.js';
import { PUBLICATION_WORK } from './run-publication-work.js';

/** Asks for a preparation or a rehearsal of a year; it is done in the background. */
@Injectable()
export class StartPublicationWork {
  constructor(
    private readonly database: PublishDatabase,
    private readonly work: WorkRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotFound without a round of that year
   * @throws InvalidInput for a policy weaker than the floor, field by field
   * @throws RefusedStep when the year was published, a preparation comes too early, or work is under way
   */
  async execute(
    actor: Actor,
    year: number,
    kind: WorkKind,
    chosen: StartPublication['policy'] = {},
  ): Promise<void> {
    requirePermission(actor, 'publications:run');
    // Fields that were left out are as the floor has them, which only the command fills in.
    const policy = chosen as Partial<Policy>;
    const read = readPolicy(policy);
    if ('faults' in read)
      throw new InvalidInput(read.faults.map(({ field }) => ({ path: `/policy/${field}`, code: 'tooWeak' })));
    const repository = new PublicationRepository(this.database.dataSource);
    const round = await repository.findRound(year);
    if (round === undefined) throw new NotFound();
    const found = await repository.find(year);
    if (found !== undefined && !mayTake('compute', found.status)) throw new RefusedStep('wrongStatus');
    if (kind === 'preparation' && this.clock.today() <= round.snapshotOn) throw new RefusedStep('tooEarly');
    const asked = { year, kind, askedBy: actor.userId, policy, at: this.clock.now() };
    if (!(await this.work.ask(asked))) throw new RefusedStep('underWay');
    this.jobs.wake(PUBLICATION_WORK);
  }
}
