import type { PlatformRole } from '@zicht/shared/access/roles';
import type { Actor } from './actor.js';

/** Nobody in particular: the id under which the trail shows what was done at the server's console. */
export const OPERATOR_ID = '00000000-0000-7000-8000-000000000000';

/** The id under which the trail shows what the service did by itself. */
export const SERVICE_ID = '00000000-0000-7000-8000-000000000001';

/** What the service is called where the name of whoever did something stands; the same in both languages. */
export const SERVICE_NAME = 'Zicht op uitbuiting';

/** Whoever runs a command at the server's console, with the platform roles that the command needs. */
export function operator(roles: readonly PlatformRole[], organisationId = ''): Actor {
  return { userId: OPERATOR_ID, organisationId, roles, requestId: 'console' };
}

/** The service itself, for jobs that work on an organisation. */
export function service(organisationId: string): Actor {
  return { userId: SERVICE_ID, organisationId, roles: [], requestId: 'job' };
}
