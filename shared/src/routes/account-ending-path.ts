/** Path of the API that ends one's account; apart from the others, because one page needs it. */
export const ACCOUNT_ENDING_API_PATH = 'profile/account-ending';

/** That path, for what fills paths in. */
export type AccountEndingApiPath = typeof ACCOUNT_ENDING_API_PATH;
