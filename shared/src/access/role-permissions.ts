import type { Permission } from './permissions.js';
import type { Role } from './roles.js';

/**
 * The rights of each role: the table of `domain.md` 4.7. A permission that is not listed is denied. Who prepared and
 * published what, publication and framework managers read where they do it: it takes no right of its own.
 */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  coordinator: [
    'answers:read',
    'answers:write',
    'comments:write',
    'assignments:write',
    'assessment:open',
    'assessment:sendToBoard',
    'assessment:change',
    'assessment:submit',
    'reopening:ask',
    'texts:wipe',
    'plan:read',
    'plan:write',
    'members:read',
    'members:write',
    'log:read',
    'profile:share',
    'organisation:export',
    'organisation:leave',
    'sectorPicture:read',
    'sectorPicture:readWithOwnLine',
  ],
  focalPerson: [
    'answers:read',
    'answers:writeAssigned',
    'comments:writeAssigned',
    'plan:read',
    'plan:write',
    'members:read',
    'sectorPicture:read',
    'sectorPicture:readWithOwnLine',
  ],
  contributor: ['answers:readAssigned', 'answers:writeAssigned', 'comments:writeAssigned', 'plan:writeOwn'],
  boardMember: [
    'answers:read',
    'comments:write',
    'assessment:review',
    'assessment:submit',
    'reopening:decide',
    'plan:read',
    'members:read',
    'sectorPicture:read',
    'sectorPicture:readWithOwnLine',
  ],
  privacyOfficer: ['members:read', 'log:read'],
  inspector: ['sectorPicture:read'],
  inspectorateCoordinator: ['sectorPicture:read', 'inspectors:write', 'log:read'],
  concernCoordinator: ['sharedProfiles:read'],
  publicationManager: ['sectorPicture:read', 'rounds:read', 'rounds:open', 'publications:run'],
  frameworkManager: ['frameworks:read', 'frameworks:write'],
  platformAdministrator: [
    'organisations:write',
    'accounts:write',
    'mail:repair',
    'reopening:decideAfterClosing',
    'rounds:read',
    'log:read',
  ],
};

/** The permissions of somebody who holds all these roles: their union. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => ROLE_PERMISSIONS[role]));
}

/** True for what only looks; in a suspended organisation nothing else is allowed. */
export function isReading(permission: Permission): boolean {
  return /:(read|export)/.test(permission);
}

/** What is still needed where nothing is answered any more: who may look, texts that have to go, and leaving. */
const KEPT_WHEN_CLOSED: readonly Permission[] = ['members:write', 'texts:wipe', 'organisation:leave'];

/** How it stands with an organisation: under lock for a while, or closed because others carry on. */
export interface Standing {
  readonly isSuspended?: true | undefined;
  readonly isClosed?: true | undefined;
}

/** True for what a role may still allow with this standing. */
export function isLeftBy({ isSuspended, isClosed }: Standing, permission: Permission): boolean {
  if (isReading(permission)) return true;
  return !isSuspended && (!isClosed || KEPT_WHEN_CLOSED.includes(permission));
}

/** True when one of these roles allows it. */
export function isAllowed(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => ROLE_PERMISSIONS[role].includes(permission));
}
