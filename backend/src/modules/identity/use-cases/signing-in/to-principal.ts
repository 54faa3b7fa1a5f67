import type { Principal } from '../../../../platform/access/principal.js';
import type { Person } from '../../domain/person.js';
import { secondFactorOf } from '../../domain/second-factor/second-factor.js';
import { openedBy } from '../../domain/signing-in/sign-in-manner.js';
import type { SignInManner } from '../../domain/signing-in/sign-in-manner.js';

/** The person as a request sees them, with what their way of signing in opens. */
export function toPrincipal(
  person: Person,
  rolesThatMust: readonly string[],
  manner: SignInManner,
): Principal {
  const { userId, name, locale, lastOrganisationId } = person;
  const memberships = openedBy(person.memberships, manner);
  const isThroughProvider = manner.via !== undefined;
  const secondFactor = secondFactorOf({ ...person, memberships }, rolesThatMust);
  return {
    userId,
    name,
    locale,
    lastOrganisationId,
    memberships,
    // What the provider asked counts as the second step of somebody who has none of their own.
    secondFactor: isThroughProvider && manner.isStrong && secondFactor === 'missing' ? 'off' : secondFactor,
    signInCode: isThroughProvider ? (memberships[0]?.signInCode ?? undefined) : undefined,
    mayChangeSignIn: !isThroughProvider || !person.hasPassword,
  };
}
