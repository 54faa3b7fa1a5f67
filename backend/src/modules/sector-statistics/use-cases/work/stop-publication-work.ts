import { Injectable } from '@nestjs/common';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { WorkRepository } from '../../persistence/work.repository.js';
import { RefusedStep } from '../publishing/refused-step.js';

/** Ends the work on a year; begun anew, it comes to the same cells. */
@Injectable()
export class StopPublicationWork {
  constructor(
    private readonly work: WorkRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws RefusedStep when nothing is under way */
  async execute(actor: Actor, year: number): Promise<void> {
    requirePermission(actor, 'publications:run');
    if (!(await this.work.stop(year, actor.userId, this.clock.now()))) throw new RefusedStep('wrongStatus');
  }
}
