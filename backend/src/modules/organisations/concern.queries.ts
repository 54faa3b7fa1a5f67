import { Injectable } from '@nestjs/common';
import type { ConcernList } from '@zicht/shared/sector-statistics/publication.contract';
import { requirePermission } from '../../platform/access/actor.js';
import type { Actor } from '../../platform/access/actor.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { ConcernRepository } from './persistence/concern.repository.js';

/** Reads which organisation belongs to which concern, for platform administrators. */
@Injectable()
export class ConcernQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly repository: ConcernRepository,
  ) {}

  /** All organisations that take part, those without a concern first, and the concerns to choose from. */
  async list(actor: Actor): Promise<ConcernList> {
    requirePermission(actor, 'organisations:write');
    return this.database.readPlatform(async (transaction) => {
      const concerns = await this.repository.list(transaction);
      const names = new Map(concerns.map(({ id, name }) => [id, name]));
      const rows = await this.repository.organisations(transaction);
      return {
        organisations: rows.map(({ concernId, ...row }) => ({
          ...row,
          concern: concernId === null ? null : { id: concernId, name: names.get(concernId) ?? '' },
        })),
        concerns,
        without: rows.filter(({ concernId }) => concernId === null).length,
      };
    });
  }

  /** The concerns to choose from, by name. */
  async choices(actor: Actor): Promise<ConcernList['concerns']> {
    requirePermission(actor, 'organisations:write');
    return this.database.readPlatform((transaction) => this.repository.list(transaction));
  }
}
