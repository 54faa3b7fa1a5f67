import { Inject, Injectable } from '@nestjs/common';
import type { RequestPasswordReset as RequestPasswordResetInput } from '@zicht/shared/identity/account.contract';
import { CONFIG } from '../../../../config/config.token.js';
import type { Config } from '../../../../config/config.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { normalisedEmail } from '../../domain/email.js';
import { linkToken, newNonce, tokenHash } from '../../domain/link-token.js';
import { KnockLimits } from '../../persistence/signing-in/knock-limits.js';
import { PasswordResetRepository } from '../../persistence/passwords/password-reset.repository.js';
import { DELIVER_ACCOUNT_MAIL } from '../job-names.js';

/** How long the link of the letter opens, in milliseconds. */
const OPEN_FOR = 3_600_000;

/**
 * Asks for a letter with which to choose a new password. Nobody looks here whether there is an account: that is found
 * out when the letter is to leave, so that answer and time tell nothing.
 */
@Injectable()
export class RequestPasswordReset {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly resets: PasswordResetRepository,
    private readonly limits: KnockLimits,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** @throws TooManyAttempts, by address and by network address, whether there is an account or not */
  async execute(input: RequestPasswordResetInput, address: string): Promise<void> {
    const email = normalisedEmail(input.email);
    await this.limits.count('link', address);
    await this.limits.count('letter', email);
    const at = this.clock.now();
    const nonce = newNonce();
    await this.resets.ask(
      {
        kind: 'passwordReset',
        organisationId: null,
        email,
        name: '',
        locale: input.locale,
        facts: {},
        nonce,
        at,
      },
      tokenHash(linkToken(this.config.session.secret, 'passwordReset', nonce)),
      new Date(at.getTime() + OPEN_FOR),
    );
    this.jobs.wake(DELIVER_ACCOUNT_MAIL);
  }
}
