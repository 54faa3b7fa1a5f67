import type { Framework } from '@zicht/shared/framework/framework';
import { operator } from '../../../platform/access/operator.js';
import { demoFramework } from '../../framework/index.js';
import { at, currentRound, PAST_YEARS, pastRound } from '../domain/calendar.js';
import { ORGANISATIONS } from '../domain/organisations.js';
import type { DemoOrganisation } from '../domain/organisations.js';
import { MEMBERS, PLATFORM_PEOPLE } from '../domain/people.js';
import type { DemoClock } from './demo-clock.js';
import type { DemoParts } from './demo-parts.js';
import { seedJoining } from './seed-joining.js';
import { accountsOf, castKey, seedOrganisations, seedPeople } from './seed-people.js';
import type { DemoAccount, DemoCast } from './seed-people.js';
import { seedCurrentActions, seedFinishedActions } from './seed-plan.js';
import { seedClaim, seedPartners } from './seed-standing.js';
import { seedCurrentYear, seedSubmittedYear } from './seed-year.js';

/** Who a question of the current year is given to. */
const COLLEAGUES = { brug: 'contributor', school: 'contributor', municipality: 'focalPerson' } as const;

/** The address whose account is made last: where it exists, the demo data are whole. */
export const LAST_ACCOUNT = PLATFORM_PEOPLE.at(-1)?.email ?? '';

/** The address whose account is made first: where it alone exists, making the data was interrupted. */
export const FIRST_ACCOUNT = MEMBERS[0]?.email ?? '';

/** Demo data and their well-known password have no place among real people. */
export class NoDemoInProduction extends Error {
  constructor() {
    super('Demo data are never made in production: ZICHT_MODE is "production".');
    this.name = 'NoDemoInProduction';
  }
}

/** @throws NoDemoInProduction unless the server shows invented data */
export function requireDemo(mode: 'demo' | 'production'): void {
  if (mode !== 'demo') throw new NoDemoInProduction();
}

/** How to sign in to the demo. */
export function demoAccounts(): DemoAccount[] {
  return accountsOf([...MEMBERS, ...PLATFORM_PEOPLE]);
}

/**
 * Makes the organisations, people and years of the demo with the use cases that people use, on a clock that walks
 * through those years. Everything but ids is the same on every machine and counted from `now`.
 */
export async function seedDemo(
  parts: DemoParts,
  clock: DemoClock,
  {
    now,
    framework,
    beforeLast = async () => undefined,
  }: {
    readonly now: Date;
    readonly framework: Framework;
    /** What is made besides, before the account that says that the demo is whole. */
    readonly beforeLast?: () => Promise<void>;
  },
): Promise<void> {
  const earlier = demoFramework(framework);
  clock.set(at('2023-11-20', 9));
  await parts.loadFramework.execute(operator(['frameworkManager']), earlier);
  await seedOrganisations(parts);
  const cast = await seedPeople(parts, MEMBERS);

  const planOf = (organisation: DemoOrganisation, known: Framework) => ({
    parts,
    clock,
    framework: known,
    coordinator: member(cast, organisation, 'coordinator'),
    focalPerson: member(cast, organisation, 'focalPerson'),
    contributor: member(cast, organisation, COLLEAGUES[organisation.key]),
  });
  const manager = operator(['publicationManager']);
  for (const year of PAST_YEARS) {
    const round = pastRound(year, earlier);
    await parts.openRound.execute(manager, round);
    for (const organisation of ORGANISATIONS) {
      await seedSubmittedYear({
        parts,
        clock,
        round,
        framework: earlier,
        organisation,
        ...actorsOf(cast, organisation),
      });
      await seedFinishedActions(planOf(organisation, earlier), clock.now());
    }
  }
  clock.set(now);
  const round = currentRound(clock.today(), framework);
  await parts.openRound.execute(manager, round);
  for (const organisation of ORGANISATIONS) {
    await seedCurrentYear(
      { parts, clock, round, framework, organisation, ...actorsOf(cast, organisation) },
      member(cast, organisation, COLLEAGUES[organisation.key]),
    );
    if (organisation.isOfConcern) {
      await parts.shareProfile.execute(member(cast, organisation, 'coordinator'), { isShared: true });
    }
    await seedCurrentActions(planOf(organisation, framework), now);
    const standing = { ...planOf(organisation, framework), organisation };
    await seedPartners(standing, now);
    await seedClaim(standing, earlier, now);
  }
  clock.set(now);
  for (const { id } of ORGANISATIONS) {
    await parts.settleOldMail.execute(operator(['platformAdministrator'], id));
  }
  await seedPeople(parts, PLATFORM_PEOPLE.slice(0, -1));
  await seedJoining(parts, now);
  await beforeLast();
  await seedPeople(parts, PLATFORM_PEOPLE.slice(-1));
}

function actorsOf(cast: DemoCast, organisation: DemoOrganisation) {
  return {
    coordinator: member(cast, organisation, 'coordinator'),
    board: member(cast, organisation, 'boardMember'),
  };
}

function member(cast: DemoCast, { key }: DemoOrganisation, role: Parameters<typeof castKey>[1]) {
  const actor = cast.get(castKey(key, role));
  if (actor === undefined) throw new Error(`The demo lacks a ${role} at ${key}`);
  return actor;
}
