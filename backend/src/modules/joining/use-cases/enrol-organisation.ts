import { Injectable } from '@nestjs/common';
import type { EnrolOrganisation as EnrolOrganisationInput } from '@zicht/shared/joining/join.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { newId } from '../../../platform/ids/new-id.js';
import { Enrolment } from './enrolment.js';

/** Registers an organisation at once, without a request, and invites its first coordinator. */
@Injectable()
export class EnrolOrganisation {
  constructor(
    private readonly database: TenantDatabase,
    private readonly enrolment: Enrolment,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInput when a code is not on its list */
  async execute(actor: Actor, { email, locale, ...record }: EnrolOrganisationInput): Promise<void> {
    requirePermission(actor, 'organisations:write');
    const organisationId = newId(this.clock.now().getTime());
    await this.database.run({ organisationId, readOnly: false }, (transaction) =>
      this.enrolment.within(
        transaction,
        { ...actor, organisationId },
        { record, coordinator: { email, locale } },
      ),
    );
    this.enrolment.send();
  }
}
