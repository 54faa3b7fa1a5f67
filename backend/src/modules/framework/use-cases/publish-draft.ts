import { Injectable } from '@nestjs/common';
import { obstacleOf } from '@zicht/shared/framework/drafts/draft-steps';
import type { Framework } from '@zicht/shared/framework/framework';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { asPublished } from '../domain/drafts/as-published.js';
import { draftFaults, draftFramework } from '../domain/drafts/draft-framework.js';
import { DraftChanged, DraftStepRefused } from '../domain/drafts/draft-step-refused.js';
import { DraftTrail } from '../persistence/draft-trail.js';
import { FrameworkRepository } from '../persistence/framework.repository.js';
import { FrameworkSchema } from '../persistence/framework-schema.js';
import { OpenDraft } from './open-draft.js';

/** Publishes a proposed draft, by somebody else than who proposed it; from then on it never changes. */
@Injectable()
export class PublishDraft {
  constructor(
    private readonly database: TenantDatabase,
    private readonly open: OpenDraft,
    private readonly frameworks: FrameworkRepository,
    private readonly trail: DraftTrail,
    private readonly schema: FrameworkSchema,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DraftStepRefused for who proposed it, with faults, unless it is proposed, or when the version was loaded meanwhile
   * @throws DraftChanged when it has another version than was seen
   */
  async execute(actor: Actor, draftId: string, version: number): Promise<void> {
    requirePermission(actor, 'frameworks:write');
    const schema = await this.schema.get();
    await this.database.runCatalogue(false, async (manager) => {
      const draft = await this.open.hold(manager, draftId);
      const parts = await this.open.drafts.parts(manager, draftId);
      const faults = draftFaults(parts, draft.frameworkVersion, schema).length;
      const obstacle = obstacleOf('publish', draft, actor.userId, faults);
      if (obstacle !== null) throw new DraftStepRefused(obstacle);
      const at = this.clock.now();
      const step = { state: 'published' as const, publishedBy: actor.userId, publishedAt: at };
      if ((await this.open.drafts.step(manager, draftId, { baseVersion: version, ...step })) === undefined)
        throw new DraftChanged();
      // Without faults it is a framework: that is what the check says.
      const framework = draftFramework(parts, draft.frameworkVersion) as unknown as Framework;
      const published = asPublished(framework);
      if (!(await this.frameworks.add(manager, { ...published, publishedAt: at })))
        throw new DraftStepRefused('versionTaken');
      const details = { version, frameworkVersion: draft.frameworkVersion, sha256: published.sha256 };
      await this.trail.add(manager, { draftId, at, action: 'publish', by: actor, details });
    });
  }
}
