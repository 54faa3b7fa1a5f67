/** Job that hands waiting mail about accounts to the mail server. */
export const DELIVER_ACCOUNT_MAIL = 'deliver-account-mail';
