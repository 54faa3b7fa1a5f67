import { computed, type Signal } from '@angular/core';
import { ORGANISATION_ROLES, type OrganisationRole } from '@zicht/shared/access/roles';
import type { Texts } from '../../../ui/language/texts';

/** Roles of an organisation in words: what they are called, and what whoever has them may do. */
export function roleOptions(
  t: Texts,
): Signal<{ code: OrganisationRole; label: string; description: string }[]> {
  return computed(() =>
    ORGANISATION_ROLES.map((code) => ({
      code,
      label: t(`people.roles.${code}.name`),
      description: t(`people.roles.${code}.may`),
    })),
  );
}

/** Those of the codes that are roles. */
export function rolesIn(codes: readonly string[]): OrganisationRole[] {
  return ORGANISATION_ROLES.filter((role) => codes.includes(role));
}
