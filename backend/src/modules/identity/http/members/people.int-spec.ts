import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { peopleSchema } from '@zicht/shared/identity/people.contract';
import { DEMO, NOBODY } from '../../../../../test/support/worlds/demo-world.js';
import { INVITATIONS, PEOPLE, PeopleWorld } from '../../../../../test/support/worlds/people-world.js';
import type { TestServer } from '../../../../../test/support/test-server.js';

const DAY = 24 * 3_600_000;

describe('the people of an organisation', () => {
  let world: PeopleWorld;
  let server: TestServer;

  beforeAll(async () => {
    world = await PeopleWorld.start();
    ({ server } = world);
  });
  afterAll(() => world.stop());
  beforeEach(() => world.beginAnew());

  const personOf = async (email: string) =>
    (await world.people()).people.find((each) => each.email === email)!;

  describe('are shown', () => {
    it('with addresses to the coordinator alone', async () => {
      const shown = await world.people();
      expect(peopleSchema.safeParse(shown).success).toBe(true);
      expect(shown.coordinators).toBe(1);
      expect(shown.people.map(({ email }) => email)).toContain(DEMO.focalPerson);
      const others = await world.people(await server.signedIn(DEMO.privacyOfficer));
      expect(others.people.map(({ email }) => email)).toEqual(others.people.map(() => null));
      expect(others.invitations).toEqual([]);
    });
  });

  describe('a role', () => {
    it('is changed by the coordinator and holds from the next request', async () => {
      const contributor = await server.signedIn(DEMO.contributor);
      await contributor.get(PEOPLE).expect(403);
      const { userId, version } = await personOf(DEMO.contributor);
      const change = (body: object) => world.coordinator.put(`${PEOPLE}/${userId}/roles`).send(body);
      await change({ version, roles: ['focalPerson', 'privacyOfficer'] }).expect(204);
      await contributor.get(PEOPLE).expect(200);
      await change({ version, roles: ['contributor'] }).expect(409);
      await change({ version: version + 1, roles: ['contributor'] }).expect(204);
      await contributor.get(PEOPLE).expect(403);
      for (const roles of [[], ['contributor', 'contributor'], ['platformAdministrator'], ['inspector']])
        await change({ version: version + 2, roles }).expect(422);
    });

    it('is never given to oneself, and the last coordinator stays one', async () => {
      const { userId, version } = await personOf(DEMO.coordinator);
      const change = async (roles: string[]) =>
        (await world.coordinator.put(`${PEOPLE}/${userId}/roles`).send({ version, roles })).body.faults;
      expect(await change(['coordinator', 'boardMember'])).toEqual([{ path: '/roles', code: 'ownRoles' }]);
      const { userId: focal, version: its } = await personOf(DEMO.focalPerson);
      await world.coordinator
        .put(`${PEOPLE}/${focal}/roles`)
        .send({ version: its, roles: ['privacyOfficer'] })
        .expect(204);
      const leave = await world.coordinator
        .post(`${PEOPLE}/${userId}/removal`)
        .send({ version, successorId: focal });
      expect(leave.body.faults).toEqual([{ path: '/userId', code: 'lastCoordinator' }]);
    });

    it('of two coordinators who step down at the same moment stays with one', async () => {
      const one = await personOf(DEMO.coordinator);
      const other = await personOf(DEMO.boardMember);
      const roles = ['coordinator', 'boardMember'];
      await world.coordinator
        .put(`${PEOPLE}/${other.userId}/roles`)
        .send({ version: other.version, roles })
        .expect(204);
      const second = await server.signedIn(DEMO.boardMember);
      const statuses = (
        await Promise.all(
          [
            world.coordinator
              .put(`${PEOPLE}/${one.userId}/roles`)
              .send({ version: one.version, roles: ['contributor'] }),
            second
              .put(`${PEOPLE}/${other.userId}/roles`)
              .send({ version: other.version + 1, roles: ['boardMember'] }),
          ].map((each) => Promise.resolve(each)),
        )
      ).map(({ status }) => status);
      expect(statuses.filter((status) => status === 204)).toHaveLength(1);
      await server.query(
        `UPDATE identity.memberships m SET roles = CASE u.email WHEN $1 THEN '{coordinator}'::text[] ELSE '{boardMember}' END
         FROM identity.users u WHERE u.id = m.user_id AND u.email IN ($1, $2)`,
        [DEMO.coordinator, DEMO.boardMember],
      );
    });
  });

  describe('a deputy', () => {
    it('has the rights of a coordinator up to and including a day', async () => {
      const { userId, version } = await personOf(DEMO.boardMember);
      const board = await server.signedIn(DEMO.boardMember);
      await board.post(INVITATIONS).send({}).expect(403);
      const appoint = (body: object) => world.coordinator.put(`${PEOPLE}/${userId}/deputy`).send(body);
      const today = server.clock.today();
      const tomorrow = new Date(Date.parse(today) + DAY).toISOString().slice(0, 10);
      const yesterday = new Date(Date.parse(today) - DAY).toISOString().slice(0, 10);
      expect((await appoint({ version, until: yesterday })).body.faults).toEqual([
        { path: '/until', code: 'outsideRange' },
      ]);
      await appoint({ version, until: tomorrow }).expect(204);
      await board.post(INVITATIONS).send({}).expect(422);
      expect((await world.people()).coordinators).toBe(1);
      // Whoever stands in cannot make that last.
      const prolong = await board
        .put(`${PEOPLE}/${userId}/deputy`)
        .send({ version: version + 1, until: tomorrow });
      expect(prolong.body.faults).toEqual([{ path: '/until', code: 'ownRoles' }]);
      server.pass(DAY);
      const still = await server.signedIn(DEMO.boardMember);
      await still.post(INVITATIONS).send({}).expect(422);
      server.pass(DAY);
      const after = await server.signedIn(DEMO.boardMember);
      await after.post(INVITATIONS).send({}).expect(403);
    });
  });

  describe('somebody who leaves', () => {
    it('hands over questions, actions and references, and is refused at the next request', async () => {
      const focal = await personOf(DEMO.focalPerson);
      const board = await personOf(DEMO.boardMember);
      const browser = await server.signedIn(DEMO.focalPerson);
      await server.query(
        `UPDATE app.evidence SET owner = $2 WHERE (organisation_id, id) =
        (SELECT organisation_id, id FROM app.evidence WHERE organisation_id = $1 LIMIT 1)`,
        [DEMO.brug, focal.name],
      );
      const tasks = async (userId: string) =>
        (await world.coordinator.get(`${PEOPLE}/${userId}/tasks`).expect(200)).body;
      const before = await tasks(focal.userId);
      const had = await tasks(board.userId);
      expect(before.questions + before.actions).toBeGreaterThan(0);
      expect(before.evidence).toBeGreaterThan(0);
      const remove = (body: object) => world.coordinator.post(`${PEOPLE}/${focal.userId}/removal`).send(body);
      expect((await remove({ version: focal.version, successorId: NOBODY })).status).toBe(422);
      expect((await remove({ version: focal.version, successorId: focal.userId })).status).toBe(422);
      const removed = await remove({ version: focal.version, successorId: board.userId }).expect(200);
      expect(removed.body).toEqual(before);
      const now = await tasks(board.userId);
      expect(now).toEqual({
        questions: had.questions + before.questions,
        actions: had.actions + before.actions,
        evidence: had.evidence + before.evidence,
      });
      await browser.get(PEOPLE).expect(404);
      await remove({ version: focal.version + 1, successorId: null }).expect(404);
      await world.coordinator.get(`${PEOPLE}/${focal.userId}/tasks`).expect(404);
    });

    it('of another organisation answers as nobody does', async () => {
      const [{ id: foreign }] = (await server.query('SELECT id FROM identity.users WHERE email = $1', [
        'marjan.post@vechtscholen.example',
      ])) as [{ id: string }];
      const shape = async (userId: string) => {
        const answers = [
          await world.coordinator.get(`${PEOPLE}/${userId}/tasks`),
          await world.coordinator
            .put(`${PEOPLE}/${userId}/roles`)
            .send({ version: 1, roles: ['contributor'] }),
          await world.coordinator.put(`${PEOPLE}/${userId}/deputy`).send({ version: 1, until: null }),
          await world.coordinator.post(`${PEOPLE}/${userId}/removal`).send({ version: 1, successorId: null }),
        ];
        return answers.map(({ status, body }) => ({ status, ...body, requestId: '' }));
      };
      const answers = await shape(foreign);
      expect(answers).toEqual(await shape(NOBODY));
      expect(answers.every(({ status }) => status === 404)).toBe(true);
    });
  });

  it('leave a line in the trail for each change, without an address or a name', async () => {
    await world.accept(await world.invited('puck@debrug.example')).expect(204);
    await world.invite('laat@debrug.example').expect(204);
    const [invitation] = (await world.people()).invitations;
    for (const step of ['renewal', 'withdrawal'])
      await world.coordinator.post(`${INVITATIONS}/${invitation!.id}/${step}`).expect(204);
    const rows = await server.query(
      'SELECT action, details FROM app.audit_entries WHERE organisation_id = $1',
      [DEMO.brug],
    );
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'member.invited',
        'member.joined',
        'member.rolesChanged',
        'member.removed',
        'deputy.appointed',
        'invitation.renewed',
        'invitation.withdrawn',
      ]),
    );
    expect(JSON.stringify(rows)).not.toMatch(/@|Puck/);
  });
});
