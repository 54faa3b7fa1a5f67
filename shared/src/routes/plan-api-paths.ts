/** Paths of the API about the plan, apart from `API_PATHS`, because every page ships that list and few need these. */
export const PLAN_API_PATHS = {
  plan: 'organisations/:organisationId/plan',
  action: 'organisations/:organisationId/plan/actions/:actionId',
  actionChanges: 'organisations/:organisationId/plan/changes',
  actionComments: 'organisations/:organisationId/plan/actions/:actionId/comments',
  actionCommentResolution:
    'organisations/:organisationId/plan/actions/:actionId/comments/:commentId/resolution',
  actionCommentWipe: 'organisations/:organisationId/plan/actions/:actionId/comments/:commentId/wipe',
  claim: 'organisations/:organisationId/plan/claims/:criterion',
  claimUndo: 'organisations/:organisationId/plan/claims/:criterion/undo',
  planRounds: 'organisations/:organisationId/plan/rounds',
  partners: 'organisations/:organisationId/partners',
  partner: 'organisations/:organisationId/partners/:partnerId',
  partnerRemoval: 'organisations/:organisationId/partners/:partnerId/removal',
} as const;

/** A path of the API about the plan. */
export type PlanApiPath = (typeof PLAN_API_PATHS)[keyof typeof PLAN_API_PATHS];
