import type { PlatformRole } from '@zicht/shared/access/roles';
import type { Actor } from './actor.js';

/** Nobody in particular: the id under which the trail shows what was done at the server's console. */
export const OPERATOR_ID = '00000000-0000-7000-8000-000000000000';

/** Whoever runs a command at the server's console, with the platform roles that the command needs. */
export function operator(roles: readonly PlatformRole[], organisationId = ''): Actor {
  return { userId: OPERATOR_ID, organisationId, roles, requestId: 'console' };
}
