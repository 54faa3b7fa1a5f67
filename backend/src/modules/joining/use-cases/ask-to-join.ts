import { Inject, Injectable } from '@nestjs/common';
import type { AskToJoin as AskToJoinInput } from '@zicht/shared/joining/join.contract';
import { CONFIG } from '../../../config/config.token.js';
import type { Config } from '../../../config/config.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { newId } from '../../../platform/ids/new-id.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import {
  DELIVER_ACCOUNT_MAIL,
  KnockLimits,
  linkToken,
  newNonce,
  normalisedEmail,
  putLetter,
  tokenHash,
} from '../../identity/index.js';
import { RegisterOrganisation } from '../../organisations/index.js';
import { JoinRequestRepository } from '../persistence/join-request.repository.js';

/** How long the link of the letter opens, in milliseconds. */
const OPEN_FOR = 24 * 3_600_000;

/**
 * Asks to join for an organisation. Nobody looks here whether the organisation or the address is known, so that answer and
 * time tell nothing. The letter holds no word of what was typed: whoever asks may have given the address of somebody else.
 */
@Injectable()
export class AskToJoin {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: TenantDatabase,
    private readonly requests: JoinRequestRepository,
    private readonly register: RegisterOrganisation,
    private readonly limits: KnockLimits,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /**
   * @throws InvalidInput when a code is not on its list
   * @throws TooManyAttempts, by address and by network address, whether anything is known or not
   */
  async execute(input: AskToJoinInput, address: string): Promise<void> {
    const email = normalisedEmail(input.email);
    await this.limits.count('link', address);
    await this.limits.count('letter', email);
    await this.keep({ ...input, email });
    this.jobs.wake(DELIVER_ACCOUNT_MAIL);
  }

  /** Keeps the request with its letter, and gives the secret of the link. */
  async keep(input: AskToJoinInput): Promise<string> {
    const { email, locale } = input;
    const at = this.clock.now();
    const organisationId = newId(at.getTime());
    const nonce = newNonce();
    const token = linkToken(this.config.session.secret, 'joining', nonce);
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      await this.register.check(transaction, {
        name: input.name,
        kvkNumber: input.kvkNumber,
        mainSector: input.mainSector,
        sectors: [input.mainSector],
        municipalityCode: input.municipalityCode,
        sizeClass: input.sizeClass,
        youthRegion: null,
        concernId: null,
        fictitious: false,
        locations: [],
      });
      await this.requests.add(transaction, trimmed(input), {
        tokenHash: tokenHash(token),
        at,
        expiresAt: new Date(at.getTime() + OPEN_FOR),
      });
      await putLetter(transaction.manager, {
        kind: 'joinAsked',
        organisationId,
        email,
        name: '',
        locale,
        facts: {},
        nonce,
        at,
      });
    });
    return token;
  }
}

function trimmed(input: AskToJoinInput): AskToJoinInput {
  return {
    ...input,
    name: input.name.trim(),
    concernName: input.concernName.trim(),
    askerName: input.askerName.trim(),
    askerFunction: input.askerFunction.trim(),
  };
}
