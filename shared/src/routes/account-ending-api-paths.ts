/** Path of the API that ends one's account; apart from the others, because one page needs it. */
export const ACCOUNT_ENDING_API_PATHS = {
  accountEnding: 'profile/account-ending',
} as const;

/** A path of the API that ends one's account. */
export type AccountEndingApiPath = (typeof ACCOUNT_ENDING_API_PATHS)[keyof typeof ACCOUNT_ENDING_API_PATHS];
