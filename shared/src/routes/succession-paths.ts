/** Paths of the API about organisations that carry on for others; apart from the others, because one page needs them. */
export const SUCCESSION_API_PATHS = {
  successions: 'platform/successions',
  succession: 'platform/successions/:successionId',
} as const;

/** A path of the API about organisations that carry on for others. */
export type SuccessionApiPath = (typeof SUCCESSION_API_PATHS)[keyof typeof SUCCESSION_API_PATHS];
