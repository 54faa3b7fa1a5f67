import { Injectable } from '@nestjs/common';
import type { PartContent } from '@zicht/shared/framework/drafts/draft-parts';
import type { AddPart as Input } from '@zicht/shared/framework/framework-draft.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../platform/errors/invalid-input.js';
import { DraftRepository } from '../persistence/draft.repository.js';
import { DraftTrail } from '../persistence/draft-trail.js';
import { FrameworkRepository } from '../persistence/framework.repository.js';
import { OpenDraft } from './open-draft.js';

/** Adds a theme or a question to a draft, right after one that it begins as a copy of. */
@Injectable()
export class AddPart {
  constructor(
    private readonly database: TenantDatabase,
    private readonly open: OpenDraft,
    private readonly drafts: DraftRepository,
    private readonly frameworks: FrameworkRepository,
    private readonly trail: DraftTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInput for a code that is or was in use (codes never get another meaning), or nothing to copy */
  async execute(actor: Actor, draftId: string, { kind, code, like }: Input): Promise<void> {
    requirePermission(actor, 'frameworks:write');
    await this.database.runCatalogue(false, async (manager) => {
      const draft = await this.open.holdForWriting(manager, draftId);
      const parts = await this.drafts.parts(manager, draftId);
      const model = parts.find((part) => part.kind === kind && part.code === like);
      if (model === undefined) throw new InvalidInput([{ path: '/like', code: 'unknownValue' }]);
      const isTaken = parts.some((part) => part.kind === kind && part.code === code);
      if (isTaken || (await this.frameworks.hasPart(manager, draft.code, kind, code)))
        throw new InvalidInput([{ path: '/code', code: 'duplicateCode' }]);
      const at = this.clock.now();
      await this.drafts.addPart(manager, {
        draftId,
        kind,
        code,
        position: model.position + 1,
        content: renamed(model.content, code),
        version: 1,
        changedBy: actor.userId,
        changedAt: at,
      });
      const details = { kind, code };
      await this.trail.add(manager, { draftId, at, action: 'partAdded', by: actor, details });
    });
  }
}

/** Codes of actions follow that of their question; a new question breaks no trend. */
function renamed(
  { breaksTrend: _breaks, endsTrend: _ends, actions, ...content }: PartContent,
  code: string,
): PartContent {
  if (!Array.isArray(actions)) return { ...content, code };
  const own = actions.map((action: PartContent, index) => ({ ...action, code: `${code}-A${index + 1}` }));
  return { ...content, code, actions: own };
}
