import type { Locale } from '@zicht/shared/kernel/locale';

/** The letter that tells somebody that their password was changed, in case it was not they. */
export function passwordChanged(
  { email, name, locale }: { readonly email: string; readonly name: string; readonly locale: Locale },
  at: Date,
) {
  return {
    kind: 'accountChanged' as const,
    organisationId: null,
    email,
    name,
    locale,
    facts: { what: 'password' },
    nonce: null,
    at,
  };
}
