import { Injectable } from '@nestjs/common';
import type { RemovePart as Input } from '@zicht/shared/framework/framework-draft.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { DraftChanged } from '../domain/drafts/draft-step-refused.js';
import { DraftRepository } from '../persistence/draft.repository.js';
import { DraftTrail } from '../persistence/draft-trail.js';
import { OpenDraft } from './open-draft.js';

/** Takes a theme or a question out of a draft; what still refers to it becomes a fault. */
@Injectable()
export class RemovePart {
  constructor(
    private readonly database: TenantDatabase,
    private readonly open: OpenDraft,
    private readonly drafts: DraftRepository,
    private readonly trail: DraftTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DraftChanged when somebody else changed the part, or took it out */
  async execute(actor: Actor, draftId: string, part: Input): Promise<void> {
    requirePermission(actor, 'frameworks:write');
    await this.database.runCatalogue(false, async (manager) => {
      await this.open.holdForWriting(manager, draftId);
      if (!(await this.drafts.removePart(manager, { draftId, ...part }))) throw new DraftChanged();
      await this.trail.add(manager, {
        draftId,
        at: this.clock.now(),
        action: 'partRemoved',
        by: actor,
        details: { kind: part.kind, code: part.code },
      });
    });
  }
}
