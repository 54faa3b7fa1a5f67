import { Injectable } from '@nestjs/common';
import type { OwnSessionList } from '@zicht/shared/identity/account.contract';
import type { Principal } from '../../../../platform/access/principal.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import type { Knock } from '../../domain/signing-in/knock.js';
import {
  nameOfSession,
  OwnSessionsRepository,
} from '../../persistence/signing-in/own-sessions.repository.js';
import { AccountTrail } from '../accounts/account-trail.js';

/** Where one is signed in, and signing out there. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly database: AuthDatabase,
    private readonly sessions: OwnSessionsRepository,
    private readonly trail: AccountTrail,
    private readonly clock: Clock,
  ) {}

  async list({ userId }: Principal, currentSid: string): Promise<OwnSessionList> {
    const rows = await this.sessions.list(userId, this.clock.now());
    return {
      sessions: rows.map(({ sid, browser, system, signedInAt, seenAt }) => ({
        id: nameOfSession(sid),
        isCurrent: sid === currentSid,
        browser,
        system,
        signedInAt: new Date(signedInAt).toISOString(),
        seenAt: new Date(seenAt).toISOString(),
      })),
    };
  }

  /** @throws NotFound when it is none of one's own */
  async end({ userId }: Principal, name: string, knock: Knock): Promise<void> {
    const rows = await this.sessions.list(userId, this.clock.now());
    const session = rows.find(({ sid }) => nameOfSession(sid) === name);
    if (session === undefined) throw new NotFound();
    await this.database.transact(async (manager) => {
      await this.sessions.end(manager, userId, session.sid);
      await this.trail.record(manager, { userId, knock }, 'account.signedOutElsewhere');
    });
  }
}
