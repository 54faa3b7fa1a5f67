import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import { describeError } from '../../../../platform/logging/describe-error.js';
import { LOGGER } from '../../../../platform/logging/logger.js';
import type { Logger } from '../../../../platform/logging/logger.js';
import { MailNotAccepted } from '../../../../platform/mail/mail-fault.js';
import { Mailer } from '../../../../platform/mail/mailer.js';
import { MailRecipientQueries } from '../../../identity/index.js';
import type { MailRecipient } from '../../../identity/index.js';
import { composeLetter } from '../../domain/letters/compose-letter.js';
import type { DueLetter } from '../../domain/notification.js';
import { claimEnds, nextAttempt } from '../../domain/retry-pauses.js';
import { fateOf } from '../../domain/rhythm.js';
import { LetterRepository } from '../../persistence/letter.repository.js';
import { LetterLinks } from './letter-links.js';

/** Letters looked up at a time. */
const BATCH = 50;

/** A run ends after this long; what is left is due at the next one. */
const LONGEST = 60_000;

/**
 * Hands due mail to the mail server, one letter after the other. A letter is claimed, sent, then recorded: an
 * acknowledged one is never sent again, and one whose sender died in between is sent once more with the same Message-ID
 * and counted.
 */
@Injectable()
export class DeliverMail {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly letters: LetterRepository,
    private readonly recipients: MailRecipientQueries,
    private readonly links: LetterLinks,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** Gives the number of letters that the mail server took. */
  async execute(): Promise<number> {
    const began = performance.now();
    let sent = 0;
    for (;;) {
      const due = await this.letters.due(this.clock.now(), BATCH);
      for (const letter of due) {
        if (await this.deliver(letter)) sent += 1;
        if (performance.now() - began > LONGEST) return sent;
      }
      if (due.length < BATCH) return sent;
    }
  }

  private async deliver(letter: DueLetter): Promise<boolean> {
    const recipient = await this.recipients.find(letter.userId, letter.organisationId);
    const fate =
      recipient === undefined || !this.mailer.isOn ? 'off' : fateOf(letter.kind, recipient.mailRhythm);
    if (recipient === undefined || fate !== 'goes') {
      await this.letters.setAside(letter, fate === 'held' ? 'held' : 'off');
      return false;
    }
    const now = this.clock.now();
    const claimed = await this.letters.claim(letter, now, claimEnds(now));
    if (claimed === undefined) return false;
    return this.send(letter, recipient, claimed.attempts);
  }

  private async send(letter: DueLetter, recipient: MailRecipient, attempts: number): Promise<boolean> {
    try {
      await this.mailer.send(composeLetter(letter, recipient, this.links.for(letter.userId)));
    } catch (error) {
      if (!(error instanceof MailNotAccepted)) throw error;
      const { fault, isUncertain } = error;
      const next = nextAttempt(attempts, this.clock.now());
      await this.letters.notSent(letter, { fault, isUncertain, next });
      this.logger.warn({ fault, attempts, error: describeError(error) }, 'mail not sent');
      return false;
    }
    await this.letters.sent(letter, this.clock.now());
    return true;
  }
}
