import { ORGANISATION_ROLES } from '@zicht/shared/access/roles';
import type { OrganisationRole } from '@zicht/shared/access/roles';
import type { EntryFault, RoleMapping } from '@zicht/shared/identity/single-sign-on.contract';

/** What is known of somebody for whom the provider of an organisation vouches. */
export interface Arrival {
  /** True when this person of the provider came in before. */
  readonly isLinked: boolean;
  /** True when another person of the same provider came in as the account with this address. */
  readonly isTaken: boolean;
  /** True when the provider vouches for the address. */
  readonly isVerified: boolean;
  readonly isMember: boolean;
  readonly wasMember: boolean;
  /** True when an invitation to this address waits for its answer. */
  readonly isInvited: boolean;
}

/** As what somebody comes in. */
export type Welcome = 'member' | 'invited' | 'newcomer';

/**
 * As what somebody comes in, or why not. An account is found by the provider's own name for the person; an address
 * counts once, when the provider vouches for it, and an address that went to somebody else opens nothing of the first.
 */
export function welcome(arrival: Arrival, letsNewcomersIn: boolean): Welcome | EntryFault {
  const { isLinked, isTaken, isVerified, isMember, wasMember, isInvited } = arrival;
  if (isMember) return isLinked || (isVerified && !isTaken) ? 'member' : 'notInvited';
  if (isVerified && isInvited) return 'invited';
  if (wasMember || isLinked) return 'left';
  return letsNewcomersIn && isVerified && !isTaken ? 'newcomer' : 'notInvited';
}

/** Values of a claim: a text, or a list of them; the name may lead into an object, as in `realm_access.roles`. */
export function valuesOf(claims: Readonly<Record<string, unknown>>, name: string): string[] | undefined {
  const found = Object.hasOwn(claims, name) ? claims[name] : inside(claims, name.split('.'));
  if (typeof found === 'string') return [found];
  return Array.isArray(found) ? found.filter((each) => typeof each === 'string') : undefined;
}

function inside(value: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return undefined;
  return inside((value as Record<string, unknown>)[first], rest);
}

/** Roles after what the provider says: of those that it decides on the ones that it gives, and all others as they were. */
export function rolesByClaims(
  before: readonly OrganisationRole[],
  mapping: readonly RoleMapping[],
  values: readonly string[],
): OrganisationRole[] {
  const isDecided = (role: OrganisationRole) => mapping.some((each) => each.role === role);
  const isGiven = (role: OrganisationRole) =>
    mapping.some((each) => each.role === role && values.includes(each.value));
  return ORGANISATION_ROLES.filter((role) => (isDecided(role) ? isGiven(role) : before.includes(role)));
}

/** True when the provider says that it asked a second step, and the organisation trusts it in that. */
export function isSecondStepShown(
  claims: Readonly<Record<string, unknown>>,
  {
    trustsSecondStep,
    secondStepLevel,
  }: { readonly trustsSecondStep: boolean; readonly secondStepLevel: string | null },
): boolean {
  const isOfLevel = secondStepLevel !== null && claims['acr'] === secondStepLevel;
  return trustsSecondStep && (isOfLevel || (valuesOf(claims, 'amr') ?? []).includes('mfa'));
}

/** The address for which the provider vouches; `xms_edov` is what Microsoft calls it. */
export function isAddressVerified(claims: Readonly<Record<string, unknown>>): boolean {
  const said = [claims['email_verified'], claims['xms_edov']];
  return said.some((each) => each === true || each === 'true' || each === 1 || each === '1');
}
