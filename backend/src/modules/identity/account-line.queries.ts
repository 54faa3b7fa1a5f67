import { Injectable } from '@nestjs/common';
import type { AccountLineList } from '@zicht/shared/identity/account.contract';
import type { Principal } from '../../platform/access/principal.js';
import { AccountLines } from './persistence/accounts/account-lines.js';

/** What a person sees of what happened to their account. */
@Injectable()
export class AccountLineQueries {
  constructor(private readonly lines: AccountLines) {}

  async show({ userId }: Principal): Promise<AccountLineList> {
    const lines = await this.lines.latest(userId);
    return {
      lines: lines.map(({ id, at, action, details, address }) => ({
        id,
        at: at.toISOString(),
        action,
        isByPasskey: action === 'account.signedIn' && (details.by ?? details.secondStep) === 'passkey',
        address,
      })),
    };
  }
}
