import type { Role } from '../../access/roles.js';
import type { Member } from '../../identity/member.contract.js';

/** Functions of the framework that come with a role in the organisation (`domain.md` 4.7); others are given by hand. */
const HELD_WITH: Partial<Record<Role, string>> = {
  boardMember: 'BES',
  coordinator: 'MAN',
  focalPerson: 'AF',
};

/** The functions whose actions are this person's, as long as no member owns those. */
export function ownerRolesHeldBy(roles: readonly Role[]): readonly string[] {
  return roles.flatMap((role) => HELD_WITH[role] ?? []);
}

/** The one member who holds a function; null where nobody does, or several do, so that a person chooses. */
export function holderOf(ownerRole: string, members: readonly Member[]): Member | null {
  const holders = members.filter(({ roles }) => ownerRolesHeldBy(roles).includes(ownerRole));
  const [holder] = holders;
  return holder !== undefined && holders.length === 1 ? holder : null;
}
