/** Paths of the API from the board's reading on, apart from `API_PATHS`, because every page ships that list. */
export const SIGN_OFF_API_PATHS = {
  review: 'organisations/:organisationId/assessments/:year/reviews/:theme',
  sendToBoard: 'organisations/:organisationId/assessments/:year/send-to-board',
  takeBack: 'organisations/:organisationId/assessments/:year/take-back',
  sendBack: 'organisations/:organisationId/assessments/:year/send-back',
  approve: 'organisations/:organisationId/assessments/:year/approve',
  change: 'organisations/:organisationId/assessments/:year/change',
  submit: 'organisations/:organisationId/assessments/:year/submit',
  reopenings: 'organisations/:organisationId/assessments/:year/reopenings',
  reopeningDecision: 'organisations/:organisationId/assessments/:year/reopenings/:reopeningId/decision',
  submission: 'organisations/:organisationId/assessments/:year/submissions/:number',
} as const;

/** A path of the API from the board's reading on. */
export type SignOffApiPath = (typeof SIGN_OFF_API_PATHS)[keyof typeof SIGN_OFF_API_PATHS];
