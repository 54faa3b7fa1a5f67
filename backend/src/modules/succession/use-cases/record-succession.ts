import { Injectable } from '@nestjs/common';
import type { RecordSuccession as RecordSuccessionInput } from '@zicht/shared/succession/succession.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AuthDatabase } from '../../../platform/database/auth-database.js';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { InvalidInput } from '../../../platform/errors/invalid-input.js';
import { newId } from '../../../platform/ids/new-id.js';
import { AuditTrail } from '../../audit/index.js';
import { PlatformTrail } from '../../identity/index.js';
import { faultsOf, fitsWithOthers, unknownOf } from '../domain/succession-rules.js';
import { SuccessionRepository } from '../persistence/succession.repository.js';
import { SuccessionLetters } from './succession-letters.js';
import type { Readers } from './succession-letters.js';

/** Of one organisation: what is recorded of it, and who is told. */
interface Part {
  readonly id: string;
  readonly input: RecordSuccessionInput;
  readonly readers: Readers;
  readonly names: (ids: readonly string[]) => string;
}

/**
 * Records that organisations end on a day and others carry on. Nothing moves between them: each keeps its own rows, and
 * what was submitted or published stays as it is.
 */
@Injectable()
export class RecordSuccession {
  constructor(
    private readonly database: AuthDatabase,
    private readonly successions: SuccessionRepository,
    private readonly letters: SuccessionLetters,
    private readonly audit: AuditTrail,
    private readonly trail: PlatformTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws InvalidInput when an organisation does not take part or is named twice, or the day is not to come
   * @throws DomainError when one of them ends already, or would carry on while it is closed
   */
  async execute(actor: Actor, input: RecordSuccessionInput): Promise<void> {
    requirePermission(actor, 'organisations:write');
    const faults = faultsOf(input, this.clock.today());
    if (faults.length > 0) throw new InvalidInput(faults);
    const { predecessors, successors, day, reason } = input;
    const readers = await this.letters.readers([...predecessors, ...successors]);
    const id = newId(this.clock.now().getTime());
    // Always in the same order, so that two of them never wait for each other's trails.
    const concerned = [...predecessors, ...successors].sort();
    await this.database.transact(async (manager) => {
      await this.successions.hold(manager);
      const standings = await this.successions.standings(manager, concerned);
      const unknown = unknownOf(input, standings);
      if (unknown.length > 0) throw new InvalidInput(unknown);
      if (!fitsWithOthers(input, standings))
        throw new DomainError('One of them ends already', { code: 'illegalTransition', status: 409 });
      const details = { succession: id, predecessors, successors, day, reason };
      await this.trail.record(manager, actor, { action: 'succession.recorded', details });
      const names = (ids: readonly string[]) => ids.map((each) => standings.get(each)?.name ?? '').join(', ');
      for (const organisationId of concerned)
        await this.database.enter(manager, organisationId, (transaction) =>
          this.write(transaction, actor, { id, input, readers, names }),
        );
    });
    this.letters.send();
  }

  private async write(
    transaction: TenantTransaction,
    actor: Actor,
    { id, input, readers, names }: Part,
  ): Promise<void> {
    const { organisationId } = transaction;
    const { predecessors, successors, day, reason } = input;
    const isEnding = predecessors.includes(organisationId);
    const side = isEnding ? 'ends' : 'continues';
    await this.successions.add(transaction, { id, side, day, reason, recordedBy: actor.userId });
    await this.audit.record(transaction, actor, {
      action: isEnding ? 'organisation.ending' : 'organisation.continuing',
      subject: 'organisation',
      details: { until: day, reason, others: isEnding ? successors : predecessors },
    });
    const facts = { organisation: names([organisationId]), day };
    await this.letters.put(
      transaction,
      readers,
      isEnding
        ? { kind: 'successionRecorded', facts: { ...facts, successors: names(successors) } }
        : { kind: 'continuationRecorded', facts: { ...facts, predecessors: names(predecessors) } },
    );
  }
}
