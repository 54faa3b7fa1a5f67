import { Injectable } from '@nestjs/common';
import type { Answer } from '@zicht/shared/framework/answers/answer';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';

/** What an organisation says of a question now; all empty when it was taken back. */
export interface ClaimState {
  readonly criterion: string;
  readonly version: number;
  readonly value: Answer | null;
  readonly heldOn: string | null;
  readonly reason: 'action' | 'measurement' | null;
  readonly actionId: string | null;
  readonly evidenceIds: string[];
  readonly claimedBy: string;
  readonly claimedAt: Date;
}

const COLUMNS = `c.criterion, c.version, c.value, c.held_on::text AS "heldOn", c.reason, c.action_id AS "actionId",
  c.claimed_by AS "claimedBy", c.claimed_at AS "claimedAt"`;

const CLAIMS = `SELECT ${COLUMNS}, ARRAY(SELECT e.evidence_id FROM app.claim_evidence e
    WHERE e.organisation_id = c.organisation_id AND e.criterion = c.criterion ORDER BY e.evidence_id) AS "evidenceIds"
  FROM app.claims c WHERE c.organisation_id = $1`;

const STANDING = `${CLAIMS} AND c.value IS NOT NULL ORDER BY c.criterion`;

const ONE = `${CLAIMS} AND c.criterion = $2`;

const PAST = `SELECT ${COLUMNS}, c.evidence_ids AS "evidenceIds" FROM app.claim_history c
  WHERE c.organisation_id = $1 AND c.criterion = $2 AND c.version = $3`;

/** Claims, one for each question, and every state that they have had. */
@Injectable()
export class ClaimRepository {
  /** Claims that stand, by criterion. */
  async list(transaction: TenantTransaction): Promise<ClaimState[]> {
    return transaction.manager.query<ClaimState[]>(STANDING, [transaction.organisationId]);
  }

  /** The claim of a question, taken back or not. */
  async find(transaction: TenantTransaction, criterion: string): Promise<ClaimState | undefined> {
    const rows = await transaction.manager.query<ClaimState[]>(ONE, [transaction.organisationId, criterion]);
    return rows[0];
  }

  /** A state that the claim of a question has had. */
  async past(
    transaction: TenantTransaction,
    criterion: string,
    version: number,
  ): Promise<ClaimState | undefined> {
    const rows = await transaction.manager.query<ClaimState[]>(PAST, [
      transaction.organisationId,
      criterion,
      version,
    ]);
    return rows[0];
  }

  /** Writes the next state of a claim with its history; false when it has another version by now. */
  async write(transaction: TenantTransaction, claim: ClaimState): Promise<boolean> {
    const { organisationId, manager } = transaction;
    const { criterion, version, value, heldOn, reason, actionId, claimedBy, claimedAt, evidenceIds } = claim;
    const json = value === null ? null : JSON.stringify(value);
    const fields = [organisationId, criterion, version, json, heldOn, reason, actionId, claimedBy, claimedAt];
    const rows = await manager.query<unknown[]>(
      `INSERT INTO app.claims (organisation_id, criterion, version, value, held_on, reason, action_id, claimed_by,
         claimed_at)
       SELECT $1::uuid, $2::text, $3::integer, $4::jsonb, $5::date, $6::text, $7::uuid, $8::uuid, $9::timestamptz
       WHERE $3 = 1 OR EXISTS (SELECT 1 FROM app.claims WHERE organisation_id = $1 AND criterion = $2)
       ON CONFLICT ON CONSTRAINT claims_pk DO UPDATE SET version = excluded.version, value = excluded.value,
         held_on = excluded.held_on, reason = excluded.reason, action_id = excluded.action_id,
         claimed_by = excluded.claimed_by, claimed_at = excluded.claimed_at
       WHERE claims.version = excluded.version - 1
       RETURNING criterion`,
      fields,
    );
    if (rows.length === 0) return false;
    await manager.query(
      `INSERT INTO app.claim_history (organisation_id, criterion, version, value, held_on, reason, action_id, claimed_by,
         claimed_at, evidence_ids)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [...fields, evidenceIds],
    );
    await manager.query('DELETE FROM app.claim_evidence WHERE organisation_id = $1 AND criterion = $2', [
      organisationId,
      criterion,
    ]);
    await manager.query(
      `INSERT INTO app.claim_evidence (organisation_id, criterion, evidence_id)
       SELECT $1, $2, i FROM unnest($3::uuid[]) AS i`,
      [organisationId, criterion, evidenceIds],
    );
    return true;
  }
}
