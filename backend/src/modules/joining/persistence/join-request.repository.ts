import { Injectable } from '@nestjs/common';
import type { Locale } from '@zicht/shared/kernel/locale';
import { AuthDatabase } from '../../../platform/database/auth-database.js';
import type { AuthTransaction } from '../../../platform/database/auth-database.js';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';

/** What somebody asks for; the organisation's id is that of the transaction. */
export interface NewJoinRequest {
  readonly name: string;
  readonly kvkNumber: string;
  readonly mainSector: string;
  readonly municipalityCode: string;
  readonly sizeClass: string;
  readonly concernName: string;
  readonly askerName: string;
  readonly askerFunction: string;
  readonly email: string;
  readonly locale: Locale;
}

/** A request that waits for a decision. */
export interface WaitingRequest extends Omit<NewJoinRequest, 'locale'> {
  readonly organisationId: string;
  readonly askedAt: Date;
}

/** Whom a decision is told to. */
export interface Asker {
  readonly email: string;
  readonly locale: Locale;
}

const IS_WAITING = 'confirmed_at IS NOT NULL AND decision IS NULL';
const OPENS = 'token_sha256 = $1 AND expires_at > $2 AND confirmed_at IS NULL';

const LOCK = `SELECT email, locale FROM identity.join_requests
  WHERE organisation_id = $1 AND ${IS_WAITING} FOR UPDATE`;

const CONFIRM = `UPDATE identity.join_requests SET confirmed_at = $2 WHERE ${OPENS}`;

const WAITING = `SELECT r.organisation_id AS "organisationId", r.name, r.kvk_number AS "kvkNumber",
    r.main_sector AS "mainSector", r.municipality_code AS "municipalityCode", r.size_class AS "sizeClass",
    r.concern_name AS "concernName", r.asker_name AS "askerName", r.asker_function AS "askerFunction", r.email,
    r.asked_at AS "askedAt"
  FROM identity.join_requests r WHERE r.confirmed_at IS NOT NULL AND r.decision IS NULL
  ORDER BY r.asked_at, r.organisation_id`;

/** Requests to join: asked for by a stranger, decided within the organisation that they may become. */
@Injectable()
export class JoinRequestRepository {
  constructor(private readonly database: AuthDatabase) {}

  /** Keeps a request that its address must still confirm. */
  async add(
    { organisationId, manager }: TenantTransaction,
    request: NewJoinRequest,
    link: { readonly tokenHash: string; readonly at: Date; readonly expiresAt: Date },
  ): Promise<void> {
    await manager.query(
      `INSERT INTO identity.join_requests (organisation_id, name, kvk_number, main_sector, municipality_code, size_class,
         concern_name, asker_name, asker_function, email, locale, token_sha256, asked_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        organisationId,
        request.name,
        request.kvkNumber,
        request.mainSector,
        request.municipalityCode,
        request.sizeClass,
        request.concernName,
        request.askerName,
        request.askerFunction,
        request.email,
        request.locale,
        link.tokenHash,
        link.at,
        link.expiresAt,
      ],
    );
  }

  /** Confirms the address by its link; false for one that is unknown, used or too old. */
  async confirm(manager: AuthTransaction, tokenHash: string, at: Date): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(CONFIRM, [tokenHash, at]);
    return count === 1;
  }

  /** Confirmed requests that nobody decided on, the oldest first; one statement. */
  async waiting(): Promise<WaitingRequest[]> {
    return this.database.query<WaitingRequest>(WAITING, []);
  }

  /** Who asked, as long as nobody decided; held until the transaction ends, so that one decision counts. */
  async lock({ organisationId, manager }: TenantTransaction): Promise<Asker | undefined> {
    const rows = await manager.query<Asker[]>(LOCK, [organisationId]);
    return rows[0];
  }

  /** The same, by the role that adds lines of the platform. */
  async lockFor(manager: AuthTransaction, organisationId: string): Promise<Asker | undefined> {
    const rows = await manager.query<Asker[]>(LOCK, [organisationId]);
    return rows[0];
  }

  /** Notes what was decided, by whom. */
  async decide(
    manager: AuthTransaction,
    organisationId: string,
    decided: { readonly decision: 'approved' | 'refused'; readonly at: Date; readonly by: string },
  ): Promise<void> {
    await manager.query(
      `UPDATE identity.join_requests SET decision = $2, decided_at = $3, decided_by = $4 WHERE organisation_id = $1`,
      [organisationId, decided.decision, decided.at, decided.by],
    );
  }

  /** Addresses of those who decide. */
  async deciders(manager: AuthTransaction): Promise<(Asker & { readonly name: string })[]> {
    return manager.query(
      `SELECT u.email, u.locale, u.name FROM identity.users u JOIN identity.memberships m ON m.user_id = u.id
       WHERE m.kind = 'platform' AND 'platformAdministrator' = ANY (m.roles) AND m.ended_at IS NULL
         AND u.disabled_at IS NULL ORDER BY u.id`,
    );
  }

  /** Removes requests that nobody confirmed in time, and those that were decided before this moment. */
  async removeOld(now: Date, decidedBefore: Date): Promise<number> {
    const rows = await this.database.query<{ count: number }>(
      `WITH gone AS (
         DELETE FROM identity.join_requests
         WHERE (confirmed_at IS NULL AND expires_at <= $1) OR decided_at < $2 RETURNING 1
       ) SELECT count(*)::integer AS count FROM gone`,
      [now, decidedBefore],
    );
    return rows[0]?.count ?? 0;
  }
}
