import { Inject, Injectable } from '@nestjs/common';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { PublishDatabase } from '../../../../platform/database/publish-database.js';
import { CONFIG } from '../../../../config/config.token.js';
import type { Config } from '../../../../config/config.js';
import { PublicationRefused } from '../../domain/publication/publication-status.js';
import { PublicationRepository } from '../../persistence/publication.repository.js';
import { destroySecretFile } from '../../persistence/secret-file.js';
import { PublishPublication } from './publish-publication.js';
import { RefusedStep } from './refused-step.js';
import { WithdrawPublication } from './withdraw-publication.js';

/** Publishes or withdraws at the word of a publication manager who has signed in. */
@Injectable()
export class ReleasePublication {
  constructor(
    private readonly database: PublishDatabase,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Publishes the cells that whoever asks has seen the hash of.
   * @throws RefusedStep for who prepared it, for other cells, and unless the gate held
   */
  async publish(actor: Actor, year: number, cellsSha256: string): Promise<void> {
    requirePermission(actor, 'publications:run');
    await this.step(async (repository) => {
      const found = await repository.find(year);
      if (found?.status !== 'checked') throw new RefusedStep('wrongStatus');
      if (found.cellsSha256 !== cellsSha256) throw new RefusedStep('otherCells');
      const destroy = () => destroySecretFile(this.config.publicationSecretFile);
      await new PublishPublication(repository, destroy).execute({
        year,
        by: actor.userId,
        now: this.clock.now(),
      });
    });
  }

  /** @throws RefusedStep unless it is on show */
  async withdraw(actor: Actor, year: number): Promise<void> {
    requirePermission(actor, 'publications:run');
    await this.step((repository) =>
      new WithdrawPublication(repository).execute({ year, by: actor.userId, now: this.clock.now() }),
    );
  }

  private async step(work: (repository: PublicationRepository) => Promise<void>): Promise<void> {
    try {
      await work(new PublicationRepository(this.database.dataSource));
    } catch (error) {
      if (error instanceof PublicationRefused) throw new RefusedStep(error.code);
      throw error;
    }
  }
}
