import { Injectable } from '@nestjs/common';
import { moved, placeOf } from '@zicht/shared/framework/drafts/draft-order';
import type { MovePart as Input } from '@zicht/shared/framework/framework-draft.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { DraftChanged } from '../domain/drafts/draft-step-refused.js';
import { DraftRepository } from '../persistence/draft.repository.js';
import { DraftTrail } from '../persistence/draft-trail.js';
import { OpenDraft } from './open-draft.js';

/** Moves a theme past the next one, or a question past the next one of its theme. */
@Injectable()
export class MovePart {
  constructor(
    private readonly database: TenantDatabase,
    private readonly open: OpenDraft,
    private readonly drafts: DraftRepository,
    private readonly trail: DraftTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DraftChanged when somebody else changed the part, or the order that the person saw */
  async execute(actor: Actor, draftId: string, { kind, code, version, move, passes }: Input): Promise<void> {
    requirePermission(actor, 'frameworks:write');
    await this.database.runCatalogue(false, async (manager) => {
      await this.open.holdForWriting(manager, draftId);
      const parts = await this.drafts.parts(manager, draftId);
      if (placeOf(parts, { kind, code }).passes[move] !== passes) throw new DraftChanged();
      const at = this.clock.now();
      const changed = { baseVersion: version, changedBy: actor.userId, changedAt: at };
      if ((await this.drafts.change(manager, { draftId, kind, code }, changed)) === undefined)
        throw new DraftChanged();
      const codes = parts.filter((part) => part.kind === kind).map((part) => part.code);
      await this.drafts.order(manager, { draftId, kind }, moved(codes, { code, move, passes }));
      await this.trail.add(manager, { draftId, at, action: 'partMoved', by: actor, details: { kind, code } });
    });
  }
}
