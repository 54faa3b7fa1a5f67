import { Injectable } from '@nestjs/common';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { AuditTrail } from '../../../audit/index.js';
import { AssessmentNotEditable } from '../../domain/assessments.errors.js';
import { EvidenceRepository } from '../../persistence/evidence/evidence.repository.js';
import { EvidenceRights } from './evidence-rights.js';

/** Removes a reference that supports drafts alone. */
@Injectable()
export class RemoveEvidence {
  constructor(
    private readonly database: TenantDatabase,
    private readonly rights: EvidenceRights,
    private readonly evidence: EvidenceRepository,
    private readonly audit: AuditTrail,
  ) {}

  async execute(actor: Actor, input: { readonly evidenceId: string }): Promise<void> {
    requirePermission(actor, 'answers:write', 'answers:writeAssigned');
    const { evidenceId } = input;
    const { organisationId } = actor;
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const row = await this.rights.changeable(transaction, actor, evidenceId);
      if (row.links.some(({ isDraft }) => !isDraft)) throw new AssessmentNotEditable();
      await this.evidence.remove(transaction, evidenceId);
      await this.audit.record(transaction, actor, {
        action: 'evidence.removed',
        subject: `evidence:${evidenceId}`,
        details: { links: row.links.map(({ year, criterion }) => ({ year, criterion })) },
      });
    });
  }
}
