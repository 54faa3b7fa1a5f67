/** Paths of the API for framework managers, apart from `API_PATHS`, because every page ships that list. */
export const FRAMEWORK_DRAFT_PATHS = {
  frameworkVersions: 'framework-versions',
  frameworkDrafts: 'framework-drafts',
  frameworkDraft: 'framework-drafts/:draftId',
  frameworkDraftChanges: 'framework-drafts/:draftId/changes',
  frameworkDraftParts: 'framework-drafts/:draftId/parts',
  frameworkDraftPartRemoval: 'framework-drafts/:draftId/parts/removal',
  frameworkDraftPartMove: 'framework-drafts/:draftId/parts/move',
  frameworkDraftProposal: 'framework-drafts/:draftId/proposal',
  frameworkDraftTakingBack: 'framework-drafts/:draftId/taking-back',
  frameworkDraftPublishing: 'framework-drafts/:draftId/publishing',
  frameworkDraftWithdrawal: 'framework-drafts/:draftId/withdrawal',
} as const;

/** A path of the API for framework managers. */
export type FrameworkDraftPath = (typeof FRAMEWORK_DRAFT_PATHS)[keyof typeof FRAMEWORK_DRAFT_PATHS];
