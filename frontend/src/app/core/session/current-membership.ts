import type { Membership } from '@zicht/shared/identity/session.contract';

/** Key of a membership: kind and body. */
export function membershipKey(membership: Membership): string {
  return `${membership.kind}:${membership.bodyId ?? ''}`;
}

/** The membership to start in: what the tab chose, else the organisation of last time, else the first. */
export function startMembership(
  memberships: readonly Membership[],
  chosenKey: string | null,
  lastOrganisationId: string | null,
): Membership | null {
  return (
    memberships.find((membership) => membershipKey(membership) === chosenKey) ??
    memberships.find(
      (membership) => membership.kind === 'organisation' && membership.bodyId === lastOrganisationId,
    ) ??
    memberships[0] ??
    null
  );
}
