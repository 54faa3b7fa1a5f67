import { Injectable } from '@nestjs/common';
import type { ProfileSharing } from '@zicht/shared/dashboards/shared-profile.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import { PeopleQueries } from '../../identity/index.js';
import { OrganisationQueries } from '../../organisations/index.js';
import { SharedProfileRepository } from '../persistence/shared-profile.repository.js';

/** Reads whether an organisation shares its profile with its concern, and what the concern then sees. */
@Injectable()
export class ProfileSharingQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly organisations: OrganisationQueries,
    private readonly profiles: SharedProfileRepository,
    private readonly people: PeopleQueries,
  ) {}

  async show(actor: Actor): Promise<ProfileSharing> {
    requirePermission(actor, 'answers:read');
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: true }, (transaction) => this.of(transaction));
  }

  /** The same, inside an open transaction. */
  async of(transaction: TenantTransaction): Promise<ProfileSharing> {
    const concern = await this.organisations.concern(transaction);
    const row = concern && (await this.profiles.find(transaction));
    const names = await this.people.names(transaction, row ? [row.sharedBy] : []);
    return {
      concernName: concern?.name ?? null,
      shared: row
        ? { at: row.sharedAt.toISOString(), byName: names.get(row.sharedBy) ?? '', profile: row.profile }
        : null,
    };
  }
}
