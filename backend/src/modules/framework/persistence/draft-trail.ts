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

/** All lines as they stand in their chain, and its end. */
export interface DraftChain {
  readonly head: { readonly number: number; readonly hash: string };
  readonly lines: readonly {
    readonly number: number;
    readonly hash: string;
    /** Number of the line before it; 0 for the first. */
    readonly previous: number;
    /** True when its hash is that of its own words and of the line before it. */
    readonly fits: boolean;
  }[];
}

/** Most lines that are shown of one draft. */
const LINES_SHOWN = 50;

/** The lines about drafts, a chain with one head; added in the transaction of what they tell of, changed by nobody. */
@Injectable()
export class DraftTrail {
  async add(manager: EntityManager, { draftId, at, action, by, details }: DraftLine): Promise<void> {
    await manager.query(
      `WITH head AS (
         UPDATE catalogue.framework_draft_head AS h SET number = h.number + 1,
           hash = app.audit_hash(h.hash, h.number + 1, $1, $3, $4, $5, $2::uuid::text, $6, $7, $8)
         RETURNING number, hash
       )
       INSERT INTO catalogue.framework_draft_lines
         (id, draft_id, at, actor_id, action, details, request_id, address, number, hash)
       SELECT $1::uuid, $2::uuid, $3::timestamptz, $4::uuid, $5::text, $6::jsonb, $7::text, $8::text, number, hash FROM head`,
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

  /** The whole chain and where it ends; the database itself computes every hash anew. */
  async chain(manager: EntityManager): Promise<DraftChain> {
    const [head]: { number: number; hash: string }[] = await manager.query(
      `SELECT number, encode(hash, 'hex') AS hash FROM catalogue.framework_draft_head`,
    );
    const lines: DraftChain['lines'] = await manager.query(
      `SELECT number, encode(hash, 'hex') AS hash, lag(number, 1, 0) OVER chain AS previous,
         hash = app.audit_hash(lag(hash, 1, sha256(convert_to('frameworkDrafts', 'UTF8'))) OVER chain,
           number, id, at, actor_id, action, draft_id::text, details, request_id, address) AS fits
       FROM catalogue.framework_draft_lines WINDOW chain AS (ORDER BY number) ORDER BY number`,
    );
    return { head: head ?? { number: 0, hash: '' }, lines };
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
