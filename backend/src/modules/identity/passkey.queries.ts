import { Injectable } from '@nestjs/common';
import type { PasskeyList } from '@zicht/shared/identity/passkey.contract';
import type { Principal } from '../../platform/access/principal.js';
import { PasskeyRepository } from './persistence/passkeys/passkey.repository.js';

/** What a person sees of their own passkeys. */
@Injectable()
export class PasskeyQueries {
  constructor(private readonly passkeys: PasskeyRepository) {}

  async show({ userId }: Principal): Promise<PasskeyList> {
    const passkeys = await this.passkeys.list(userId);
    return {
      passkeys: passkeys.map(({ id, name, isBackedUp, createdAt, lastUsedAt }) => ({
        id,
        name,
        isBackedUp,
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      })),
    };
  }
}
