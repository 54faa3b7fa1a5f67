import type { PersonMembership } from '../person.js';

/** How somebody signed in, as their session remembers it. */
export interface SignInManner {
  /** The organisation through whose provider; undefined after a password. */
  readonly via: string | undefined;
  /** True when a second step was part of it. */
  readonly isStrong: boolean;
}

/** A password, before any second step. */
export const BY_PASSWORD: SignInManner = { via: undefined, isStrong: false };

/** A password, with a second step. */
export const BY_TWO_STEPS: SignInManner = { via: undefined, isStrong: true };

/**
 * What a way of signing in opens. A provider vouches for its own organisation and no other, for as long as it is on. A
 * password opens an organisation that wants its provider to coordinators alone, and with a second step.
 */
export function openedBy(
  memberships: readonly PersonMembership[],
  { via, isStrong }: SignInManner,
): PersonMembership[] {
  return memberships.filter((membership) => {
    if (membership.roles.length === 0) return false;
    if (via !== undefined) return membership.bodyId === via && membership.signInCode !== null;
    return membership.allowsLocalAccounts || (isStrong && isBreakGlass(membership));
  });
}

/** True where a password is a way in for emergencies alone. */
export function isBreakGlass({ kind, allowsLocalAccounts, roles }: PersonMembership): boolean {
  return kind === 'organisation' && !allowsLocalAccounts && roles.includes('coordinator');
}
