import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { peopleSchema } from '@zicht/shared/identity/people.contract';
import type { People } from '@zicht/shared/identity/people.contract';
import { DEMO, NOBODY } from '../../../../test/support/demo-world.js';
import { SmtpProcess } from '../../../../test/support/smtp-process.js';
import { asAdmin } from '../../../../test/support/test-database.js';
import { TestServer } from '../../../../test/support/test-server.js';
import type { Browser } from '../../../../test/support/test-server.js';
import { DeliverAccountMail } from '../../notifications/use-cases/mail/deliver-account-mail.js';
import { DEMO_PASSWORD } from '../../demo/domain/people.js';

const DAY = 24 * 3_600_000;
const NEW_PASSWORD = 'paarse fiets in de regen';
const PEOPLE = `/api/organisations/${DEMO.brug}/people`;
const INVITATIONS = `/api/organisations/${DEMO.brug}/invitations`;

describe('the people of an organisation', () => {
  let smtp: SmtpProcess;
  let server: TestServer;
  let coordinator: Browser;

  beforeAll(async () => {
    smtp = await SmtpProcess.start();
    server = await TestServer.start({ settings: smtp.settings });
  });
  afterAll(async () => {
    await server.stop();
    await smtp.stop();
  });
  beforeEach(async () => {
    await query('TRUNCATE identity.attempts');
    coordinator = await server.signedIn(DEMO.coordinator);
    smtp.taken.length = 0;
  });

  const query = (sql: string, values: unknown[] = []) =>
    asAdmin(async (client) => (await client.query(sql, values)).rows, server.database);
  const people = async (browser = coordinator): Promise<People> =>
    (await browser.get(PEOPLE).expect(200)).body as People;
  const personOf = async (email: string) => (await people()).people.find((each) => each.email === email)!;
  const lastToken = async (email: string) => {
    const before = smtp.taken.length;
    const sent = await server.app.get(DeliverAccountMail).execute();
    // The mail server says that it took a letter before it tells us which.
    await smtp.hasTaken(before + sent);
    const letter = (await smtp.letters()).findLast(({ to }) => [to].flat()[0]?.text === email.toLowerCase());
    return /uitnodiging#([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
  };
  const invite = (email: string, roles = ['contributor'], browser = coordinator) =>
    browser.post(INVITATIONS).send({ email, roles, locale: 'nl' });
  const invited = async (email: string, roles?: string[]) => {
    await invite(email, roles).expect(204);
    return lastToken(email);
  };
  const accept = (token: string, more: object = {}) =>
    server
      .browser()
      .post('/api/invitation/acceptance')
      .send({ token, name: 'Puck Vermeer', password: NEW_PASSWORD, locale: 'nl', ...more });
  const open = (token: string) => server.browser().post('/api/invitation').send({ token });

  describe('are shown', () => {
    it('with addresses to the coordinator alone', async () => {
      const shown = await people();
      expect(peopleSchema.safeParse(shown).success).toBe(true);
      expect(shown.coordinators).toBe(1);
      expect(shown.people.map(({ email }) => email)).toContain(DEMO.focalPerson);
      const others = await people(await server.signedIn(DEMO.privacyOfficer));
      expect(others.people.map(({ email }) => email)).toEqual(others.people.map(() => null));
      expect(others.invitations).toEqual([]);
    });
  });

  describe('an invitation', () => {
    it('makes a member of whoever has the letter, once', async () => {
      const token = await invited('puck@debrug.example', ['focalPerson']);
      const opened = await open(token).expect(200);
      expect(opened.body).toMatchObject({
        email: 'puck@debrug.example',
        hasAccount: false,
        roles: ['focalPerson'],
      });
      await accept(token).expect(204);
      await accept(token).expect(404);
      await open(token).expect(404);
      const puck = await server.signedIn('puck@debrug.example', NEW_PASSWORD);
      expect((await puck.get('/api/session')).body.memberships).toMatchObject([
        { bodyId: DEMO.brug, roles: ['focalPerson'] },
      ]);
      expect((await people()).invitations).toEqual([]);
    });

    it('is a letter in words, with a secret that lies in no table and no log', async () => {
      const token = await invited('geheim@debrug.example');
      const letter = (await smtp.letters()).at(-1);
      expect(letter?.subject).toBe('Uitnodiging voor Zicht op uitbuiting');
      expect(letter?.text).toContain('nodigt u uit. De link werkt 7 dagen en één keer.');
      expect(letter?.to).toMatchObject({ text: 'geheim@debrug.example' });
      await open(token).expect(200);
      const rows = await query('SELECT row_to_json(i)::text AS i FROM identity.invitations i');
      const letters = await query('SELECT row_to_json(l)::text AS l FROM identity.letters l');
      const trail = await query('SELECT row_to_json(a)::text AS a FROM app.audit_entries a');
      for (const text of [
        JSON.stringify(rows),
        JSON.stringify(letters),
        JSON.stringify(trail),
        server.log.join(),
      ])
        expect(text.includes(token)).toBe(false);
      expect(letters.some(({ l }) => JSON.parse(l).token_nonce !== null)).toBe(false);
    });

    it('is worth nothing after seven days, after a new one and after it was taken back', async () => {
      const first = await invited('laat@debrug.example');
      const [invitation] = (await people()).invitations.filter(
        ({ email }) => email === 'laat@debrug.example',
      );
      await coordinator.post(`${INVITATIONS}/${invitation!.id}/renewal`).expect(204);
      const second = await lastToken('laat@debrug.example');
      expect(second).not.toBe(first);
      await accept(first).expect(404);
      await open(second).expect(200);
      server.pass(7 * DAY);
      await accept(second).expect(404);
      coordinator = await server.signedIn(DEMO.coordinator);
      const shown = (await people()).invitations.find(({ email }) => email === 'laat@debrug.example')!;
      expect(shown.isExpired).toBe(true);
      await coordinator.post(`${INVITATIONS}/${shown.id}/renewal`).expect(204);
      const third = await lastToken('laat@debrug.example');
      await open(third).expect(200);
      await coordinator.post(`${INVITATIONS}/${shown.id}/withdrawal`).expect(204);
      await accept(third).expect(404);
      await coordinator.post(`${INVITATIONS}/${shown.id}/withdrawal`).expect(404);
    });

    it('answers alike for every link that does not open', async () => {
      const token = await invited('vals@debrug.example');
      const forged = Buffer.from(token, 'base64url');
      forged[0]! ^= 1;
      const answers = [];
      for (const each of [forged.toString('base64url'), token.slice(0, -1), 'eyJhbGciOiJub25lIn0.e30.', 'x'])
        answers.push(await open(each), await accept(each));
      for (const { status, body } of answers) {
        expect(status).toBe(404);
        expect({ ...body, requestId: '' }).toEqual({ ...answers[0]!.body, requestId: '' });
      }
    });

    it('gives two who use the link at the same moment one account', async () => {
      const token = await invited('dubbel@debrug.example');
      const statuses = (await Promise.all([accept(token), accept(token), accept(token)])).map(
        ({ status }) => status,
      );
      expect(statuses.filter((status) => status === 204)).toHaveLength(1);
      expect(statuses.filter((status) => status === 404)).toHaveLength(2);
    });

    it('asks the password of an account that there is, and gives its owner one more organisation', async () => {
      const token = await invited(DEMO.schoolCoordinator.toUpperCase(), ['focalPerson']);
      expect((await open(token)).body.hasAccount).toBe(true);
      await accept(token, { password: 'not the password of it' }).expect(401);
      await accept(token, { password: DEMO_PASSWORD }).expect(204);
      const daan = await server.signedIn(DEMO.schoolCoordinator);
      const { memberships } = (await daan.get('/api/session')).body;
      expect(memberships.map(({ bodyId }: { bodyId: string }) => bodyId).sort()).toEqual(
        [DEMO.brug, DEMO.school].sort(),
      );
    });

    it('tells the sender the same of an address with an account as of one without', async () => {
      const known = await invite(DEMO.inspector);
      const unknown = await invite('niemand@nergens.example');
      const shape = ({ status, text, headers }: typeof known) => ({
        status,
        text,
        headers: Object.keys(headers).sort(),
      });
      expect(shape(known)).toEqual(shape(unknown));
      expect(known.status).toBe(204);
    });

    it('is refused to a member, to whoever waits already, and beyond five letters an hour', async () => {
      const fault = async (email: string) => (await invite(email)).body.faults;
      expect(await fault(DEMO.focalPerson)).toEqual([{ path: '/email', code: 'alreadyMember' }]);
      await invite('vaak@debrug.example').expect(204);
      expect(await fault('vaak@debrug.example')).toEqual([{ path: '/email', code: 'alreadyInvited' }]);
      for (let count = 0; count < 3; count += 1) await invite('vaak@debrug.example');
      await invite('vaak@debrug.example').expect(429);
    });

    it.each([
      ['passwordTooShort', 'kort'],
      ['passwordHasOwnWords', 'puck.vermeer1'],
    ])('wants a password that will do: %s', async (code, password) => {
      const token = await invited(`${code.toLowerCase()}@debrug.example`);
      const { status, body } = await accept(token, { password });
      expect(status).toBe(422);
      expect(body.faults).toEqual([{ path: '/password', code }]);
      await open(token).expect(200);
    });

    it('of another organisation answers as one that does not exist', async () => {
      const token = await invited('elders@debrug.example');
      const { id } = (await people()).invitations.find(({ email }) => email === 'elders@debrug.example')!;
      const elsewhere = await server.signedIn(DEMO.schoolCoordinator);
      for (const step of ['renewal', 'withdrawal']) {
        const path = (each: string) => `/api/organisations/${DEMO.school}/invitations/${each}/${step}`;
        const [foreign, random] = [await elsewhere.post(path(id)), await elsewhere.post(path(NOBODY))];
        expect(foreign.status).toBe(404);
        expect({ ...foreign.body, requestId: '' }).toEqual({ ...random.body, requestId: '' });
      }
      await open(token).expect(200);
    });
  });

  describe('a role', () => {
    it('is changed by the coordinator and holds from the next request', async () => {
      const contributor = await server.signedIn(DEMO.contributor);
      await contributor.get(PEOPLE).expect(403);
      const { userId, version } = await personOf(DEMO.contributor);
      const change = (body: object) => coordinator.put(`${PEOPLE}/${userId}/roles`).send(body);
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
        (await coordinator.put(`${PEOPLE}/${userId}/roles`).send({ version, roles })).body.faults;
      expect(await change(['coordinator', 'boardMember'])).toEqual([{ path: '/roles', code: 'ownRoles' }]);
      const { userId: focal, version: its } = await personOf(DEMO.focalPerson);
      await coordinator
        .put(`${PEOPLE}/${focal}/roles`)
        .send({ version: its, roles: ['privacyOfficer'] })
        .expect(204);
      const leave = await coordinator
        .post(`${PEOPLE}/${userId}/removal`)
        .send({ version, successorId: focal });
      expect(leave.body.faults).toEqual([{ path: '/userId', code: 'lastCoordinator' }]);
    });

    it('of two coordinators who step down at the same moment stays with one', async () => {
      const one = await personOf(DEMO.coordinator);
      const other = await personOf(DEMO.boardMember);
      const roles = ['coordinator', 'boardMember'];
      await coordinator
        .put(`${PEOPLE}/${other.userId}/roles`)
        .send({ version: other.version, roles })
        .expect(204);
      const second = await server.signedIn(DEMO.boardMember);
      const statuses = (
        await Promise.all(
          [
            coordinator
              .put(`${PEOPLE}/${one.userId}/roles`)
              .send({ version: one.version, roles: ['contributor'] }),
            second
              .put(`${PEOPLE}/${other.userId}/roles`)
              .send({ version: other.version + 1, roles: ['boardMember'] }),
          ].map((each) => Promise.resolve(each)),
        )
      ).map(({ status }) => status);
      expect(statuses.filter((status) => status === 204)).toHaveLength(1);
      await query(
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
      const appoint = (body: object) => coordinator.put(`${PEOPLE}/${userId}/deputy`).send(body);
      const today = server.clock.today();
      const tomorrow = new Date(Date.parse(today) + DAY).toISOString().slice(0, 10);
      const yesterday = new Date(Date.parse(today) - DAY).toISOString().slice(0, 10);
      expect((await appoint({ version, until: yesterday })).body.faults).toEqual([
        { path: '/until', code: 'outsideRange' },
      ]);
      await appoint({ version, until: tomorrow }).expect(204);
      await board.post(INVITATIONS).send({}).expect(422);
      expect((await people()).coordinators).toBe(1);
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
      await query(
        `UPDATE app.evidence SET owner = $2 WHERE (organisation_id, id) =
        (SELECT organisation_id, id FROM app.evidence WHERE organisation_id = $1 LIMIT 1)`,
        [DEMO.brug, focal.name],
      );
      const tasks = async (userId: string) =>
        (await coordinator.get(`${PEOPLE}/${userId}/tasks`).expect(200)).body;
      const before = await tasks(focal.userId);
      const had = await tasks(board.userId);
      expect(before.questions + before.actions).toBeGreaterThan(0);
      expect(before.evidence).toBeGreaterThan(0);
      const remove = (body: object) => coordinator.post(`${PEOPLE}/${focal.userId}/removal`).send(body);
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
      await coordinator.get(`${PEOPLE}/${focal.userId}/tasks`).expect(404);
    });

    it('of another organisation answers as nobody does', async () => {
      const [{ id: foreign }] = (await query('SELECT id FROM identity.users WHERE email = $1', [
        'marjan.post@vechtscholen.example',
      ])) as [{ id: string }];
      const shape = async (userId: string) => {
        const answers = [
          await coordinator.get(`${PEOPLE}/${userId}/tasks`),
          await coordinator.put(`${PEOPLE}/${userId}/roles`).send({ version: 1, roles: ['contributor'] }),
          await coordinator.put(`${PEOPLE}/${userId}/deputy`).send({ version: 1, until: null }),
          await coordinator.post(`${PEOPLE}/${userId}/removal`).send({ version: 1, successorId: null }),
        ];
        return answers.map(({ status, body }) => ({ status, ...body, requestId: '' }));
      };
      const answers = await shape(foreign);
      expect(answers).toEqual(await shape(NOBODY));
      expect(answers.every(({ status }) => status === 404)).toBe(true);
    });
  });

  it('leave a line in the trail for each change, without an address or a name', async () => {
    const rows = await query('SELECT action, details FROM app.audit_entries WHERE organisation_id = $1', [
      DEMO.brug,
    ]);
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
