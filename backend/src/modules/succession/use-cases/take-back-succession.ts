import { Injectable } from '@nestjs/common';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AuthDatabase } from '../../../platform/database/auth-database.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { NotFound } from '../../../platform/errors/not-found.js';
import { AuditTrail } from '../../audit/index.js';
import { PlatformTrail } from '../../identity/index.js';
import { canBeTakenBack } from '../domain/succession-rules.js';
import { SuccessionRepository } from '../persistence/succession.repository.js';
import { SuccessionLetters } from './succession-letters.js';

/** Takes a succession back: the organisations go on as if it had not been recorded, as nothing was moved. */
@Injectable()
export class TakeBackSuccession {
  constructor(
    private readonly database: AuthDatabase,
    private readonly successions: SuccessionRepository,
    private readonly letters: SuccessionLetters,
    private readonly audit: AuditTrail,
    private readonly trail: PlatformTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotFound when there is none, or somebody took it back already
   * @throws DomainError when its time is over, or one of the organisations left
   */
  async execute(actor: Actor, id: string): Promise<void> {
    requirePermission(actor, 'organisations:write');
    const known = await this.successions.find(id);
    if (known === undefined) throw new NotFound();
    if (!canBeTakenBack(known, this.clock.today()))
      throw new DomainError('Its time is over', { code: 'illegalTransition', status: 409 });
    const readers = await this.letters.readers(
      known.organisations.map(({ organisationId }) => organisationId),
    );
    const concerned = known.organisations.toSorted((one, other) =>
      one.organisationId < other.organisationId ? -1 : 1,
    );
    await this.database.transact(async (manager) => {
      await this.successions.hold(manager);
      await this.trail.record(manager, actor, {
        action: 'succession.takenBack',
        details: { succession: id },
      });
      for (const { organisationId, name, side } of concerned)
        await this.database.enter(manager, organisationId, async (transaction) => {
          if (!(await this.successions.remove(transaction, id))) throw new NotFound();
          await this.audit.record(transaction, actor, {
            action: 'organisation.successionTakenBack',
            subject: 'organisation',
          });
          await this.letters.put(transaction, readers, {
            kind: side === 'ends' ? 'successionTakenBack' : 'continuationTakenBack',
            facts: { organisation: name },
          });
        });
    });
    this.letters.send();
  }
}
