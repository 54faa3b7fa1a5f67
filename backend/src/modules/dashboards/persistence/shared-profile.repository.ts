import { Injectable } from '@nestjs/common';
import type { Profile } from '@zicht/shared/dashboards/shared-profile.contract';
import type { ConcernTransaction, TenantTransaction } from '../../../platform/database/tenant-database.js';

/** What an organisation shares with its concern. */
export interface SharedProfileRow {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly profile: Profile | null;
  readonly sharedBy: string;
  readonly sharedAt: Date;
}

const FIELDS = `organisation_id AS "organisationId", organisation_name AS "organisationName", profile,
  shared_by AS "sharedBy", shared_at AS "sharedAt"`;

const OF_ORGANISATION = `SELECT ${FIELDS} FROM app.shared_profiles WHERE organisation_id = $1`;

const OF_CONCERN = `SELECT ${FIELDS} FROM app.shared_profiles ORDER BY organisation_name, organisation_id`;

/** Profiles that organisations share with their concern: the one table that a concern can read. */
@Injectable()
export class SharedProfileRepository {
  /** Lets one change at a time decide what is shared: a submission, and the switch. */
  async lock(transaction: TenantTransaction): Promise<void> {
    await transaction.manager.query(
      'SELECT 1 FROM app.organisations WHERE organisation_id = $1 FOR NO KEY UPDATE',
      [transaction.organisationId],
    );
  }

  /** What the organisation shares; undefined while it does not. */
  async find(transaction: TenantTransaction): Promise<SharedProfileRow | undefined> {
    const rows = await transaction.manager.query<SharedProfileRow[]>(OF_ORGANISATION, [
      transaction.organisationId,
    ]);
    return rows[0];
  }

  /** Begins to share with the organisation's own concern. */
  async add(
    transaction: TenantTransaction,
    row: Pick<SharedProfileRow, 'profile' | 'sharedBy' | 'sharedAt'>,
  ): Promise<void> {
    await transaction.manager.query(
      `INSERT INTO app.shared_profiles
         (organisation_id, concern_id, organisation_name, profile, shared_by, shared_at)
       SELECT organisation_id, concern_id, name, $2, $3, $4 FROM app.organisations WHERE organisation_id = $1`,
      [
        transaction.organisationId,
        row.profile === null ? null : JSON.stringify(row.profile),
        row.sharedBy,
        row.sharedAt,
      ],
    );
  }

  /** Puts the profile of a new submission in the place of the last one, where it is shared. */
  async renew(transaction: TenantTransaction, profile: Profile): Promise<void> {
    await transaction.manager.query(
      'UPDATE app.shared_profiles SET profile = $2 WHERE organisation_id = $1',
      [transaction.organisationId, JSON.stringify(profile)],
    );
  }

  /** Ends the sharing: nothing of it stays. */
  async remove(transaction: TenantTransaction): Promise<void> {
    await transaction.manager.query('DELETE FROM app.shared_profiles WHERE organisation_id = $1', [
      transaction.organisationId,
    ]);
  }

  /** What organisations share with the concern of the transaction, by name. */
  async ofConcern(transaction: ConcernTransaction): Promise<SharedProfileRow[]> {
    return transaction.manager.query<SharedProfileRow[]>(OF_CONCERN);
  }
}
