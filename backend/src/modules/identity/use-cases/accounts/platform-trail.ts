import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import type { AuthTransaction } from '../../../../platform/database/auth-database.js';
import type { AuditDetail } from '../../../audit/index.js';
import { AccountLines } from '../../persistence/account-lines.js';

/** What people of the platform do that belongs to no organisation. */
export type PlatformAction = 'joining.refused' | 'succession.recorded' | 'succession.takenBack';

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
}
