/** Paths of the API for who looks after the platform, apart from `API_PATHS`, because every page ships that list. */
export const PLATFORM_API_PATHS = {
  live: 'health/live',
  ready: 'health/ready',
  platformReopenings: 'platform/reopenings',
  platformReopeningDecision: 'platform/reopenings/:organisationId/:reopeningId/decision',
} as const;

/** A path of the API for who looks after the platform. */
export type PlatformApiPath = (typeof PLATFORM_API_PATHS)[keyof typeof PLATFORM_API_PATHS];
