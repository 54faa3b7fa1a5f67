import { computed, type Signal } from '@angular/core';
import { ORGANISATION_ROLES, type OrganisationRole, type Role } from '@zicht/shared/access/roles';
import type { Texts } from '../../../ui/language/texts';

/** Roles in words: what they are called, and what whoever has them may do. */
export function roleOptions(
  t: Texts,
  roles: () => readonly Role[],
): Signal<{ code: Role; label: string; description: string }[]> {
  return computed(() =>
    roles().map((code) => ({
      code,
      label: t(`people.roles.${code}.name`),
      description: t(`people.roles.${code}.may`),
    })),
  );
}

/** Those of the codes that are roles of an organisation. */
export function rolesIn(codes: readonly string[]): OrganisationRole[] {
  return ORGANISATION_ROLES.filter((role) => codes.includes(role));
}
