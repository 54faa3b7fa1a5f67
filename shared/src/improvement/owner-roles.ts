import type { Role } from '../access/roles.js';

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
