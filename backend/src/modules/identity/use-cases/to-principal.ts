import type { Principal } from '../../../platform/access/principal.js';
import type { Person } from '../domain/person.js';
import { secondFactorOf } from '../domain/second-factor.js';

/** The person as a request sees them. */
export function toPrincipal(person: Person, rolesThatMust: readonly string[]): Principal {
  const { userId, name, locale, lastOrganisationId, memberships } = person;
  const secondFactor = secondFactorOf(person, rolesThatMust);
  return { userId, name, locale, lastOrganisationId, memberships, secondFactor };
}
