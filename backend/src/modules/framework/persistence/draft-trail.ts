import { Injectable } from '@nestjs/common';
import type { DraftAction } from '@zicht/shared/framework/drafts/draft-steps';
import type { PartName } from '@zicht/shared/framework/drafts/draft-parts';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../platform/ids/new-id.js';

/** Who did what to a draft: codes and versions, never a word of it. */
export interface DraftLine {
  readonly draftId: string;
  readonly at: Date;
  readonly action: DraftAction;
  readonly by: { readonly userId: string; readonly requestId: string; readonly address?: string };
  readonly details: Readonly<Record<string, string | number>>;
}

/** Most lines that are shown of one draft. */
const LINES_SHOWN = 50;

/** The lines about drafts; they are added in the transaction of what they tell of, and nobody changes one. */
@Injectable()
export class DraftTrail {
  async add(manager: EntityManager, { draftId, at, action, by, details }: DraftLine): Promise<void> {
    await manager.query(
      `INSERT INTO catalogue.framework_draft_lines (id, draft_id, at, actor_id, action, details, request_id, address)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        newId(at.getTime()),
        draftId,
        at,
        by.userId,
        action,
        JSON.stringify(details),
        by.requestId,
        by.address ?? null,
      ],
    );
  }

  /** The last lines about a draft, newest first. */
  async list(
    manager: EntityManager,
    draftId: string,
  ): Promise<{ at: Date; actorId: string; action: DraftAction; details: Partial<PartName> }[]> {
    return manager.query(
      `SELECT at, actor_id AS "actorId", action, details FROM catalogue.framework_draft_lines
       WHERE draft_id = $1 ORDER BY at DESC, id DESC LIMIT $2`,
      [draftId, LINES_SHOWN],
    );
  }
}
