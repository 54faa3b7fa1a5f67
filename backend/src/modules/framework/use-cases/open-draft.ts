import { Injectable } from '@nestjs/common';
import type { EntityManager } from '../../../platform/database/data-sources.js';
import { NotFound } from '../../../platform/errors/not-found.js';
import { DraftStepRefused } from '../domain/drafts/draft-step-refused.js';
import type { FrameworkDraftRow } from '../persistence/draft.entities.js';
import { DraftRepository } from '../persistence/draft.repository.js';

/** Takes hold of a draft for a change, so that no step of it and no change of its parts cross. */
@Injectable()
export class OpenDraft {
  constructor(readonly drafts: DraftRepository) {}

  /**
   * The draft, which nobody else changes until the transaction ends.
   * @throws NotFound for an unknown one
   * @throws DraftStepRefused when it was published or withdrawn
   */
  async hold(manager: EntityManager, id: string): Promise<FrameworkDraftRow> {
    const held = await this.drafts.hold(manager, id, 'alone');
    if (held !== null) return held;
    if ((await this.drafts.find(manager, id)) === null) throw new NotFound();
    throw new DraftStepRefused('wrongState');
  }

  /** As `hold`, and its parts may be changed. @throws DraftStepRefused when it was proposed */
  async holdForWriting(manager: EntityManager, id: string): Promise<FrameworkDraftRow> {
    const draft = await this.hold(manager, id);
    if (draft.state !== 'draft') throw new DraftStepRefused('wrongState');
    return draft;
  }
}
