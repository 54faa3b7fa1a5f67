import { isAllowed, isLeftBy } from '@zicht/shared/access/role-permissions';
import type { Permission } from '@zicht/shared/access/permissions';
import type { Role } from '@zicht/shared/access/roles';
import { Forbidden } from '../errors/forbidden.js';

/** Who does something, where, and with which rights; made by the access guard for every request, never by a caller. */
export interface Actor {
  readonly userId: string;
  /**
   * The organisation in whose name this happens; for the platform's screens the organisation concerned, and for the
   * people of an inspectorate that inspectorate: they are a scope of their own, like those of an organisation.
   */
  readonly organisationId: string;
  /** The concern in whose name profiles are read; it never stands beside an organisation. */
  readonly concernId?: string;
  /** The inspectorate whose people are managed; the same as the scope above, and present for nothing else. */
  readonly inspectorateId?: string;
  /** Roles that the person holds there at this moment (or on the platform). */
  readonly roles: readonly Role[];
  /** True while the organisation is suspended: its members look and change nothing. */
  readonly isSuspended?: true;
  /** True once it is closed because others carry on: its members look, and answer nothing. */
  readonly isClosed?: true;
  readonly requestId: string;
  /** Network address that the request came from; absent for the console and the server itself. */
  readonly address?: string;
}

/** First statement of a use case: any one of these permissions, or `Forbidden`. */
export function requirePermission(actor: Actor, ...anyOf: readonly Permission[]): void {
  if (!anyOf.some((permission) => mayDo(actor, permission))) throw new Forbidden();
}

/** True when the actor has this permission. */
export function mayDo(
  { roles, ...standing }: Pick<Actor, 'roles' | 'isSuspended' | 'isClosed'>,
  permission: Permission,
): boolean {
  return isAllowed(roles, permission) && isLeftBy(standing, permission);
}
