import { Injectable } from '@nestjs/common';
import type { AccountAction } from '@zicht/shared/audit/trail-actions';
import { Clock } from '../../../../platform/clock/clock.js';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import type { AuthTransaction } from '../../../../platform/database/auth-database.js';
import { AuditTrail } from '../../../audit/index.js';
import type { AuditEntry } from '../../../audit/index.js';
import type { Knock } from '../../domain/signing-in/knock.js';
import { AccountLines } from '../../persistence/accounts/account-lines.js';

/** Whose account it is, and where the request came from. */
export interface AccountActor {
  readonly userId: string;
  readonly knock: Knock;
}

/**
 * Writes what happens to an account, in the transaction of the change itself: a line that the person reads, and one in the
 * trail of each organisation that they belong to.
 */
@Injectable()
export class AccountTrail {
  constructor(
    private readonly database: AuthDatabase,
    private readonly lines: AccountLines,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Adds the line; it stands or falls with the transaction. Details are codes, never a secret. */
  async record(
    manager: AuthTransaction,
    { userId, knock }: AccountActor,
    action: AccountAction,
    details: NonNullable<AuditEntry['details']> = {},
  ): Promise<void> {
    const organisationIds = await this.lines.organisationsOf(manager, userId);
    for (const organisationId of organisationIds) {
      await this.database.enter(manager, organisationId, (transaction) =>
        this.audit.record(
          transaction,
          { userId, organisationId, roles: [], ...knock },
          { action, subject: `account:${userId}`, details },
        ),
      );
    }
    await this.lines.add(manager, { userId, at: this.clock.now(), action, details, ...knock });
  }
}
