/** Path of the API that takes other sectors over into a draft; apart, because a question never needs it. */
export const SECTOR_CHANGE_API_PATHS = {
  takenSectors: 'organisations/:organisationId/assessments/:year/sectors',
} as const;

/** A path of the API about the sectors of a draft. */
export type SectorChangeApiPath = (typeof SECTOR_CHANGE_API_PATHS)[keyof typeof SECTOR_CHANGE_API_PATHS];
