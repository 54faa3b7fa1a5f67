import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../../platform/access/principal.js';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import type { Knock } from '../../domain/signing-in/knock.js';
import { OwnSessionsRepository } from '../../persistence/signing-in/own-sessions.repository.js';
import { AccountTrail } from '../accounts/account-trail.js';

/** Ends the sign-in of this browser, or all of a person, with their line in the trail. */
@Injectable()
export class SignOut {
  constructor(
    private readonly database: AuthDatabase,
    private readonly sessions: OwnSessionsRepository,
    private readonly trail: AccountTrail,
  ) {}

  /** Ends this one. */
  async execute({ userId }: Principal, { sid, knock }: { sid: string; knock: Knock }): Promise<void> {
    await this.database.transact(async (manager) => {
      await this.sessions.end(manager, userId, sid);
      await this.trail.record(manager, { userId, knock }, 'account.signedOut');
    });
  }

  /** Ends all, this one included. */
  async everywhere({ userId }: Principal, knock: Knock): Promise<void> {
    await this.database.transact(async (manager) => {
      await this.sessions.endAll(manager, userId);
      await this.trail.record(manager, { userId, knock }, 'account.signedOutEverywhere');
    });
  }
}
