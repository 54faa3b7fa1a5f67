import { Injectable } from '@nestjs/common';
import type { PartName } from '@zicht/shared/framework/drafts/draft-parts';
import type { EntityManager } from 'typeorm';
import { compareAndSetInCatalogue } from '../../../platform/database/compare-and-set.js';
import { FrameworkDraftPartRow, FrameworkDraftRow } from './draft.entities.js';

/** A draft with who changed one of its parts last, and when. */
export interface ListedDraft {
  readonly draft: FrameworkDraftRow;
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** Drafts of framework versions and their parts. */
@Injectable()
export class DraftRepository {
  /** Drafts that were not withdrawn, newest first; two statements, however many there are. */
  async list(manager: EntityManager): Promise<ListedDraft[]> {
    const drafts = await manager
      .createQueryBuilder(FrameworkDraftRow, 'draft')
      .where("draft.state <> 'withdrawn'")
      .orderBy('draft.startedAt', 'DESC')
      .getMany();
    const changes: { id: string; by: string; at: Date }[] = await manager.query(
      `SELECT DISTINCT ON (draft_id) draft_id AS id, changed_by AS by, changed_at AS at
       FROM catalogue.framework_draft_parts ORDER BY draft_id, changed_at DESC`,
    );
    return drafts.map((draft) => {
      const change = changes.find(({ id }) => id === draft.id);
      return {
        draft,
        changedBy: change?.by ?? draft.startedBy,
        changedAt: change?.at ?? draft.startedAt,
      };
    });
  }

  async find(manager: EntityManager, id: string): Promise<FrameworkDraftRow | null> {
    return manager.findOneBy(FrameworkDraftRow, { id });
  }

  /**
   * The draft, held until the transaction ends: `share` lets others save too, but no step be taken; `alone` waits for
   * all of them. Null when it is not there, or was published or withdrawn.
   */
  async hold(manager: EntityManager, id: string, how: 'share' | 'alone'): Promise<FrameworkDraftRow | null> {
    return manager
      .createQueryBuilder(FrameworkDraftRow, 'draft')
      .setLock(how === 'share' ? 'pessimistic_read' : 'pessimistic_write')
      .where({ id })
      .getOne();
  }

  /** Whether a draft of this version exists that was not withdrawn. */
  async isTaken(manager: EntityManager, code: string, frameworkVersion: string): Promise<boolean> {
    return manager
      .createQueryBuilder(FrameworkDraftRow, 'draft')
      .where({ code, frameworkVersion })
      .andWhere("draft.state <> 'withdrawn'")
      .getExists();
  }

  async add(
    manager: EntityManager,
    draft: FrameworkDraftRow,
    parts: readonly FrameworkDraftPartRow[],
  ): Promise<void> {
    await manager.insert(FrameworkDraftRow, draft);
    await insertParts(manager, parts);
  }

  /** Takes a step on the version that was seen; the new version, or undefined when another step was first. */
  async step(
    manager: EntityManager,
    id: string,
    { baseVersion, ...change }: Partial<FrameworkDraftRow> & { readonly baseVersion: number },
  ): Promise<number | undefined> {
    return compareAndSetInCatalogue(manager, FrameworkDraftRow, { id }, baseVersion, change);
  }

  /** Parts of a draft, in the order of the file. */
  async parts(manager: EntityManager, draftId: string): Promise<FrameworkDraftPartRow[]> {
    return manager.find(FrameworkDraftPartRow, {
      where: { draftId },
      order: { kind: 'ASC', position: 'ASC', code: 'ASC' },
    });
  }

  /** Changes a part on the version that was seen; the new version, or undefined when it has another one. */
  async change(
    manager: EntityManager,
    { draftId, kind, code }: PartName & { readonly draftId: string },
    { baseVersion, ...change }: Partial<FrameworkDraftPartRow> & { readonly baseVersion: number },
  ): Promise<number | undefined> {
    const key = { draftId, kind, code };
    return compareAndSetInCatalogue(manager, FrameworkDraftPartRow, key, baseVersion, change);
  }

  /** Adds a part at its position; those from there on move up. */
  async addPart(manager: EntityManager, part: FrameworkDraftPartRow): Promise<void> {
    await manager.query(
      `UPDATE catalogue.framework_draft_parts SET position = position + 1
       WHERE draft_id = $1 AND kind = $2 AND position >= $3`,
      [part.draftId, part.kind, part.position],
    );
    await insertParts(manager, [part]);
  }

  /** Puts the parts of a kind in this order; one statement. */
  async order(
    manager: EntityManager,
    { draftId, kind }: Pick<FrameworkDraftPartRow, 'draftId' | 'kind'>,
    codes: readonly string[],
  ): Promise<void> {
    await manager.query(
      `UPDATE catalogue.framework_draft_parts AS part SET position = sorted.position
       FROM unnest($3::text[]) WITH ORDINALITY AS sorted (code, position)
       WHERE part.draft_id = $1 AND part.kind = $2 AND part.code = sorted.code
         AND part.position <> sorted.position`,
      [draftId, kind, codes],
    );
  }

  /** Takes a part out; false when it has another version. */
  async removePart(
    manager: EntityManager,
    part: PartName & { readonly draftId: string; readonly version: number },
  ): Promise<boolean> {
    const { draftId, kind, code, version } = part;
    const result = await manager.delete(FrameworkDraftPartRow, { draftId, kind, code, version });
    return result.affected === 1;
  }
}

/** One statement, however many parts. */
async function insertParts(manager: EntityManager, parts: readonly FrameworkDraftPartRow[]): Promise<void> {
  await manager.query(
    `INSERT INTO catalogue.framework_draft_parts
       (draft_id, kind, code, position, content, version, changed_by, changed_at)
     SELECT r."draftId", r.kind, r.code, r.position, r.content, r.version, r."changedBy", r."changedAt"
     FROM jsonb_to_recordset($1::jsonb) AS r("draftId" uuid, kind text, code text, position integer,
       content jsonb, version integer, "changedBy" uuid, "changedAt" timestamptz)`,
    [JSON.stringify(parts)],
  );
}
