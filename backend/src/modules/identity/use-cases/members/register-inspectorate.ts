import { Injectable } from '@nestjs/common';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { AuditTrail } from '../../../audit/index.js';
import { InspectorateRepository } from '../../persistence/members/inspectorate.repository.js';
import type { InspectorateRow } from '../../persistence/members/inspectorate.repository.js';

/** Registers an inspectorate. */
@Injectable()
export class RegisterInspectorate {
  constructor(
    private readonly database: TenantDatabase,
    private readonly inspectorates: InspectorateRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** Gives the id of the inspectorate. */
  async execute(actor: Actor, input: InspectorateRow): Promise<string> {
    const inspectorateId = newId();
    await this.database.run({ organisationId: inspectorateId, readOnly: false }, (transaction) =>
      this.within(transaction, { ...actor, organisationId: inspectorateId, inspectorateId }, input),
    );
    return inspectorateId;
  }

  /**
   * The same inside an open transaction.
   * @throws InvalidInput when another inspectorate has this name
   */
  async within(transaction: TenantTransaction, actor: Actor, input: InspectorateRow): Promise<void> {
    requirePermission(actor, 'accounts:write');
    if (!(await this.inspectorates.add(transaction, input)))
      throw new InvalidInput([{ path: '/name', code: 'alreadyRegistered' }]);
    await this.audit.record(transaction, actor, {
      action: 'inspectorate.registered',
      subject: `inspectorate:${transaction.organisationId}`,
    });
  }
}
