/** Paths of the API about inspectorates and their people; apart, because few pages need them. */
export const INSPECTORATE_API_PATHS = {
  inspectors: 'inspectorates/:inspectorateId/people',
  inspectorRoles: 'inspectorates/:inspectorateId/people/:userId/roles',
  inspectorRemoval: 'inspectorates/:inspectorateId/people/:userId/removal',
  inspectorInvitations: 'inspectorates/:inspectorateId/invitations',
  inspectorInvitationRenewal: 'inspectorates/:inspectorateId/invitations/:invitationId/renewal',
  inspectorInvitationWithdrawal: 'inspectorates/:inspectorateId/invitations/:invitationId/withdrawal',
  platformInspectorates: 'platform/inspectorates',
} as const;

/** A path of the API about inspectorates and their people. */
export type InspectorateApiPath = (typeof INSPECTORATE_API_PATHS)[keyof typeof INSPECTORATE_API_PATHS];

/** Pages about inspectorates: the people of one's own, and all of them for platform administrators. */
export const INSPECTORATE_PATHS = {
  inspectors: 'beheer/inspecteurs',
  inspectorates: 'platform/inspecties',
} as const;
