import { isAllowed } from '@zicht/shared/access/role-permissions';
import type { Role } from '@zicht/shared/access/roles';
import { DEMO } from '../worlds/demo-world.js';
import type { Operation } from './operations.js';

/** Everybody who can knock, with the roles that they hold at De Brug and on the platform. */
export const VISITORS: Readonly<
  Record<
    string,
    {
      email?: string;
      atBrug: readonly Role[];
      onPlatform: readonly Role[];
      atConcern?: readonly Role[];
      atInspectorate?: readonly Role[];
      /** In another organisation. */
      elsewhere?: readonly Role[];
    }
  >
> = {
  nobody: { atBrug: [], onPlatform: [] },
  coordinator: { email: DEMO.coordinator, atBrug: ['coordinator'], onPlatform: [] },
  focalPerson: { email: DEMO.focalPerson, atBrug: ['focalPerson'], onPlatform: [] },
  boardMember: { email: DEMO.boardMember, atBrug: ['boardMember'], onPlatform: [] },
  contributor: { email: DEMO.contributor, atBrug: ['contributor'], onPlatform: [] },
  privacyOfficer: { email: DEMO.privacyOfficer, atBrug: ['privacyOfficer'], onPlatform: [] },
  concernCoordinator: {
    email: DEMO.concernCoordinator,
    atBrug: [],
    onPlatform: [],
    atConcern: ['concernCoordinator'],
  },
  'coordinator elsewhere': {
    email: DEMO.schoolCoordinator,
    atBrug: [],
    onPlatform: [],
    elsewhere: ['coordinator'],
  },
  inspector: { email: DEMO.inspector, atBrug: [], onPlatform: [], atInspectorate: ['inspector'] },
  inspectorateCoordinator: {
    email: DEMO.inspectorateCoordinator,
    atBrug: [],
    onPlatform: [],
    atInspectorate: ['inspectorateCoordinator'],
  },
  publicationManager: { email: DEMO.publicationManager, atBrug: [], onPlatform: ['publicationManager'] },
  frameworkManager: { email: DEMO.frameworkManager, atBrug: [], onPlatform: ['frameworkManager'] },
  administrator: { email: DEMO.administrator, atBrug: [], onPlatform: ['platformAdministrator'] },
};

/** What the rule of a route makes of a visitor: the status of a refusal, or undefined when it lets them in. */
export function refusal(operation: Operation, visitor: string, organisationId: string): number | undefined {
  const { email, atBrug, onPlatform, atConcern = [], atInspectorate = [], elsewhere } = VISITORS[visitor]!;
  const { access } = operation;
  if (access === undefined || access.kind === 'public') return undefined;
  if (email === undefined) return 401;
  if (access.kind === 'signedIn') return undefined;
  if (access.kind === 'platform') {
    return access.anyOf.some((permission) => isAllowed(onPlatform, permission)) ? undefined : 403;
  }
  if (access.kind === 'concern') {
    if (atConcern.length === 0) return 404;
    return access.anyOf.some((permission) => isAllowed(atConcern, permission)) ? undefined : 403;
  }
  if (access.kind === 'inspectorate') {
    if (atInspectorate.length === 0) return 404;
    return access.anyOf.some((permission) => isAllowed(atInspectorate, permission)) ? undefined : 403;
  }
  if (access.kind === 'anywhere') {
    const roles = [...atBrug, ...onPlatform, ...atInspectorate, ...(elsewhere ?? [])];
    return access.anyOf.some((permission) => isAllowed(roles, permission)) ? undefined : 403;
  }
  if (organisationId !== DEMO.brug || atBrug.length === 0) return 404;
  return access.anyOf.some((permission) => isAllowed(atBrug, permission)) ? undefined : 403;
}
