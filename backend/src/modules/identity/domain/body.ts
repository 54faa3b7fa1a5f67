import type { Permission } from '@zicht/shared/access/permissions';
import type { Role } from '@zicht/shared/access/roles';

/** What people belong to and manage themselves: an organisation or an inspectorate. */
export interface Body {
  readonly kind: 'organisation' | 'inspectorate';
  /** The right to invite its people and to let them go. */
  readonly manage: Permission;
  /** The role of which somebody must always be left. */
  readonly lead: Role;
}

const ORGANISATION: Body = { kind: 'organisation', manage: 'members:write', lead: 'coordinator' };
const INSPECTORATE: Body = {
  kind: 'inspectorate',
  manage: 'inspectors:write',
  lead: 'inspectorateCoordinator',
};

/** In what kind of body somebody acts. */
export function bodyOf({ inspectorateId }: { readonly inspectorateId?: string }): Body {
  return inspectorateId === undefined ? ORGANISATION : INSPECTORATE;
}
