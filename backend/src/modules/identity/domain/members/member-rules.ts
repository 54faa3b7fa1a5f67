import type { Role } from '@zicht/shared/access/roles';
import type { InputFault } from '@zicht/shared/kernel/problem';

/** A body with fewer coordinators cannot manage itself. */
const FEWEST_COORDINATORS = 1;

/** Longest time for which somebody stands in for a coordinator, in days. */
const LONGEST_DEPUTY_DAYS = 366;

/** Functions that come with a role (`domain.md` 4.7). */
const OWNER_ROLES: Partial<Record<Role, string>> = {
  focalPerson: 'AF',
  boardMember: 'BES',
  coordinator: 'MAN',
};

/** Member as the rules need to know one. */
export interface MemberState {
  readonly userId: string;
  readonly roles: readonly Role[];
}

/** Functions that come with these roles. */
export function ownerRolesOf(roles: readonly Role[]): string[] {
  return roles.flatMap((role) => OWNER_ROLES[role] ?? []);
}

/** Functions after a change of roles: those of the roles, and any others that the member had. */
export function ownerRolesAfter(before: readonly string[], roles: readonly Role[]): string[] {
  const byRole = new Set(Object.values(OWNER_ROLES));
  return [...new Set([...ownerRolesOf(roles), ...before.filter((each) => !byRole.has(each))])];
}

/** What stands in the way of giving a member these roles. */
export function roleFaults(
  members: readonly MemberState[],
  change: { readonly by: string; readonly userId: string; readonly roles: readonly Role[] },
  lead: Role = 'coordinator',
): InputFault[] {
  const before = members.find(({ userId }) => userId === change.userId);
  const gained = change.roles.filter((role) => !before?.roles.includes(role));
  if (change.by === change.userId && gained.length > 0) return [{ path: '/roles', code: 'ownRoles' }];
  const after = members.map((member) => (member === before ? { ...member, roles: change.roles } : member));
  return coordinatorsOf(after, lead) < FEWEST_COORDINATORS
    ? [{ path: '/roles', code: 'lastCoordinator' }]
    : [];
}

/** What stands in the way of letting a member go. */
export function removalFaults(
  members: readonly MemberState[],
  removal: { readonly userId: string; readonly successorId: string | null },
  lead: Role = 'coordinator',
): InputFault[] {
  const after = members.filter(({ userId }) => userId !== removal.userId);
  if (coordinatorsOf(after, lead) < FEWEST_COORDINATORS)
    return [{ path: '/userId', code: 'lastCoordinator' }];
  const isKnown = removal.successorId === null || after.some(({ userId }) => userId === removal.successorId);
  return isKnown ? [] : [{ path: '/successorId', code: 'unknownValue' }];
}

/** What is wrong with the last day of standing in. */
export function deputyFaults(
  member: MemberState,
  { until, today }: { readonly until: string; readonly today: string },
): InputFault[] {
  if (member.roles.includes('coordinator')) return [{ path: '/until', code: 'alreadyCoordinator' }];
  const days = (Date.parse(until) - Date.parse(today)) / 86_400_000;
  return days < 0 || days > LONGEST_DEPUTY_DAYS ? [{ path: '/until', code: 'outsideRange' }] : [];
}

/** Number of coordinators, whoever stands in not counted. */
export function coordinatorsOf(members: readonly MemberState[], lead: Role = 'coordinator'): number {
  return members.filter(({ roles }) => roles.includes(lead)).length;
}
