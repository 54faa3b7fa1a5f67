import { Inject, Injectable } from '@nestjs/common';
import type { EnrolInspectorate as EnrolInspectorateInput } from '@zicht/shared/identity/inspectorate.contract';
import { CONFIG } from '../../../../config/config.token.js';
import type { Config } from '../../../../config/config.js';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { InspectorateRepository } from '../../persistence/members/inspectorate.repository.js';
import { InvitationRepository } from '../../persistence/invitations/invitation.repository.js';
import { MembershipRepository } from '../../persistence/members/membership.repository.js';
import { InviteFirstCoordinator } from '../invitations/invite-first-coordinator.js';
import { RegisterInspectorate } from './register-inspectorate.js';

/**
 * Registers an inspectorate and invites its first coordinator, both or neither. One to which nobody belongs yet gets
 * another invitation in place of the one that waits: a letter may have gone to the wrong address.
 */
@Injectable()
export class EnrolInspectorate {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: TenantDatabase,
    private readonly inspectorates: InspectorateRepository,
    private readonly invitations: InvitationRepository,
    private readonly members: MembershipRepository,
    private readonly register: RegisterInspectorate,
    private readonly invite: InviteFirstCoordinator,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInput when people belong to an inspectorate of this name */
  async execute(actor: Actor, { name, email, locale }: EnrolInspectorateInput): Promise<void> {
    requirePermission(actor, 'accounts:write');
    const known = await this.inspectorates.idByName(name.trim());
    const inspectorateId = known ?? newId(this.clock.now().getTime());
    const inside = { ...actor, organisationId: inspectorateId, inspectorateId };
    const scope = { organisationId: inspectorateId, readOnly: false };
    await this.database.run(scope, async (transaction) => {
      if (known === undefined)
        await this.register.within(transaction, inside, {
          name: name.trim(),
          fictitious: this.config.mode === 'demo',
        });
      else await this.beginAnew(transaction);
      await this.invite.within(transaction, inside, { email, locale });
    });
    this.invite.send();
  }

  private async beginAnew(transaction: TenantTransaction): Promise<void> {
    // First the invitations: whoever accepts one at this moment is waited for, and counted.
    await this.invitations.withdrawAll(transaction, this.clock.now());
    if ((await this.members.active(transaction)).length > 0)
      throw new InvalidInput([{ path: '/name', code: 'alreadyRegistered' }]);
  }
}
