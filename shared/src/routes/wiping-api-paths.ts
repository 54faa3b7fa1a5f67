/** Paths of the API about wiping texts; apart from the others, because few people ever do it. */
export const WIPING_API_PATHS = {
  wipedTexts: 'organisations/:organisationId/assessments/:year/wiped-texts',
} as const;

/** A path of the API about wiping texts. */
export type WipingApiPath = (typeof WIPING_API_PATHS)[keyof typeof WIPING_API_PATHS];
