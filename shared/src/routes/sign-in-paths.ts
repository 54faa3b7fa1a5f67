/** Paths of the API about the second step of signing in; apart from the others, because few pages need them. */
export const SIGN_IN_API_PATHS = {
  secondStep: 'session/second-factor',
  proof: 'session/proof',
  secondFactor: 'profile/second-factor',
  secondFactorSetUp: 'profile/second-factor/set-up',
  secondFactorRemoval: 'profile/second-factor/removal',
  recoveryCodes: 'profile/second-factor/recovery-codes',
} as const;

/** A path of the API about the second step of signing in. */
export type SignInApiPath = (typeof SIGN_IN_API_PATHS)[keyof typeof SIGN_IN_API_PATHS];
