import { Injectable } from '@nestjs/common';
import { DRAFT_STEPS, obstacleOf, type DraftStepName } from '@zicht/shared/framework/drafts/draft-steps';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { draftFaults } from '../domain/drafts/draft-framework.js';
import { DraftChanged, DraftStepRefused } from '../domain/drafts/draft-step-refused.js';
import { DraftRepository } from '../persistence/draft.repository.js';
import { DraftTrail } from '../persistence/draft-trail.js';
import { FrameworkSchema } from '../persistence/framework-schema.js';
import { OpenDraft } from './open-draft.js';

/** Proposes a draft for publication, takes a proposal back, or withdraws a draft. Publishing is `PublishDraft`. */
@Injectable()
export class TakeDraftStep {
  constructor(
    private readonly database: TenantDatabase,
    private readonly open: OpenDraft,
    private readonly drafts: DraftRepository,
    private readonly trail: DraftTrail,
    private readonly schema: FrameworkSchema,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DraftStepRefused when the draft cannot take it now: for a proposal also with faults
   * @throws DraftChanged when it has another version than was seen
   */
  async execute(
    actor: Actor,
    draftId: string,
    { step, version }: { readonly step: Exclude<DraftStepName, 'publish'>; readonly version: number },
  ): Promise<void> {
    requirePermission(actor, 'frameworks:write');
    const schema = await this.schema.get();
    await this.database.runCatalogue(false, async (manager) => {
      const draft = await this.open.hold(manager, draftId);
      const isChecked = step === 'propose';
      const parts = isChecked ? await this.drafts.parts(manager, draftId) : [];
      const faults = isChecked ? draftFaults(parts, draft.frameworkVersion, schema).length : 0;
      const obstacle = obstacleOf(step, draft, actor.userId, faults);
      if (obstacle !== null) throw new DraftStepRefused(obstacle);
      const at = this.clock.now();
      const proposed =
        step === 'propose'
          ? { proposedBy: actor.userId, proposedAt: at }
          : { proposedBy: null, proposedAt: null };
      const change = { baseVersion: version, state: DRAFT_STEPS[step].to, ...proposed };
      if ((await this.drafts.step(manager, draftId, change)) === undefined) throw new DraftChanged();
      await this.trail.add(manager, { draftId, at, action: step, by: actor, details: { version } });
    });
  }
}
