/** Paths of the API about signing in through one's organisation; apart from the others, because few pages need them. */
export const SINGLE_SIGN_ON_API_PATHS = {
  singleSignOn: 'session/organisation',
  singleSignOnReturn: 'session/organisation/return',
  singleSignOnProof: 'session/organisation/proof',
  singleSignOnDeparture: 'session/organisation/departure',
  identityProvider: 'organisations/:organisationId/identity-provider',
  identityProviderTest: 'organisations/:organisationId/identity-provider/test',
  identityProviderSwitch: 'organisations/:organisationId/identity-provider/switch',
} as const;

/** A path of the API about signing in through one's organisation. */
export type SingleSignOnApiPath = (typeof SINGLE_SIGN_ON_API_PATHS)[keyof typeof SINGLE_SIGN_ON_API_PATHS];

/** Paths of pages about signing in through one's organisation. */
export const SINGLE_SIGN_ON_PATHS = {
  /** Where somebody who has no address of their organisation at hand is told what to do. */
  find: 'inloggen/organisatie',
  signIn: 'inloggen/organisatie/:code',
  /** Where the provider of an organisation sends people back to; it stands in the provider's own settings. */
  return: 'inloggen/organisatie/:code/terug',
  settings: 'beheer/inloggen',
} as const;

/** Path of the page on which an organisation signs in, or to which its provider sends back. */
export function signInPath(path: 'signIn' | 'return', code: string): string {
  return `/${SINGLE_SIGN_ON_PATHS[path].replace(':code', code)}`;
}
