/** Paths of the API about organisations that leave; apart from the others, because few pages need them. */
export const LEAVING_API_PATHS = {
  departure: 'organisations/:organisationId/departure',
  erasureCertificate: 'platform/organisations/:organisationId/erasure-certificate',
} as const;

/** A path of the API about organisations that leave. */
export type LeavingApiPath = (typeof LEAVING_API_PATHS)[keyof typeof LEAVING_API_PATHS];

/** Page on which a coordinator lets the organisation leave, or stay after all. */
export const LEAVING_PAGE_PATH = 'beheer/vertrek';
