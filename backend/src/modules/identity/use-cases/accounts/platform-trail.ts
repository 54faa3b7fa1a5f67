import { Injectable } from '@nestjs/common';
import type { PlatformAction } from '@zicht/shared/audit/trail-actions';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import type { AuthTransaction } from '../../../../platform/database/auth-database.js';
import type { AuditDetail } from '../../../audit/index.js';
import { AccountLines } from '../../persistence/accounts/account-lines.js';

/** The platform's own lines, written in the transaction of what they tell of. */
@Injectable()
export class PlatformTrail {
  constructor(
    private readonly lines: AccountLines,
    private readonly clock: Clock,
  ) {}

  /** Adds a line; details are codes and ids, never a text. */
  async record(
    manager: AuthTransaction,
    { userId, requestId, address = '' }: Actor,
    { action, details }: { readonly action: PlatformAction; readonly details: Record<string, AuditDetail> },
  ): Promise<void> {
    await this.lines.add(manager, { userId, at: this.clock.now(), action, details, requestId, address });
  }

  /** Adds a line about a reading where today has none of this reader yet. */
  async noteOnceADay(manager: AuthTransaction, actor: Actor, action: PlatformAction): Promise<void> {
    const line = { userId: actor.userId, action, day: this.clock.today() };
    if (!(await this.lines.isNoted(manager, line)))
      await this.record(manager, actor, { action, details: {} });
  }
}
