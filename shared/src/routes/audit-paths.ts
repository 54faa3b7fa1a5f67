/** Paths of the API about what happened; apart from the others, because the first page needs none of them. */
export const AUDIT_API_PATHS = {
  trail: 'organisations/:organisationId/trail',
  trailExports: 'organisations/:organisationId/trail/exports',
  inspectorateTrail: 'inspectorates/:inspectorateId/trail',
  inspectorateTrailExports: 'inspectorates/:inspectorateId/trail/exports',
  platformTrail: 'platform/trail',
  platformTrailExports: 'platform/trail/exports',
} as const;

/** A path of the API about what happened. */
export type AuditApiPath = (typeof AUDIT_API_PATHS)[keyof typeof AUDIT_API_PATHS];

/** Paths of pages about what happened. */
export const AUDIT_PATHS = {
  trail: 'beheer/logboek',
  platformTrail: 'platform/logboek',
} as const;
