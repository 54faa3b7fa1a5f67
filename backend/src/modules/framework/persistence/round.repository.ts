import { Injectable } from '@nestjs/common';
import type { Round } from '@zicht/shared/assessments/round.contract';
import type { EntityManager } from 'typeorm';
import { RoundRow } from './framework.entities.js';

/** Yearly rounds. */
@Injectable()
export class RoundRepository {
  /** The round of a year. */
  async find(manager: EntityManager, year: number): Promise<Round | null> {
    return manager.findOneBy(RoundRow, { year });
  }

  /** All rounds, newest first. */
  async list(manager: EntityManager): Promise<Round[]> {
    return manager.find(RoundRow, { order: { year: 'DESC' } });
  }

  /** Adds a round; its year must be free. */
  async add(manager: EntityManager, round: Round): Promise<void> {
    await manager.insert(RoundRow, { ...round });
  }
}
