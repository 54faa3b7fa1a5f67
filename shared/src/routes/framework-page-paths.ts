/** Paths of the pages of framework managers; apart, because few other pages lead to them. */
export const FRAMEWORK_PAGE_PATHS = {
  versions: 'platform/normenkader',
  draft: 'platform/normenkader/:draftId',
  difference: 'platform/normenkader/:draftId/verschil',
  part: 'platform/normenkader/:draftId/:kind/:code',
} as const;
