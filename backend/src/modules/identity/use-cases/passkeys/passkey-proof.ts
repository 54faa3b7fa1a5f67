import { Injectable } from '@nestjs/common';
import type { PasskeyAnswer } from '@zicht/shared/identity/passkey.contract';
import { Clock } from '../../../../platform/clock/clock.js';
import { PasskeyCeremonies } from '../../../../platform/crypto/passkey-ceremonies.js';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import type { AuthTransaction } from '../../../../platform/database/auth-database.js';
import type { Knock } from '../../domain/signing-in/knock.js';
import type { Person } from '../../domain/person.js';
import { isCounterBehind } from '../../domain/passkeys/passkey.js';
import type { Passkey } from '../../domain/passkeys/passkey.js';
import { PasskeyRepository } from '../../persistence/passkeys/passkey.repository.js';
import { UserRepository } from '../../persistence/accounts/user.repository.js';
import { AccountTrail } from '../accounts/account-trail.js';

/** The answer of a passkey, and what it must fit. */
export interface PasskeyGiven {
  readonly answer: PasskeyAnswer;
  /** What it was asked to sign; undefined when nothing was, or it was answered before. */
  readonly challenge: string | undefined;
  /** Whose key it must be; undefined: whose it is, signs in. */
  readonly userId: string | undefined;
  readonly knock: Knock;
}

/** Judges the answer of a passkey, for everything that asks for one. */
@Injectable()
export class PasskeyProof {
  constructor(
    private readonly database: AuthDatabase,
    private readonly passkeys: PasskeyRepository,
    private readonly ceremonies: PasskeyCeremonies,
    private readonly users: UserRepository,
    private readonly trail: AccountTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives whose key answered well, once the work with it is done in the same transaction; undefined for every reason why
   * not. A key that counts less than before is refused, with a line in the trail: somebody has a copy of it.
   */
  async redeem(
    { answer, challenge, userId, knock }: PasskeyGiven,
    work: (manager: AuthTransaction, userId: string) => Promise<void>,
  ): Promise<Person | undefined> {
    const passkey = await this.passkeys.find(answer.id);
    if (challenge === undefined || passkey === undefined) return undefined;
    if (userId !== undefined && passkey.userId !== userId) return undefined;
    const said = await this.ceremonies.answered(answer, { ...passkey, challenge });
    const person = await this.users.person(passkey.userId, this.clock.today());
    if (said === undefined || person === undefined) return undefined;
    const isTaken = await this.database.transact(async (manager) => {
      if (!(await this.take(manager, passkey, { ...said, knock }))) return false;
      await work(manager, passkey.userId);
      return true;
    });
    return isTaken ? person : undefined;
  }

  private async take(
    manager: AuthTransaction,
    passkey: Passkey,
    { counter, isBackedUp, knock }: { counter: number; isBackedUp: boolean; knock: Knock },
  ): Promise<boolean> {
    const stored = await this.passkeys.lockCounter(manager, passkey);
    if (stored === undefined) return false;
    if (isCounterBehind(counter, stored)) {
      await this.trail.record(manager, { userId: passkey.userId, knock }, 'account.passkeyRefused');
      return false;
    }
    await this.passkeys.use(manager, passkey, { counter, isBackedUp, at: this.clock.now() });
    return true;
  }
}
