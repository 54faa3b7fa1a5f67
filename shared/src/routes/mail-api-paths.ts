/** Paths of the API about mail and calendars, apart from `API_PATHS`, because every page ships that list and few need these. */
export const MAIL_API_PATHS = {
  ownMailPreference: 'profile/mail',
  ownCalendar: 'profile/calendar',
  mailPreference: 'mail-preference',
  mailUnsubscription: 'mail-unsubscription',
  calendar: 'calendar.ics',
  mailFailures: 'platform/mail-failures',
  mailRetry: 'platform/mail-failures/:organisationId/:notificationId/retry',
} as const;

/** A path of the API about mail and calendars. */
export type MailApiPath = (typeof MAIL_API_PATHS)[keyof typeof MAIL_API_PATHS];
