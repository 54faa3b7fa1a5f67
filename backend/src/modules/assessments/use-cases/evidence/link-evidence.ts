import { Injectable } from '@nestjs/common';
import type { Evidence, EvidenceLink } from '@zicht/shared/assessments/evidence.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { AuditTrail } from '../../../audit/index.js';
import { EvidenceRepository } from '../../persistence/evidence/evidence.repository.js';
import { EvidenceRights } from './evidence-rights.js';

/** Says that a reference supports a question; a second time changes nothing. */
@Injectable()
export class LinkEvidence {
  constructor(
    private readonly database: TenantDatabase,
    private readonly rights: EvidenceRights,
    private readonly evidence: EvidenceRepository,
    private readonly audit: AuditTrail,
  ) {}

  async execute(actor: Actor, input: EvidenceLink & { readonly evidenceId: string }): Promise<Evidence> {
    requirePermission(actor, 'answers:write', 'answers:writeAssigned');
    const { evidenceId, year, criterion } = input;
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      await this.rights.changeable(transaction, actor, evidenceId);
      await this.rights.requireLinkable(transaction, actor, [{ year, criterion }], '/criterion');
      await this.evidence.link(transaction, evidenceId, [{ year, criterion }]);
      await this.audit.record(transaction, actor, {
        action: 'evidence.linked',
        subject: `evidence:${evidenceId}`,
        details: { year, criterion },
      });
      const row = await this.evidence.find(transaction, evidenceId);
      if (row === undefined) throw new NotFound();
      return this.rights.present(transaction, actor, row);
    });
  }
}
