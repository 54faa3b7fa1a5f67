import type { Role } from '@zicht/shared/access/roles';
import type { Locale } from '@zicht/shared/kernel/locale';
import type { OwnSuccession } from '@zicht/shared/succession/succession.contract';

/** Where a person holds which roles. */
export interface PersonMembership {
  readonly kind: 'organisation' | 'inspectorate' | 'concern' | 'platform';
  /** Organisation, inspectorate or concern; undefined for the platform. */
  readonly bodyId: string | undefined;
  readonly bodyName: string;
  readonly fictitious: boolean;
  readonly roles: readonly Role[];
  /** Short name for signing in through the organisation's provider; null where that is not on. */
  readonly signInCode: string | null;
  /** False where the organisation lets its members in through its provider alone. */
  readonly allowsLocalAccounts: boolean;
  /** Present while the organisation is suspended. */
  readonly isSuspended?: true;
  /** Day on which the organisation leaves; present once its coordinator asked for that. */
  readonly leavesOn?: string;
  /** Present once it is closed because others carry on. */
  readonly isClosed?: true;
  /** Which organisations carry on for it, or for which it does; present where there are any. */
  readonly successions?: readonly OwnSuccession[];
}

/** A person with the memberships of bodies that take part, suspended ones included. */
export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly lastOrganisationId: string | undefined;
  readonly hasSecondFactor: boolean;
  readonly hasPassword: boolean;
  readonly memberships: readonly PersonMembership[];
}
