/**
 * Everything that a role can allow. Guard, menu and template ask the same table. `…Assigned` and `…Own` hold only
 * for records given to the member; the use case checks which those are.
 */
export const PERMISSIONS = [
  'answers:read',
  'answers:readAssigned',
  'answers:write',
  'answers:writeAssigned',
  'comments:write',
  'comments:writeAssigned',
  'assignments:write',
  'assessment:open',
  'assessment:sendToBoard',
  'assessment:review',
  'assessment:change',
  'assessment:submit',
  'reopening:ask',
  'reopening:decide',
  'reopening:decideAfterClosing',
  'texts:wipe',
  'plan:read',
  'plan:write',
  'plan:writeOwn',
  'members:read',
  'members:write',
  'inspectors:write',
  'log:read',
  'profile:share',
  'sharedProfiles:read',
  'sectorPicture:read',
  'sectorPicture:readWithOwnLine',
  'rounds:read',
  'rounds:open',
  'publications:run',
  'frameworks:read',
  'frameworks:write',
  'organisation:export',
  'organisation:leave',
  'organisations:write',
  'accounts:write',
  'mail:repair',
] as const;

/** Name of a permission. */
export type Permission = (typeof PERMISSIONS)[number];
