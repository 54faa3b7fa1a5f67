import type { Locale } from '@zicht/shared/kernel/locale';
import type { Role } from '@zicht/shared/access/roles';
import type { OwnSuccession } from '@zicht/shared/succession/succession.contract';

/** Where a person holds which roles at this moment. */
export interface PrincipalMembership {
  readonly kind: 'organisation' | 'inspectorate' | 'concern' | 'platform';
  /** Organisation, inspectorate or concern; undefined for the platform. */
  readonly bodyId: string | undefined;
  readonly bodyName: string;
  readonly fictitious: boolean;
  readonly roles: readonly Role[];
  /** Present while the organisation is suspended: its members look and change nothing. */
  readonly isSuspended?: true;
  /** Day on which the organisation leaves; present while it does. */
  readonly leavesOn?: string;
  /** Present once it is closed because others carry on: its members look, and answer nothing. */
  readonly isClosed?: true;
  /** Which organisations carry on for it, or for which it does; present where there are any. */
  readonly successions?: readonly OwnSuccession[];
}

/** Who sent a request: read anew for every request, so that a change of rights takes effect at once. */
export interface Principal {
  readonly userId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly lastOrganisationId: string | undefined;
  /** Whether a second factor is in use, or must be set up first. */
  readonly secondFactor: 'off' | 'on' | 'missing';
  /** Memberships of bodies that take part, suspended ones included, as far as this way of signing in opens them. */
  readonly memberships: readonly PrincipalMembership[];
  /** Short name of the organisation through whose provider the person signed in; undefined after a password. */
  readonly signInCode: string | undefined;
  /** False for whoever came through a provider and has a password: an organisation vouches for itself alone. */
  readonly mayChangeSignIn: boolean;
}
