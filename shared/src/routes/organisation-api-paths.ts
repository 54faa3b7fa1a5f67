/** Paths of the API about organisations as platform administrators look after them; apart, because few pages need them. */
export const ORGANISATION_API_PATHS = {
  platformOrganisations: 'platform/organisations',
  platformOrganisation: 'platform/organisations/:organisationId',
  organisationStanding: 'platform/organisations/:organisationId/standing',
} as const;

/** A path of the API about organisations as platform administrators look after them. */
export type OrganisationApiPath = (typeof ORGANISATION_API_PATHS)[keyof typeof ORGANISATION_API_PATHS];

/** Page of the organisations, for platform administrators. */
export const ORGANISATIONS_PAGE_PATH = 'platform/organisaties';
