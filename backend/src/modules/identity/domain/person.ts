import type { Role } from '@zicht/shared/access/roles';
import type { Locale } from '@zicht/shared/kernel/locale';

/** Where a person holds which roles. */
export interface PersonMembership {
  readonly kind: 'organisation' | 'inspectorate' | 'concern' | 'platform';
  /** Organisation, inspectorate or concern; undefined for the platform. */
  readonly bodyId: string | undefined;
  readonly bodyName: string;
  readonly fictitious: boolean;
  readonly roles: readonly Role[];
}

/** A person with the memberships of active bodies. */
export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly lastOrganisationId: string | undefined;
  readonly hasSecondFactor: boolean;
  readonly memberships: readonly PersonMembership[];
}
