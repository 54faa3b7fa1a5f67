import type { ActionComment } from '@zicht/shared/improvement/plan/plan.contract';
import type { ActionCommentRow } from '../../persistence/action-comment.repository.js';

/** Everybody whose name remarks show. */
export function peopleOfComments(rows: readonly ActionCommentRow[]): string[] {
  return rows
    .flatMap(({ authorId, resolvedBy, wipedBy }) => [authorId, resolvedBy, wipedBy])
    .filter((id) => id !== null);
}

/** A remark of a colleague. */
export function presentActionComment(
  row: ActionCommentRow,
  names: ReadonlyMap<string, string>,
): ActionComment {
  const nameOf = (id: string | null): string => names.get(id ?? '') ?? '';
  return {
    id: row.id,
    author: { id: row.authorId, name: nameOf(row.authorId) },
    body: row.body,
    mentions: row.mentions,
    writtenAt: row.writtenAt.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    resolvedBy: row.resolvedBy === null ? null : nameOf(row.resolvedBy),
    wiped: row.wipedAt === null ? null : { at: row.wipedAt.toISOString(), by: nameOf(row.wipedBy) },
  };
}
