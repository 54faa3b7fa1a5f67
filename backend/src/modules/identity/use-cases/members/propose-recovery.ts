import { Injectable } from '@nestjs/common';
import type { ProposeRecovery as ProposeRecoveryInput } from '@zicht/shared/identity/recovery.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { AuditTrail } from '../../../audit/index.js';
import { normalisedEmail } from '../../domain/email.js';
import { RecoveryRepository } from '../../persistence/accounts/recovery.repository.js';

/** How long another administrator has to confirm it. */
const OPEN_FOR = 7 * 24 * 3_600_000;

/** Proposes whom to invite as coordinator of an organisation or inspectorate that has none; it does nothing until another confirms it. */
@Injectable()
export class ProposeRecovery {
  constructor(
    private readonly database: TenantDatabase,
    private readonly recoveries: RecoveryRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound for one that has an active coordinator, or no members */
  async execute(actor: Actor, { email, locale }: ProposeRecoveryInput): Promise<void> {
    requirePermission(actor, 'accounts:write');
    const { organisationId, userId: proposedBy } = actor;
    const at = this.clock.now();
    const open = (await this.recoveries.list(at)).find((each) => each.organisationId === organisationId);
    if (open === undefined) throw new NotFound();
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const proposal = { email: normalisedEmail(email), locale, proposedBy };
      await this.recoveries.put(transaction, proposal, { at, expiresAt: new Date(at.getTime() + OPEN_FOR) });
      await this.audit.record(transaction, actor, {
        action: 'member.recoveryProposed',
        subject: open.kind,
      });
    });
  }
}
