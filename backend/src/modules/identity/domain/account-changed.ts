import type { Locale } from '@zicht/shared/kernel/locale';

/** What somebody is told about their account. */
export type AccountChange =
  | 'password'
  | 'secondFactorOn'
  | 'secondFactorOff'
  | 'recoveryCodesRenewed'
  | 'recoveryCodeUsed'
  | 'passkeyAdded'
  | 'passkeyRemoved';

/** The letter that tells somebody what changed in their account, in case it was not they. */
export function accountChanged(
  { email, name, locale }: { readonly email: string; readonly name: string; readonly locale: Locale },
  what: AccountChange,
  at: Date,
) {
  return {
    kind: 'accountChanged' as const,
    organisationId: null,
    email,
    name,
    locale,
    facts: { what },
    nonce: null,
    at,
  };
}
