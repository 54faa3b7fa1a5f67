/**
 * Paths of the API about the sector picture, apart from `API_PATHS`, because the start page and the questions ship that
 * list and need none of these.
 */
export const PICTURE_API_PATHS = {
  pictures: 'sector-pictures',
  picture: 'sector-pictures/:year',
  pictureFigures: 'sector-pictures/:year/figures',
  pictureRegions: 'sector-pictures/:year/regions',
  pictureParticipation: 'sector-pictures/:year/participation',
  pictureMethod: 'sector-pictures/:year/method',
  pictureDevelopment: 'sector-development',
  responseProgress: 'response-progress',
  ownLine: 'organisations/:organisationId/sector-pictures/:year',
  publications: 'publications',
  publication: 'publications/:year',
  publicationPreparation: 'publications/:year/preparation',
  publicationRehearsal: 'publications/:year/rehearsal',
  publicationStop: 'publications/:year/stop',
  publicationPublishing: 'publications/:year/publishing',
  publicationWithdrawal: 'publications/:year/withdrawal',
  concerns: 'platform/concerns',
  concern: 'platform/concerns/:organisationId',
} as const;

/** A path of the API about the sector picture. */
export type PictureApiPath = (typeof PICTURE_API_PATHS)[keyof typeof PICTURE_API_PATHS];
