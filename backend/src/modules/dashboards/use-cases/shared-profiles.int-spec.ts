import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sharedProfileListSchema } from '@zicht/shared/dashboards/shared-profile.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { SHARING_API_PATHS } from '@zicht/shared/routes/sharing-api-paths';
import { newId } from '../../../platform/ids/new-id.js';
import { AssessmentWorld } from '../../assessments/testing/assessment-world.js';
import type { TestOrganisation } from '../../assessments/testing/assessment-world.js';
import { Journey } from '../../assessments/testing/journey.js';
import { ConcernProfilesQueries } from './concern-profiles.queries.js';
import { ProfileSharingQueries } from './profile-sharing.queries.js';
import { ShareProfile } from './share-profile.js';

const STAFF = {
  coordinator: ['coordinator'],
  focalPerson: ['focalPerson'],
  boardMember: ['boardMember'],
  contributor: ['contributor'],
} as const;
const CANARY = 'Kanarie in een toelichting';

describe('profiles that organisations share with their concern', () => {
  let world: AssessmentWorld;
  let concern: string;
  let sharing: TestOrganisation;
  let silent: TestOrganisation;
  beforeAll(async () => {
    world = await AssessmentWorld.create();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.clock.set('2027-03-01T09:00:00Z');
    concern = await addConcern();
    sharing = await inConcern(concern);
    silent = await inConcern(concern);
  });

  const addConcern = async () => {
    const id = newId();
    await world.admin.query('INSERT INTO catalogue.concerns (id, name) VALUES ($1, $2)', [id, 'Een groep']);
    return id;
  };
  const inConcern = async (id: string) => {
    const organisation = await world.addOrganisation('JHV', STAFF);
    await world.admin.query('UPDATE app.organisations SET concern_id = $2 WHERE organisation_id = $1', [
      organisation.id,
      id,
    ]);
    return organisation;
  };
  const actor = (organisation: TestOrganisation, person: keyof typeof STAFF = 'coordinator') =>
    world.actor(organisation.people[person]);
  const share = (organisation: TestOrganisation, isShared = true) =>
    world.get(ShareProfile).execute(actor(organisation), { isShared });
  const reader = (concernId: string) => ({
    userId: newId(),
    organisationId: '',
    concernId,
    roles: ['concernCoordinator'] as const,
    requestId: 'test',
  });
  const seen = async (concernId = concern) =>
    (await world.get(ConcernProfilesQueries).show(reader(concernId))).profiles;
  const submit = async (organisation: TestOrganisation, year = 2027) => {
    world.clock.set(`${year}-03-01T09:00:00Z`);
    const journey = await new Journey(world, organisation, year).fill();
    await journey.answer([journey.change('KEN-01', { baseVersion: 1, explanation: CANARY })]);
    await journey.reach('submitted');
  };

  it('are those of the organisations that switched it on, with scores and levels of themes and nothing else', async () => {
    await submit(sharing);
    await submit(silent);
    await share(sharing);
    const foreign = await inConcern(await addConcern());
    await share(foreign);
    const profiles = await seen();
    expect(profiles).toHaveLength(1);
    expect(sharedProfileListSchema.safeParse({ profiles }).success).toBe(true);
    const [profile] = profiles;
    expect(Object.keys(profile!).sort()).toEqual(
      ['organisationId', 'organisationName', 'profile', 'sharedAt'].sort(),
    );
    expect(Object.keys(profile!.profile!).sort()).toEqual(
      ['frameworkCode', 'frameworkVersion', 'submittedAt', 'themes', 'year'].sort(),
    );
    expect(profile!.profile!.themes.map(({ theme }) => theme).sort()).toEqual(
      world.framework.themes.map(({ code }) => code).sort(),
    );
    for (const theme of profile!.profile!.themes)
      expect(Object.keys(theme).sort()).toEqual(['level', 'score', 'theme']);
    expect(JSON.stringify(profiles)).not.toContain(CANARY);
  });

  it('are read in one statement, and each organisation finds in its trail once a day who read them', async () => {
    await share(sharing);
    await share(silent);
    const someone = reader(concern);
    const read = () => world.get(ConcernProfilesQueries).show(someone);
    await read();
    const statements = await world.statements.during(read);
    expect(statements.filter((sql) => sql.includes('shared_profiles'))).toHaveLength(1);
    // Of each organisation whether today has a line already, and no second line.
    expect(statements).toHaveLength(1 + 2);
    for (const { id } of [sharing, silent])
      expect(
        await world.rows(
          "SELECT actor_id FROM app.audit_entries WHERE organisation_id = $1 AND action = 'sharedProfile.read'",
          [id],
        ),
      ).toEqual([{ actor_id: someone.userId }]);
  });

  it('follow each submission, also one that is handed in at the same moment as the switch', async () => {
    await share(sharing);
    expect(await seen()).toMatchObject([{ organisationId: sharing.id, profile: null }]);
    await submit(sharing, 2026);
    expect(await seen()).toMatchObject([{ profile: { year: 2026 } }]);
    await Promise.all([submit(silent), share(silent)]);
    const years = (await seen()).map(({ profile }) => profile?.year);
    expect(years.sort()).toEqual([2026, 2027]);
  });

  it('are gone when the coordinator switches it off, and each switch stands in the log once', async () => {
    await submit(sharing);
    const on = await share(sharing);
    expect(await share(sharing)).toEqual(on);
    expect(on).toMatchObject({
      concernName: 'Een groep',
      shared: { byName: 'Naam van coordinator', profile: { year: 2027 } },
    });
    expect(await share(sharing, false)).toEqual({ concernName: 'Een groep', shared: null });
    await share(sharing, false);
    expect(await seen()).toEqual([]);
    expect(
      await world.rows('SELECT 1 FROM app.shared_profiles WHERE organisation_id = $1', [sharing.id]),
    ).toEqual([]);
    expect(
      await world.rows(
        "SELECT action FROM app.audit_entries WHERE organisation_id = $1 AND subject = 'profile' ORDER BY id",
        [sharing.id],
      ),
    ).toEqual([{ action: 'profile.shared' }, { action: 'profile.withdrawn' }]);
  });

  it('are switched by the coordinator alone; who reads answers sees how it stands', async () => {
    for (const person of ['focalPerson', 'boardMember', 'contributor'] as const) {
      await expect(
        world.get(ShareProfile).execute(actor(sharing, person), { isShared: true }),
      ).rejects.toMatchObject({ code: 'forbidden' });
    }
    expect(await world.get(ProfileSharingQueries).show(actor(sharing, 'boardMember'))).toEqual({
      concernName: 'Een groep',
      shared: null,
    });
    await expect(world.get(ProfileSharingQueries).show(actor(sharing, 'contributor'))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('are not there for an organisation that is its own', async () => {
    const own = await world.addOrganisation('JHV', STAFF);
    await expect(share(own)).rejects.toMatchObject({ code: 'notFound' });
    expect(await world.get(ProfileSharingQueries).show(actor(own))).toEqual({
      concernName: null,
      shared: null,
    });
  });

  it('hold an organisation to its concern, and follow its name', async () => {
    await share(sharing);
    const move = 'UPDATE app.organisations SET concern_id = $2 WHERE organisation_id = $1';
    await expect(world.admin.query(move, [sharing.id, await addConcern()])).rejects.toMatchObject({
      constraint: 'shared_profiles_own_concern_fk',
    });
    await world.admin.query("UPDATE app.organisations SET name = 'Nieuwe naam' WHERE organisation_id = $1", [
      sharing.id,
    ]);
    expect(await seen()).toMatchObject([{ organisationName: 'Nieuwe naam' }]);
  });

  it('refuse anything but on or off', async () => {
    const client = await world.client(sharing.people['coordinator']);
    const path = fillPath(SHARING_API_PATHS.profileSharing, { organisationId: sharing.id });
    for (const body of [{}, { isShared: 'true' }, { isShared: null }, { isShared: true, more: 1 }]) {
      expect((await client.put(path, body)).status).toBe(422);
    }
    expect((await client.put(path, { isShared: true })).status).toBe(200);
  });
});
