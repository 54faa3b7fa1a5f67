import { Injectable } from '@nestjs/common';
import { PASSKEYS_MAXIMUM } from '@zicht/shared/identity/passkey.contract';
import type { PasskeyCreation } from '@zicht/shared/identity/passkey.contract';
import type { Principal } from '../../../../platform/access/principal.js';
import { PasskeyCeremonies } from '../../../../platform/crypto/passkey-ceremonies.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { PasskeyRepository } from '../../persistence/passkeys/passkey.repository.js';
import { AccountNews } from '../accounts/account-news.js';

/** Makes what a browser needs to make a passkey for whoever is signed in. */
@Injectable()
export class BeginPasskey {
  constructor(
    private readonly passkeys: PasskeyRepository,
    private readonly ceremonies: PasskeyCeremonies,
    private readonly news: AccountNews,
  ) {}

  /** @throws InvalidInput when there are as many as one person may have */
  async execute({ userId }: Principal): Promise<PasskeyCreation> {
    const known = await this.passkeys.list(userId);
    if (known.length >= PASSKEYS_MAXIMUM) throw new InvalidInput([{ path: '', code: 'tooManyPasskeys' }]);
    return this.ceremonies.creation(await this.news.account(userId), known);
  }
}
