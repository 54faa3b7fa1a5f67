/** Roles of a membership of an organisation (`domain.md` 4.7). */
export const ORGANISATION_ROLES = [
  'coordinator',
  'focalPerson',
  'contributor',
  'boardMember',
  'privacyOfficer',
] as const;

/** Roles of a membership of an inspectorate. */
export const INSPECTORATE_ROLES = ['inspector', 'inspectorateCoordinator'] as const;

/** Role of a membership of a concern: it reads the profiles that organisations share with it, and nothing else. */
export const CONCERN_ROLES = ['concernCoordinator'] as const;

/** Roles on the platform itself; their holders never see answers. */
export const PLATFORM_ROLES = ['publicationManager', 'frameworkManager', 'platformAdministrator'] as const;

/** All eleven roles. */
export const ROLES = [
  ...ORGANISATION_ROLES,
  ...INSPECTORATE_ROLES,
  ...CONCERN_ROLES,
  ...PLATFORM_ROLES,
] as const;

export type OrganisationRole = (typeof ORGANISATION_ROLES)[number];
export type InspectorateRole = (typeof INSPECTORATE_ROLES)[number];
export type PlatformRole = (typeof PLATFORM_ROLES)[number];
export type Role = (typeof ROLES)[number];
