/** Paths of the API about joining; apart from the others, because few pages need them. */
export const JOINING_API_PATHS = {
  joining: 'joining',
  joiningConfirmation: 'joining/confirmation',
  joinRequests: 'platform/join-requests',
  joinApproval: 'platform/join-requests/:organisationId/approval',
  joinRefusal: 'platform/join-requests/:organisationId/refusal',
} as const;

/** A path of the API about joining. */
export type JoiningApiPath = (typeof JOINING_API_PATHS)[keyof typeof JOINING_API_PATHS];

/** Paths of pages about joining. */
export const JOINING_PATHS = {
  join: 'meedoen',
  confirmation: 'meedoen/bevestigen',
  requests: 'platform/aanvragen',
} as const;
