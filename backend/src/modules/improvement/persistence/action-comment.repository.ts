import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';

/** A remark of a colleague at an action. */
export interface ActionCommentRow {
  readonly id: string;
  readonly actionId: string;
  readonly authorId: string;
  readonly body: string;
  readonly mentions: string[];
  readonly writtenAt: Date;
  readonly resolvedAt: Date | null;
  readonly resolvedBy: string | null;
  readonly wipedAt: Date | null;
  readonly wipedBy: string | null;
}

/** Most comments read at once. */
const MOST = 500;

const COLUMNS = `id, action_id AS "actionId", author_id AS "authorId", body, mentions, written_at AS "writtenAt",
  resolved_at AS "resolvedAt", resolved_by AS "resolvedBy", wiped_at AS "wipedAt", wiped_by AS "wipedBy"`;

const FIND = `SELECT ${COLUMNS} FROM app.action_comments WHERE organisation_id = $1 AND id = $2`;

const LIST = `SELECT ${COLUMNS} FROM app.action_comments WHERE organisation_id = $1 AND action_id = $2
  ORDER BY written_at, id LIMIT ${MOST}`;

/** Remarks of colleagues at actions. */
@Injectable()
export class ActionCommentRepository {
  /** Adds a comment; false when its id is taken. */
  async add(
    transaction: TenantTransaction,
    row: Pick<ActionCommentRow, 'id' | 'actionId' | 'authorId' | 'body' | 'mentions' | 'writtenAt'>,
  ): Promise<boolean> {
    const added = await transaction.manager.query<unknown[]>(
      `INSERT INTO app.action_comments (organisation_id, id, action_id, author_id, body, mentions, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`,
      [transaction.organisationId, row.id, row.actionId, row.authorId, row.body, row.mentions, row.writtenAt],
    );
    return added.length > 0;
  }

  /** One comment of an action. */
  async find(transaction: TenantTransaction, id: string): Promise<ActionCommentRow | undefined> {
    const rows = await transaction.manager.query<ActionCommentRow[]>(FIND, [transaction.organisationId, id]);
    return rows[0];
  }

  /** Comments of an action, oldest first. */
  async list(transaction: TenantTransaction, actionId: string): Promise<ActionCommentRow[]> {
    return transaction.manager.query<ActionCommentRow[]>(LIST, [transaction.organisationId, actionId]);
  }

  /** Marks a comment as dealt with; false when that was done before. */
  async resolve(transaction: TenantTransaction, id: string, userId: string, at: Date): Promise<boolean> {
    const [, changed] = await transaction.manager.query<[unknown[], number]>(
      `UPDATE app.action_comments SET resolved_at = $3, resolved_by = $4
       WHERE organisation_id = $1 AND id = $2 AND resolved_at IS NULL`,
      [transaction.organisationId, id, at, userId],
    );
    return changed === 1;
  }

  /** Removes the text of a comment; false when that was done before. */
  async wipe(transaction: TenantTransaction, id: string, userId: string, at: Date): Promise<boolean> {
    const [, changed] = await transaction.manager.query<[unknown[], number]>(
      `UPDATE app.action_comments SET body = '', wiped_at = $3, wiped_by = $4
       WHERE organisation_id = $1 AND id = $2 AND wiped_at IS NULL`,
      [transaction.organisationId, id, at, userId],
    );
    return changed === 1;
  }
}
