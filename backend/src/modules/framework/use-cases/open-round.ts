import { Injectable } from '@nestjs/common';
import type { Round } from '@zicht/shared/assessments/round.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../platform/errors/invalid-input.js';
import { RoundAlreadyOpen } from '../domain/round-already-open.js';
import { FrameworkRepository } from '../persistence/framework.repository.js';
import { RoundRepository } from '../persistence/round.repository.js';

/** Sets the dates and the framework of a year's round. */
@Injectable()
export class OpenRound {
  constructor(
    private readonly database: TenantDatabase,
    private readonly frameworks: FrameworkRepository,
    private readonly rounds: RoundRepository,
  ) {}

  /**
   * @throws InvalidInput when the framework was not published or the dates are out of order
   * @throws RoundAlreadyOpen when the year has a round
   */
  async execute(actor: Actor, round: Round): Promise<void> {
    requirePermission(actor, 'rounds:open');
    const days = [round.opensOn, round.closesOn, round.snapshotOn, round.publishedOn];
    if (days.some((day, index) => day < (days[index - 1] ?? day))) {
      throw new InvalidInput([{ path: '/closesOn', code: 'outOfOrder' }]);
    }
    await this.database.runCatalogue(false, async (manager) => {
      if ((await this.frameworks.find(manager, round.frameworkCode, round.frameworkVersion)) === null) {
        throw new InvalidInput([{ path: '/frameworkVersion', code: 'unknownValue' }]);
      }
      if ((await this.rounds.find(manager, round.year)) !== null) throw new RoundAlreadyOpen();
      await this.rounds.add(manager, round);
    });
  }
}
