import { Injectable } from '@nestjs/common';
import type { AccountAction } from '@zicht/shared/audit/trail-actions';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import type { AuthTransaction } from '../../../../platform/database/auth-database.js';
import type { AccountChange } from '../../domain/account-changed.js';
import { OwnSessionsRepository } from '../../persistence/signing-in/own-sessions.repository.js';
import { AccountNews } from '../accounts/account-news.js';
import { AccountTrail } from '../accounts/account-trail.js';
import type { AccountActor } from '../accounts/account-trail.js';

/** What is changed about how somebody proves who they are, and what the trail and the letter call it. */
export interface SecondFactorAlteration<T> {
  readonly action: AccountAction;
  readonly what: AccountChange;
  readonly work: (manager: AuthTransaction) => Promise<T>;
}

/** Changes how somebody proves who they are: the change, the end of their other sign-ins, its line and its letter, all or none. */
@Injectable()
export class SecondFactorChange {
  constructor(
    private readonly database: AuthDatabase,
    private readonly sessions: OwnSessionsRepository,
    private readonly trail: AccountTrail,
    private readonly news: AccountNews,
  ) {}

  async run<T>(
    actor: AccountActor & { readonly sid: string },
    { action, what, work }: SecondFactorAlteration<T>,
  ): Promise<T> {
    const account = await this.news.account(actor.userId);
    const result = await this.database.transact(async (manager) => {
      const done = await work(manager);
      await this.sessions.endOthers(manager, actor.userId, actor.sid);
      await this.trail.record(manager, actor, action);
      await this.news.put(manager, account, what);
      return done;
    });
    this.news.send();
    return result;
  }
}
