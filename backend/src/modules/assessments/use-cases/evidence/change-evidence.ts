import { Injectable } from '@nestjs/common';
import type { ChangeEvidence as Input, Evidence } from '@zicht/shared/assessments/evidence.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { AuditTrail } from '../../../audit/index.js';
import { StaleVersion } from '../../domain/assessments.errors.js';
import { EvidenceRepository } from '../../persistence/evidence/evidence.repository.js';
import { EvidenceRights } from './evidence-rights.js';

/** Changes the fields of a reference on the version that the person saw; what was submitted keeps the old ones. */
@Injectable()
export class ChangeEvidence {
  constructor(
    private readonly database: TenantDatabase,
    private readonly rights: EvidenceRights,
    private readonly evidence: EvidenceRepository,
    private readonly audit: AuditTrail,
  ) {}

  async execute(actor: Actor, input: Input & { readonly evidenceId: string }): Promise<Evidence> {
    requirePermission(actor, 'answers:write', 'answers:writeAssigned');
    const { evidenceId, version: seen, ...fields } = input;
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const row = await this.rights.changeable(transaction, actor, evidenceId);
      if (row.version !== seen) throw new StaleVersion();
      if (fields.kind !== row.kind) await this.rights.requireKind(transaction, fields.kind);
      const version = await this.evidence.change(transaction, evidenceId, seen, fields);
      if (version === undefined) throw new StaleVersion();
      await this.audit.record(transaction, actor, {
        action: 'evidence.changed',
        subject: `evidence:${evidenceId}`,
        details: { version },
      });
      return this.rights.present(transaction, actor, { ...row, ...fields, version });
    });
  }
}
