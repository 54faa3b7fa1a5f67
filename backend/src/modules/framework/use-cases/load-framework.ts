import { Injectable } from '@nestjs/common';
import type { Framework } from '@zicht/shared/framework/framework';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { asPublished } from '../domain/drafts/as-published.js';
import { FrameworkRepository } from '../persistence/framework.repository.js';

/** `unchanged`: the version was there with the same content. `refused`: it was there with other content. */
export type LoadOutcome = 'loaded' | 'unchanged' | 'refused';

/** Publishes a checked framework. A published version never changes: its hash decides whether it is the same. */
@Injectable()
export class LoadFramework {
  constructor(
    private readonly database: TenantDatabase,
    private readonly repository: FrameworkRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, framework: Framework): Promise<LoadOutcome> {
    requirePermission(actor, 'frameworks:write');
    const row = { ...asPublished(framework), publishedAt: this.clock.now() };
    return this.database.runCatalogue(false, async (manager) => {
      if (await this.repository.add(manager, row)) return 'loaded';
      const published = await this.repository.find(manager, row.code, row.version);
      return published?.sha256 === row.sha256 ? 'unchanged' : 'refused';
    });
  }
}
