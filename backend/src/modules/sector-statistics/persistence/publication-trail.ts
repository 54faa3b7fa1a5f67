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

/** Adds a line at the end of the chain; nobody may change or remove one, and adding one waits for the other. */
export async function addLine(
  manager: Pick<EntityManager, 'query'>,
  { at, by, action, year, details }: PublicationLine,
): Promise<void> {
  await manager.query(
    `WITH head AS (
       UPDATE publication.trail_head AS h SET number = h.number + 1,
         hash = app.audit_hash(h.hash, h.number + 1, $1, $2, $3, $4, $5::integer::text, $6, NULL, NULL)
       RETURNING number, hash
     )
     INSERT INTO publication.trail (id, at, actor_id, action, year, details, number, hash)
     SELECT $1::uuid, $2::timestamptz, $3::uuid, $4::text, $5::integer, $6::jsonb, number, hash FROM head`,
    [newId(at.getTime()), at, by, action, year, JSON.stringify(details)],
  );
}

/** A line as it stands in the chain. */
export interface ChainedLine {
  readonly number: number;
  readonly hash: string;
  /** Number of the line before it; 0 for the first. */
  readonly previous: number;
  /** True when its hash is that of its own words and of the line before it. */
  readonly fits: boolean;
}

/** The whole chain and where it ends; the database itself computes every hash anew. */
export async function readChain(manager: Pick<EntityManager, 'query'>): Promise<{
  readonly head: { readonly number: number; readonly hash: string };
  readonly lines: ChainedLine[];
}> {
  const [head]: { number: number; hash: string }[] = await manager.query(
    `SELECT number, encode(hash, 'hex') AS hash FROM publication.trail_head`,
  );
  const lines: ChainedLine[] = await manager.query(
    `SELECT number, encode(hash, 'hex') AS hash, lag(number, 1, 0) OVER chain AS previous,
       hash = app.audit_hash(lag(hash, 1, sha256(convert_to('publications', 'UTF8'))) OVER chain,
         number, id, at, actor_id, action, year::text, details, NULL, NULL) AS fits
     FROM publication.trail WINDOW chain AS (ORDER BY number) ORDER BY number`,
  );
  return { head: head ?? { number: 0, hash: '' }, lines };
}
