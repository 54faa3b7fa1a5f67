import type { EntityManager } from '../../../platform/database/data-sources.js';
import { newId } from '../../../platform/ids/new-id.js';

/** A step of a publication, for the trail: codes, hashes and numbers, never an answer. */
export interface PublicationLine {
  readonly at: Date;
  readonly by: string;
  /** Past tense with its area, such as `publication.published`. */
  readonly action: string;
  readonly year: number;
  readonly details: Readonly<Record<string, string | number | null>>;
}

/** Adds a line; nobody may change or remove one. */
export async function addLine(
  manager: Pick<EntityManager, 'query'>,
  { at, by, action, year, details }: PublicationLine,
): Promise<void> {
  await manager.query(
    `INSERT INTO publication.trail (id, at, actor_id, action, year, details) VALUES ($1, $2, $3, $4, $5, $6)`,
    [newId(at.getTime()), at, by, action, year, JSON.stringify(details)],
  );
}
