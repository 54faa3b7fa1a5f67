import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import type { AuthTransaction } from '../../../../platform/database/auth-database.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { AuditTrail } from '../../../audit/index.js';
import { putLetter } from '../../persistence/letter-outbox.js';
import { ProviderAccountRepository } from '../../persistence/single-sign-on/provider-account.repository.js';
import type { AccountActor } from '../accounts/account-trail.js';

/**
 * A coordinator who signs in past the provider of an organisation that wants it for everybody: a line in its trail that says
 * so, and a letter to the other coordinators.
 */
@Injectable()
export class BreakGlass {
  constructor(
    private readonly database: AuthDatabase,
    private readonly accounts: ProviderAccountRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Notes it for each organisation where it is so, in the transaction of signing in; letters leave after it. */
  async note(manager: AuthTransaction, { userId, knock }: AccountActor): Promise<void> {
    const places = await this.accounts.placesWithoutPasswords(manager, userId, this.clock.today());
    for (const { organisationId, organisation } of places) {
      await this.database.enter(manager, organisationId, (transaction) =>
        this.audit.record(
          transaction,
          { userId, organisationId, roles: [], ...knock },
          { action: 'account.brokeGlass', subject: `account:${userId}` },
        ),
      );
      for (const other of await this.accounts.otherCoordinators(manager, organisationId, userId))
        await putLetter(manager, {
          kind: 'brokeGlass',
          organisationId,
          ...other,
          facts: { organisation },
          nonce: null,
          at: this.clock.now(),
        });
    }
  }
}
