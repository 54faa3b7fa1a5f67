import type { Role } from '@zicht/shared/access/roles';
import type { Actor } from '../../../platform/access/actor.js';
import { operator } from '../../../platform/access/operator.js';
import { hashPassword } from '../../identity/index.js';
import { CONCERN, INSPECTORATE, ORGANISATIONS } from '../domain/organisations.js';
import type { DemoOrganisation } from '../domain/organisations.js';
import { DEMO_PASSWORD } from '../domain/people.js';
import type { DemoMembership, DemoPerson } from '../domain/people.js';
import type { DemoParts } from './demo-parts.js';

/** A way to sign in to the demo. */
export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly role: Role;
  readonly name: string;
  readonly organisation: string | null;
}

/** Members of the organisations by organisation and role, ready to act. */
export type DemoCast = ReadonlyMap<string, Actor>;

/** Key of a member in the cast. */
export function castKey(organisation: DemoOrganisation['key'], role: Role): string {
  return `${organisation} ${role}`;
}

/** Registers the organisations and the concern of two of them, with nobody in them yet. */
export async function seedOrganisations(parts: DemoParts): Promise<void> {
  await parts.registerConcern.execute(operator(['platformAdministrator']), { ...CONCERN, fictitious: true });
  for (const organisation of ORGANISATIONS) {
    const { name, kvkNumber, mainSector, sectors, municipalityCode, youthRegion, sizeClass, locations } =
      organisation;
    await parts.registerOrganisation.execute(operator(['platformAdministrator'], organisation.id), {
      name,
      kvkNumber,
      mainSector,
      sectors,
      municipalityCode,
      youthRegion,
      sizeClass,
      concernId: organisation.isOfConcern ? CONCERN.id : null,
      locations,
      fictitious: true,
    });
  }
}

/** Registers people with their memberships, and gives those who act in an organisation. */
export async function seedPeople(parts: DemoParts, people: readonly DemoPerson[]): Promise<DemoCast> {
  const administrator = operator(['platformAdministrator']);
  const needsInspectorate = people.some(({ memberships }) =>
    memberships.some((each) => each.at === 'inspectorate'),
  );
  const inspectorateId = needsInspectorate
    ? await parts.registerInspectorate.execute(administrator, { name: INSPECTORATE, fictitious: true })
    : undefined;
  // One hash for all: the demo password is no secret, and hashing is slow on purpose.
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const cast = new Map<string, Actor>();
  for (const { name, email, memberships } of people) {
    const userId = await parts.registerPerson.execute(administrator, {
      name,
      email,
      locale: 'nl',
      passwordHash,
      memberships: memberships.map((membership) => toMembership(membership, inspectorateId)),
    });
    for (const { at, role } of memberships) {
      const organisation = ORGANISATIONS.find(({ key }) => key === at);
      if (organisation === undefined) continue;
      const actor = { userId, organisationId: organisation.id, roles: [role], requestId: 'demo' };
      cast.set(castKey(organisation.key, role), actor);
    }
  }
  return cast;
}

/** How to sign in, as printed at the start. */
export function accountsOf(people: readonly DemoPerson[]): DemoAccount[] {
  return people.flatMap(({ name, email, memberships }) =>
    memberships.map(({ at, role }) => ({
      email,
      password: DEMO_PASSWORD,
      role,
      name,
      organisation: nameOf(at),
    })),
  );
}

function toMembership({ at, role }: DemoMembership, inspectorateId: string | undefined) {
  if (at === 'platform') return { kind: 'platform' as const, roles: [role] };
  if (at === 'inspectorate') return { kind: 'inspectorate' as const, bodyId: inspectorateId, roles: [role] };
  if (at === 'concern') return { kind: 'concern' as const, bodyId: CONCERN.id, roles: [role] };
  return {
    kind: 'organisation' as const,
    bodyId: ORGANISATIONS.find(({ key }) => key === at)?.id,
    roles: [role],
  };
}

function nameOf(at: DemoMembership['at']): string | null {
  if (at === 'platform') return null;
  if (at === 'concern') return CONCERN.name;
  return at === 'inspectorate' ? INSPECTORATE : (ORGANISATIONS.find(({ key }) => key === at)?.name ?? null);
}
