/** Job that hands waiting mail to the mail server. */
export const DELIVER_MAIL = 'deliver-mail';

/** Job that looks, each day, what members must be reminded of. */
export const REMIND_MEMBERS = 'remind-members';
