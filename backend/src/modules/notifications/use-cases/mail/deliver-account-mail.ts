import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../../../config/config.token.js';
import type { Config } from '../../../../config/config.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { describeError } from '../../../../platform/logging/describe-error.js';
import { LOGGER } from '../../../../platform/logging/logger.js';
import type { Logger } from '../../../../platform/logging/logger.js';
import { MailNotAccepted } from '../../../../platform/mail/mail-fault.js';
import { Mailer } from '../../../../platform/mail/mailer.js';
import { AccountLetters, linkToken } from '../../../identity/index.js';
import type { AccountLetterKind, ClaimedAccountLetter, LinkPurpose } from '../../../identity/index.js';
import { composeAccountLetter } from '../../domain/letters/compose-account-letter.js';
import { claimEnds, nextAttempt } from '../../domain/retry-pauses.js';

/** A run ends after this long; what is left is due at the next one. */
const LONGEST = 60_000;

/** What the link of a letter is for. */
const PURPOSES: Partial<Record<AccountLetterKind, LinkPurpose>> = {
  invited: 'invitation',
  passwordReset: 'passwordReset',
  joinAsked: 'joining',
};

/**
 * Hands letters about accounts to the mail server, one after the other: claimed, sent, recorded. The secret of a link is
 * made here and lies nowhere.
 */
@Injectable()
export class DeliverAccountMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly letters: AccountLetters,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** Gives the number of letters that the mail server took. */
  async execute(): Promise<number> {
    const began = performance.now();
    let sent = 0;
    while (performance.now() - began < LONGEST) {
      const now = this.clock.now();
      const letter = await this.letters.claim(now, claimEnds(now));
      if (letter === undefined) return sent;
      if (await this.deliver(letter)) sent += 1;
    }
    return sent;
  }

  private async deliver(letter: ClaimedAccountLetter): Promise<boolean> {
    if (letter.kind === 'passwordReset' && !letter.hasAccount) {
      await this.letters.forget(letter.id);
      return false;
    }
    if (!this.mailer.isOn) {
      await this.settle(letter, 'off');
      return false;
    }
    const { publicUrl, session } = this.config;
    const purpose = PURPOSES[letter.kind];
    const token =
      purpose === undefined || letter.nonce === null
        ? undefined
        : linkToken(session.secret, purpose, letter.nonce);
    try {
      await this.mailer.send(composeAccountLetter(letter, { publicUrl, token }));
    } catch (error) {
      if (!(error instanceof MailNotAccepted)) throw error;
      const { fault } = error;
      const { attempts } = letter;
      await this.letters.notSent(letter.id, { fault, next: nextAttempt(attempts, this.clock.now()) });
      this.logger.warn({ fault, attempts, error: describeError(error) }, 'account mail not sent');
      return false;
    }
    await this.settle(letter, 'sent');
    return true;
  }

  private async settle({ id, kind }: ClaimedAccountLetter, state: 'sent' | 'off'): Promise<void> {
    // The last place with the address of somebody whose data is gone.
    if (kind === 'accountEnded') await this.letters.forget(id);
    else await this.letters.settle(id, state, this.clock.now());
  }
}
