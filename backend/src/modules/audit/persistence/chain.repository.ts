import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import type { ChainHead, LastLine, OddLine } from '../domain/chain-faults.js';

/** What is needed to judge a chain. */
export interface ChainRows {
  readonly head: ChainHead | undefined;
  readonly oddLines: readonly OddLine[];
  readonly last: LastLine | undefined;
  readonly lines: number;
}

/** Reads the chain of an organisation; the database itself computes every hash anew. */
@Injectable()
export class ChainRepository {
  async read({ manager, organisationId }: TenantTransaction): Promise<ChainRows> {
    const [head]: ChainHead[] = await manager.query(
      `SELECT number, encode(hash, 'hex') AS hash, anchor_number AS "anchorNumber"
       FROM app.audit_heads WHERE organisation_id = $1`,
      [organisationId],
    );
    const oddLines: OddLine[] = await manager.query(
      `SELECT number, previous, fits FROM (
         SELECT e.number,
           lag(e.number, 1, coalesce(h.anchor_number, 0)) OVER chain AS previous,
           e.hash = app.audit_hash(
             lag(e.hash, 1, coalesce(h.anchor_hash, sha256(convert_to($1::uuid::text, 'UTF8')))) OVER chain,
             e.number, e.id, e.at, e.actor_id, e.action, e.subject, e.details, e.request_id, e.address) AS fits
         FROM app.audit_entries e LEFT JOIN app.audit_heads h ON h.organisation_id = e.organisation_id
         WHERE e.organisation_id = $1
         WINDOW chain AS (ORDER BY e.number)
       ) AS lines
       WHERE NOT fits OR previous <> number - 1 ORDER BY number`,
      [organisationId],
    );
    const [last]: (LastLine & { lines: number })[] = await manager.query(
      `SELECT number, encode(hash, 'hex') AS hash,
         (SELECT count(*)::integer FROM app.audit_entries WHERE organisation_id = $1) AS lines
       FROM app.audit_entries WHERE organisation_id = $1 ORDER BY number DESC LIMIT 1`,
      [organisationId],
    );
    return { head, oddLines, last, lines: last?.lines ?? 0 };
  }

  /** Hash of the line with this number; undefined when there is none. */
  async hashAt({ manager, organisationId }: TenantTransaction, number: number): Promise<string | undefined> {
    const [row]: { hash: string }[] = await manager.query(
      `SELECT encode(hash, 'hex') AS hash FROM app.audit_entries WHERE organisation_id = $1 AND number = $2`,
      [organisationId, number],
    );
    return row?.hash;
  }
}
