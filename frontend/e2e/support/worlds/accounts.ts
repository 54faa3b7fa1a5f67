import type { Role } from '@zicht/shared/access/roles';
import { environment } from './environment';

/** Somebody who can sign in to the demo, as the seeding command says it. */
export interface Account {
  readonly email: string;
  readonly password: string;
  readonly role: Role;
  /** Name of the organisation or inspectorate; null for the platform. */
  readonly organisation: string | null;
}

/** The three organisations of the demo, in the order of the list of accounts. */
export function organisations(): readonly string[] {
  const names = environment.accounts
    .filter(({ role }) => role === 'coordinator')
    .map(({ organisation }) => organisation);
  return [...new Set(names)].filter((name) => name !== null);
}

/**
 * The account with this role.
 *
 * @param role what the person does
 * @param organisation which of the three, 0 by default; left out of account for roles outside organisations
 * @param nth which one, where there are several
 * @throws Error when the demo has nobody like that
 */
export function accountOf(role: Role, organisation = 0, nth = 0): Account {
  const withRole = environment.accounts.filter((account) => account.role === role);
  const name = organisations()[organisation];
  const here = withRole.filter((account) => account.organisation === name);
  const found = (here.length > 0 ? here : withRole)[nth];
  if (found === undefined)
    throw new Error(`The demo has no ${role} number ${nth} at ${name ?? 'any organisation'}.`);
  return found;
}
