import { Injectable } from '@nestjs/common';
import type { PartnerResult, PutPartner as Input } from '@zicht/shared/improvement/partners/partner.contract';
import type { InputFault } from '@zicht/shared/kernel/problem';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock, dayIn } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { AuditTrail } from '../../../audit/index.js';
import { PeopleQueries } from '../../../identity/index.js';
import { partnerChange } from '../../domain/partner-event.js';
import type { PartnerRow } from '../../persistence/partner.entities.js';
import { PARTNERS_MAXIMUM, PartnerRepository } from '../../persistence/partner.repository.js';
import { PartnerKinds } from './partner-kinds.js';
import { presentPartner } from './present-partner.js';

type Fields = Omit<Input, 'version'>;

/** Adds a partner, or changes one on the version that the person saw. */
@Injectable()
export class PutPartner {
  constructor(
    private readonly database: TenantDatabase,
    private readonly kinds: PartnerKinds,
    private readonly partners: PartnerRepository,
    private readonly people: PeopleQueries,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: Input & { readonly partnerId: string }): Promise<PartnerResult> {
    requirePermission(actor, 'plan:write');
    const { organisationId, userId } = actor;
    const { partnerId: id, version, ...fields } = input;
    const at = this.clock.now();
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const before = await this.partners.find(transaction, id);
      await this.require(transaction, fields, { before, today: dayIn(at) });
      const hand = { changedBy: userId, changedAt: at };
      const isStored =
        version === 0
          ? await this.partners.add(transaction, { ...fields, ...hand, id, removedAt: null, version: 1 })
          : before?.removedAt === null &&
            (await this.partners.change(transaction, id, version, { ...fields, ...hand })) !== undefined;
      if (isStored) {
        const event = partnerChange(version === 0 ? null : before, fields);
        await this.partners.addEvent(transaction, {
          ...event,
          partnerId: id,
          version: version + 1,
          by: userId,
          at,
        });
        await this.audit.record(transaction, actor, {
          action: version === 0 ? 'partner.added' : 'partner.changed',
          subject: `partner:${id}`,
          details: { kind: fields.kind, version: version + 1, checkedOn: fields.checkedOn },
        });
      }
      const current = await this.partners.find(transaction, id);
      // The same once more, because the answer to the first did not arrive.
      const isSame =
        current?.version === version + 1 && current.changedBy === userId && hasFields(current, fields);
      return this.result(transaction, isStored || isSame ? 'applied' : 'stale', current);
    });
  }

  private async require(
    transaction: TenantTransaction,
    fields: Fields,
    { before, today }: { readonly before: PartnerRow | null; readonly today: string },
  ): Promise<void> {
    const { kinds } = await this.kinds.of(transaction);
    const { agreedOn, agreementUntil } = fields;
    const isFull = before === null && (await this.partners.count(transaction)) >= PARTNERS_MAXIMUM;
    const faults: InputFault[] = [
      ...(kinds.some(({ code }) => code === fields.kind) || before?.kind === fields.kind
        ? []
        : [{ path: '/kind', code: 'unknownPartnerKind' }]),
      ...(fields.checkedOn > today ? [{ path: '/checkedOn', code: 'inFuture' }] : []),
      ...(agreedOn !== null && agreementUntil !== null && agreementUntil < agreedOn
        ? [{ path: '/agreementUntil', code: 'beforeStart' }]
        : []),
      ...(isFull ? [{ path: '', code: 'tooMany' }] : []),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
  }

  private async result(
    transaction: TenantTransaction,
    outcome: PartnerResult['outcome'],
    row: PartnerRow | null,
  ): Promise<PartnerResult> {
    if (row === null || row.removedAt !== null) return { outcome, current: null };
    return { outcome, current: presentPartner(row, await this.people.names(transaction, [row.changedBy])) };
  }
}

function hasFields(row: PartnerRow, fields: Fields): boolean {
  return (Object.keys(fields) as (keyof Fields)[]).every((key) => row[key] === fields[key]);
}
