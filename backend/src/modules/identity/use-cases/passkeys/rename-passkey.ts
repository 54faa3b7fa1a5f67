import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { PasskeyRepository } from '../../persistence/passkeys/passkey.repository.js';
import { AccountTrail } from '../accounts/account-trail.js';
import type { AccountActor } from '../accounts/account-trail.js';

/** Gives a passkey another name; who may sign in stays as it is, so no sign-in ends and no letter leaves. */
@Injectable()
export class RenamePasskey {
  constructor(
    private readonly database: AuthDatabase,
    private readonly passkeys: PasskeyRepository,
    private readonly trail: AccountTrail,
  ) {}

  /** @throws NotFound when it is none of one's own */
  async execute(actor: AccountActor, id: string, name: string): Promise<void> {
    await this.database.transact(async (manager) => {
      if (!(await this.passkeys.rename(manager, { userId: actor.userId, id, name }))) throw new NotFound();
      await this.trail.record(manager, actor, 'account.passkeyRenamed');
    });
  }
}
