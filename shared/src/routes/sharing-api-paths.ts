/** Paths of the API about what is shared with a concern, apart from `API_PATHS`, because every page ships that list. */
export const SHARING_API_PATHS = {
  profileSharing: 'organisations/:organisationId/profile-sharing',
  concernProfiles: 'concerns/:concernId/profiles',
} as const;

/** A path of the API about what is shared with a concern. */
export type SharingApiPath = (typeof SHARING_API_PATHS)[keyof typeof SHARING_API_PATHS];
