import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A concern to register. */
export interface NewConcern {
  readonly id: string;
  readonly name: string;
  readonly fictitious: boolean;
}

/** Concerns of the catalogue. */
@Injectable()
export class ConcernRepository {
  /** Adds a concern. */
  async add(manager: EntityManager, { id, name, fictitious }: NewConcern): Promise<void> {
    await manager.query('INSERT INTO catalogue.concerns (id, name, fictitious) VALUES ($1, $2, $3)', [
      id,
      name,
      fictitious,
    ]);
  }
}
