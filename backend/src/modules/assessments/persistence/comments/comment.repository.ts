import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { CommentRow } from './comment.entities.js';

/** Most comments read at once. */
const MOST = 500;

/** Remarks of colleagues at questions. */
@Injectable()
export class CommentRepository {
  /** Adds a comment; false when its id is taken. */
  async add(transaction: TenantTransaction, row: CommentRow): Promise<boolean> {
    const result = await transaction.manager
      .createQueryBuilder()
      .insert()
      .into(CommentRow)
      .values({ ...row, organisationId: transaction.organisationId })
      .orIgnore()
      .returning('id')
      .execute();
    return (result.raw as unknown[]).length > 0;
  }

  /** One comment. */
  async find(transaction: TenantTransaction, id: string): Promise<CommentRow | null> {
    const { organisationId } = transaction;
    return transaction.manager.findOneBy(CommentRow, { organisationId, id });
  }

  /** Comments of some questions of an assessment (of all when `criteria` is null), oldest first. */
  async list(
    transaction: TenantTransaction,
    assessmentId: string,
    criteria: readonly string[] | null,
  ): Promise<CommentRow[]> {
    const query = transaction.manager
      .createQueryBuilder(CommentRow, 'comment')
      .where('comment.organisationId = :organisationId', { organisationId: transaction.organisationId })
      .andWhere('comment.assessmentId = :assessmentId', { assessmentId })
      .orderBy('comment.writtenAt')
      .addOrderBy('comment.id')
      .take(MOST);
    if (criteria !== null) query.andWhere('comment.criterion = ANY (:criteria)', { criteria });
    return query.getMany();
  }

  /** Marks a comment as dealt with; a second time changes nothing. */
  async resolve(transaction: TenantTransaction, id: string, userId: string, at: Date): Promise<void> {
    await transaction.manager.query(
      `UPDATE app.comments SET resolved_at = $3, resolved_by = $4
       WHERE organisation_id = $1 AND id = $2 AND resolved_at IS NULL`,
      [transaction.organisationId, id, at, userId],
    );
  }

  /** Removes the text of a comment; false when that was done before. */
  async wipe(transaction: TenantTransaction, id: string, userId: string, at: Date): Promise<boolean> {
    const [, changed] = await transaction.manager.query<[unknown[], number]>(
      `UPDATE app.comments SET body = '', wiped_at = $3, wiped_by = $4
       WHERE organisation_id = $1 AND id = $2 AND wiped_at IS NULL`,
      [transaction.organisationId, id, at, userId],
    );
    return changed === 1;
  }
}
