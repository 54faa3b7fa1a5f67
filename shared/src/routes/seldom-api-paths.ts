/** Paths of the API that no question asks for; apart from the others, so that who answers one does not fetch them. */
export const SELDOM_API_PATHS = {
  evidenceItem: 'organisations/:organisationId/evidence/:evidenceId',
  readNotifications: 'organisations/:organisationId/notifications/read',
} as const;

/** A path of the API that no question asks for. */
export type SeldomApiPath = (typeof SELDOM_API_PATHS)[keyof typeof SELDOM_API_PATHS];
