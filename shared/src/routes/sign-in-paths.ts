/** Paths of the API about the second step of signing in and passkeys; apart from the others, because few pages need them. */
export const SIGN_IN_API_PATHS = {
  secondStep: 'session/second-factor',
  proof: 'session/proof',
  passkeyChallenge: 'session/passkey/challenge',
  passkeySignIn: 'session/passkey',
  passkeyProof: 'session/passkey/proof',
  secondFactor: 'profile/second-factor',
  secondFactorSetUp: 'profile/second-factor/set-up',
  secondFactorRemoval: 'profile/second-factor/removal',
  recoveryCodes: 'profile/second-factor/recovery-codes',
  accountLines: 'profile/account-lines',
  passkeys: 'profile/passkeys',
  passkeyCreation: 'profile/passkeys/creation',
  passkey: 'profile/passkeys/:passkeyId',
} as const;

/** A path of the API about the second step of signing in and passkeys. */
export type SignInApiPath = (typeof SIGN_IN_API_PATHS)[keyof typeof SIGN_IN_API_PATHS];
