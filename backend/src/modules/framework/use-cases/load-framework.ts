import { Injectable } from '@nestjs/common';
import type { Framework } from '@zicht/shared/framework/framework';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { contentHash } from '../domain/content-hash.js';
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
    const { code, version } = framework;
    const content = asPublished(framework);
    const sha256 = contentHash(content);
    return this.database.runCatalogue(false, async (manager) => {
      const row = { code, version, content, sha256, publishedAt: this.clock.now() };
      if (await this.repository.add(manager, row)) return 'loaded';
      const published = await this.repository.find(manager, code, version);
      return published?.sha256 === sha256 ? 'unchanged' : 'refused';
    });
  }
}

/** Loading is publishing: a draft of the same words and rules is the same version, wherever its schema lies. */
function asPublished({ $schema: _schema, ...content }: Framework): Framework {
  return { ...content, status: 'published' };
}
