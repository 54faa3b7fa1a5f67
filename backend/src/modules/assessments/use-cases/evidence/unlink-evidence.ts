import { Injectable } from '@nestjs/common';
import type { EvidenceLink } from '@zicht/shared/assessments/evidence.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { AuditTrail } from '../../../audit/index.js';
import { EvidenceRepository } from '../../persistence/evidence/evidence.repository.js';
import { EvidenceRights } from './evidence-rights.js';

/** Takes a reference away from a question of a draft; without such a link nothing changes. */
@Injectable()
export class UnlinkEvidence {
  constructor(
    private readonly database: TenantDatabase,
    private readonly rights: EvidenceRights,
    private readonly evidence: EvidenceRepository,
    private readonly audit: AuditTrail,
  ) {}

  async execute(actor: Actor, input: EvidenceLink & { readonly evidenceId: string }): Promise<void> {
    requirePermission(actor, 'answers:write', 'answers:writeAssigned');
    const { evidenceId, year, criterion } = input;
    const { organisationId } = actor;
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      await this.rights.changeable(transaction, actor, evidenceId);
      await this.rights.requireLinkable(transaction, actor, [{ year, criterion }], '/criterion');
      await this.evidence.unlink(transaction, evidenceId, { year, criterion });
      await this.audit.record(transaction, actor, {
        action: 'evidence.unlinked',
        subject: `evidence:${evidenceId}`,
        details: { year, criterion },
      });
    });
  }
}
