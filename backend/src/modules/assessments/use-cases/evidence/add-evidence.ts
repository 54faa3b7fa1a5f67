import { Injectable } from '@nestjs/common';
import type { AddEvidence as Input, Evidence } from '@zicht/shared/assessments/evidence.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { AuditTrail } from '../../../audit/index.js';
import { EvidenceRepository } from '../../persistence/evidence/evidence.repository.js';
import type { EvidenceWithLinks } from '../../persistence/evidence/evidence.repository.js';
import { EvidenceRights } from './evidence-rights.js';

/** Adds a reference to the register, with the questions that it supports; once for each id of the client. */
@Injectable()
export class AddEvidence {
  constructor(
    private readonly database: TenantDatabase,
    private readonly rights: EvidenceRights,
    private readonly evidence: EvidenceRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: Input): Promise<Evidence> {
    requirePermission(actor, 'answers:write', 'answers:writeAssigned');
    const { organisationId } = actor;
    const { links, ...fields } = input;
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const earlier = await this.evidence.find(transaction, input.id);
      if (earlier !== undefined) return this.own(transaction, actor, earlier);
      await this.rights.requireLinkable(transaction, actor, links, '/links');
      await this.rights.requireKind(transaction, input.kind);
      const isNew = await this.evidence.add(transaction, {
        ...fields,
        organisationId,
        version: 1,
        addedBy: actor.userId,
        addedAt: this.clock.now(),
      });
      if (isNew) {
        await this.evidence.link(transaction, input.id, links);
        await this.audit.record(transaction, actor, {
          action: 'evidence.added',
          subject: `evidence:${input.id}`,
          details: { links },
        });
      }
      const row = await this.evidence.find(transaction, input.id);
      return this.own(transaction, actor, row);
    });
  }

  private async own(
    transaction: TenantTransaction,
    actor: Actor,
    row: EvidenceWithLinks | undefined,
  ): Promise<Evidence> {
    if (row?.addedBy !== actor.userId) throw new InvalidInput([{ path: '/id', code: 'taken' }]);
    return this.rights.present(transaction, actor, row);
  }
}
