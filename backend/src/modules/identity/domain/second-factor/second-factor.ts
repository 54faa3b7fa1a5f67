import type { Person } from '../person.js';

/** Whether this person uses a second factor, or must set one up before anything else. */
export function secondFactorOf(
  { hasSecondFactor, memberships }: Person,
  rolesThatMust: readonly string[],
): 'off' | 'on' | 'missing' {
  if (hasSecondFactor) return 'on';
  return isRequiredOf(memberships, rolesThatMust) ? 'missing' : 'off';
}

/** True when one of these memberships asks for a second factor. */
export function isRequiredOf(
  memberships: readonly { readonly roles: readonly string[] }[],
  rolesThatMust: readonly string[],
): boolean {
  return memberships.some(({ roles }) => roles.some((role) => rolesThatMust.includes(role)));
}
