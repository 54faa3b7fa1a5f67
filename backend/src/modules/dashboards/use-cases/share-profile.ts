import { Injectable } from '@nestjs/common';
import type { ProfileSharing } from '@zicht/shared/dashboards/shared-profile.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { NotFound } from '../../../platform/errors/not-found.js';
import { ProfileQueries } from '../../assessments/index.js';
import { AuditTrail } from '../../audit/index.js';
import { OrganisationQueries } from '../../organisations/index.js';
import { SharedProfileRepository } from '../persistence/shared-profile.repository.js';
import { ProfileSharingQueries } from './profile-sharing.queries.js';

/** Switches on or off that the concern sees the organisation's profile; saying it again changes nothing. */
@Injectable()
export class ShareProfile {
  constructor(
    private readonly database: TenantDatabase,
    private readonly organisations: OrganisationQueries,
    private readonly submitted: ProfileQueries,
    private readonly profiles: SharedProfileRepository,
    private readonly sharing: ProfileSharingQueries,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound for an organisation without a concern */
  async execute(actor: Actor, { isShared }: { readonly isShared: boolean }): Promise<ProfileSharing> {
    requirePermission(actor, 'profile:share');
    const { organisationId, userId } = actor;
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      await this.profiles.lock(transaction);
      const concern = await this.organisations.concern(transaction);
      if (concern === null) throw new NotFound();
      const isSharedNow = (await this.profiles.find(transaction)) !== undefined;
      if (isShared !== isSharedNow) {
        if (isShared) {
          const profile = (await this.submitted.newest(transaction)) ?? null;
          await this.profiles.add(transaction, { profile, sharedBy: userId, sharedAt: this.clock.now() });
        } else {
          await this.profiles.remove(transaction);
        }
        await this.audit.record(transaction, actor, {
          action: isShared ? 'profile.shared' : 'profile.withdrawn',
          subject: 'profile',
          details: { concern: concern.id },
        });
      }
      return this.sharing.of(transaction);
    });
  }
}
