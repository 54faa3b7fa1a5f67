import { Injectable } from '@nestjs/common';
import type { EvidenceList, EvidenceQuery } from '@zicht/shared/assessments/evidence.contract';
import { mayDo, requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { PeopleQueries } from '../../../identity/index.js';
import type { NamedEvidence } from '../../domain/evidence.js';
import { EvidenceRepository } from '../../persistence/evidence/evidence.repository.js';
import { presentEvidence } from './present-evidence.js';

/** Reads the register of references. */
@Injectable()
export class EvidenceQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly evidence: EvidenceRepository,
    private readonly people: PeopleQueries,
  ) {}

  /** Of these references, those that the register has, as other features name them; one statement or none. */
  async named(transaction: TenantTransaction, ids: readonly string[]): Promise<readonly NamedEvidence[]> {
    return this.evidence.named(transaction, [...new Set(ids)]);
  }

  /** A page, soonest to expire first; who reads assigned answers only, reads the references at those. */
  async list(actor: Actor, query: EvidenceQuery): Promise<EvidenceList> {
    requirePermission(actor, 'answers:read', 'answers:readAssigned');
    const { organisationId } = actor;
    const { limit, offset, year, criterion } = query;
    const assigneeId = mayDo(actor, 'answers:read') ? null : actor.userId;
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const { rows, total } = await this.evidence.page(transaction, {
        limit,
        offset,
        year: year ?? null,
        criterion: criterion ?? null,
        assigneeId,
      });
      const names = await this.people.names(
        transaction,
        rows.map(({ addedBy }) => addedBy),
      );
      const end = offset + rows.length;
      return {
        evidence: rows.map((row) => presentEvidence(row, names, assigneeId)),
        total,
        nextOffset: end < total && rows.length > 0 ? end : null,
      };
    });
  }
}
