import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isAllowed } from '@zicht/shared/access/role-permissions';
import { trailPageSchema } from '@zicht/shared/audit/trail.contract';
import { inspectorateListSchema, inspectorsSchema } from '@zicht/shared/identity/inspectorate.contract';
import type { Inspectorate, Inspectors } from '@zicht/shared/identity/inspectorate.contract';
import { describeApi } from '../../../../open-api.js';
import { DEMO, NOBODY } from '../../../../../test/support/worlds/demo-world.js';
import { fill, operationsOf, PATH_PARAMETERS } from '../../../../../test/support/sweeps/operations.js';
import { SmtpProcess } from '../../../../../test/support/processes/smtp-process.js';
import { asAdmin } from '../../../../../test/support/test-database.js';
import { TestServer } from '../../../../../test/support/test-server.js';
import type { Browser } from '../../../../../test/support/test-server.js';
import { DeliverAccountMail } from '../../../notifications/use-cases/mail/deliver-account-mail.js';

const NEW_PASSWORD = 'paarse fiets in de regen';
const PLATFORM = '/api/platform/inspectorates';
const MINUTE = 60_000;

describe('inspectorates and their people', () => {
  let smtp: SmtpProcess;
  let server: TestServer;
  let coordinator: Browser;
  let administrator: Browser;
  let base: string;

  beforeAll(async () => {
    smtp = await SmtpProcess.start();
    server = await TestServer.start({ settings: { ...smtp.settings, SECOND_FACTOR_ROLES: '' } });
  });
  afterAll(async () => {
    await server.stop();
    await smtp.stop();
  });
  beforeEach(async () => {
    await query('TRUNCATE identity.attempts');
    coordinator = await server.signedIn(DEMO.inspectorateCoordinator);
    administrator = await server.signedIn(DEMO.administrator);
    base = `/api/inspectorates/${await bodyOf(coordinator)}`;
    smtp.taken.length = 0;
  });

  const query = (sql: string, values: unknown[] = []) =>
    asAdmin(async (client) => (await client.query(sql, values)).rows, server.database);
  const bodyOf = async (browser: Browser): Promise<string> =>
    (await browser.get('/api/session')).body.memberships[0].bodyId;
  const people = async (browser = coordinator, at = base): Promise<Inspectors> =>
    (await browser.get(`${at}/people`).expect(200)).body as Inspectors;
  const lastLetter = async (email: string) => {
    const before = smtp.taken.length;
    const sent = await server.app.get(DeliverAccountMail).execute();
    // The mail server says that it took a letter before it tells us which.
    await smtp.hasTaken(before + sent);
    const letter = (await smtp.letters()).findLast(({ to }) => [to].flat()[0]?.text === email);
    return { text: letter?.text ?? '', token: /uitnodiging#([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '' };
  };
  const invite = (email: string, roles = ['inspector'], browser = coordinator, at = base) =>
    browser.post(`${at}/invitations`).send({ email, roles, locale: 'nl' });
  const accept = (token: string, name = 'Mees de Graaf') =>
    server
      .browser()
      .post('/api/invitation/acceptance')
      .send({ token, name, password: NEW_PASSWORD, locale: 'nl' });
  const joined = async (email: string, roles?: string[], at = base, browser = coordinator) => {
    await invite(email, roles, browser, at).expect(204);
    const { text, token } = await lastLetter(email);
    expect(text).toContain('Uw inspectie gaf uw e-mailadres op.');
    await accept(token).expect(204);
    return server.signedIn(email, NEW_PASSWORD);
  };
  const enrol = (name: string, email: string) =>
    administrator.post(PLATFORM).send({ name, email, locale: 'nl' });
  const listed = async (name: string): Promise<Inspectorate | undefined> => {
    const { body } = await administrator.get(PLATFORM).expect(200);
    return inspectorateListSchema.parse(body).inspectorates.find((each) => each.name === name);
  };
  const trailOf = async (inspectorateId: string): Promise<string[]> =>
    (
      await query('SELECT action FROM app.audit_entries WHERE organisation_id = $1 ORDER BY number', [
        inspectorateId,
      ])
    ).map(({ action }) => action);

  it('have a log for their coordinator, with what happened in them and nothing else', async () => {
    const inspector = await joined('logboek@inspectie.example');
    const { body } = await coordinator.get(`${base}/trail`).expect(200);
    const page = trailPageSchema.parse(body);
    expect(page.lines.map(({ action }) => action)).toContain('member.invited');
    expect(page.lines.find(({ action }) => action === 'member.invited')?.by).toMatchObject({
      kind: 'member',
    });
    const scopes = await query(
      'SELECT count(*)::integer AS count FROM app.audit_entries WHERE organisation_id = $1',
      [base.split('/').at(-1)],
    );
    // That it was read is a line of its own, written after the page was.
    expect(page.total).toBe(scopes[0].count - 1);
    const filter = { person: null, kind: 'reading', from: null, to: null };
    const file = await coordinator.post(`${base}/trail/exports`).send(filter).expect(200);
    expect(file.body.lines.map(({ action }: { action: string }) => action)).toEqual(['trail.read']);
    await inspector.get(`${base}/trail`).expect(403);
    for (const stranger of [administrator, await server.signedIn(DEMO.coordinator)])
      await stranger.get(`${base}/trail`).expect(404);
    await coordinator.get(`/api/organisations/${DEMO.brug}/trail`).expect(404);
    await coordinator.get(`/api/inspectorates/${DEMO.brug}/trail`).expect(404);
  });

  it('a letter makes an inspector of whoever holds it, who reads publications and nothing else', async () => {
    await invite('mees@inspectie.example').expect(204);
    const { text, token } = await lastLetter('mees@inspectie.example');
    expect(text).toContain('nodigt u uit. De link werkt 7 dagen en één keer.');
    const opened = await server.browser().post('/api/invitation').send({ token }).expect(200);
    expect(opened.body).toMatchObject({ email: 'mees@inspectie.example', roles: ['inspector'] });
    await accept(token).expect(204);
    await accept(token).expect(404);
    const mees = await server.signedIn('mees@inspectie.example', NEW_PASSWORD);
    expect((await mees.get('/api/session')).body.memberships).toMatchObject([
      { kind: 'inspectorate', bodyName: opened.body.organisationName, roles: ['inspector'] },
    ]);

    const inspectorateId = await bodyOf(mees);
    const wrong: string[] = [];
    const letIn: string[] = [];
    for (const { name, method, path, access } of operationsOf(await describeApi())) {
      // What is open to everybody, and one's own account, tells nothing of others.
      if (access === undefined || access.kind === 'public' || access.kind === 'signedIn') continue;
      const filled = fill(path, {
        ...PATH_PARAMETERS,
        organisationId: DEMO.brug,
        inspectorateId,
      });
      const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
      const { status } = await (verb === 'get' ? mees.get(filled) : mees[verb](filled).send({}));
      const isOpen =
        access.kind === 'anywhere' && access.anyOf.some((each) => isAllowed(['inspector'], each));
      if (isOpen) letIn.push(name);
      const refusal = access.kind === 'organisation' || access.kind === 'concern' ? 404 : 403;
      if (isOpen ? [401, 403].includes(status) : status !== refusal) wrong.push(`${name}: ${status}`);
    }
    expect(wrong).toEqual([]);
    const figures = /^GET \/api\/(sector-pictures|sector-development|response-progress)/;
    expect(letIn.filter((name) => !figures.test(name))).toEqual([]);
    expect(letIn).toHaveLength(8);
  });

  it('are shown to its coordinators alone, and not to those of another inspectorate', async () => {
    const shown = await people();
    expect(inspectorsSchema.safeParse(shown).success).toBe(true);
    expect(shown.people.map(({ email }) => email)).toContain(DEMO.inspector);
    await (await server.signedIn(DEMO.inspector)).get(`${base}/people`).expect(403);

    await enrol('Inspectie van Elders', 'elders@elders.example').expect(204);
    await accept((await lastLetter('elders@elders.example')).token, 'Els Elders').expect(204);
    const els = await server.signedIn('elders@elders.example', NEW_PASSWORD);
    const elders = `/api/inspectorates/${await bodyOf(els)}`;
    expect((await people(els, elders)).people.map(({ name }) => name)).toEqual(['Els Elders']);
    const shape = (body: object) => ({ ...body, requestId: '' });
    const unknown = await coordinator.get(`/api/inspectorates/${NOBODY}/people`).expect(404);
    for (const [browser, at] of [
      [coordinator, elders],
      [els, base],
      [await server.signedIn(DEMO.coordinator), base],
      [administrator, base],
    ] as const) {
      const { body } = await browser.get(`${at}/people`).expect(404);
      expect(shape(body)).toEqual(shape(unknown.body));
      await invite('vreemd@elders.example', ['inspector'], browser, at).expect(404);
    }
    // A record of one is not found below the other.
    await invite('wacht@inspectie.example').expect(204);
    const { id } = (await people()).invitations.find(({ email }) => email === 'wacht@inspectie.example')!;
    await els.post(`${elders}/invitations/${id}/withdrawal`).expect(404);
    const wouter = (await people()).people.find(({ email }) => email === DEMO.inspector)!;
    await els.post(`${elders}/people/${wouter.userId}/removal`).send({ version: 1 }).expect(404);
    // An organisation cannot hand out an inspector's role, nor an inspectorate that of an organisation.
    const organisation = await server.signedIn(DEMO.coordinator);
    await organisation
      .post(`/api/organisations/${DEMO.brug}/invitations`)
      .send({ email: 'x@x.example', roles: ['inspector'], locale: 'nl' })
      .expect(422);
    await invite('x@x.example', ['coordinator']).expect(422);
  });

  it('an invitation is sent anew with another link, and taken back', async () => {
    await invite('laat@inspectie.example').expect(204);
    const first = (await lastLetter('laat@inspectie.example')).token;
    expect((await invite('laat@inspectie.example')).body.faults).toEqual([
      { path: '/email', code: 'alreadyInvited' },
    ]);
    const { id } = (await people()).invitations.find(({ email }) => email === 'laat@inspectie.example')!;
    await coordinator.post(`${base}/invitations/${id}/renewal`).expect(204);
    const second = (await lastLetter('laat@inspectie.example')).token;
    await accept(first).expect(404);
    await coordinator.post(`${base}/invitations/${id}/withdrawal`).expect(204);
    await accept(second).expect(404);
    expect((await invite(DEMO.inspector)).body.faults).toEqual([{ path: '/email', code: 'alreadyMember' }]);
    expect((await trailOf(base.split('/').at(-1)!)).slice(-3)).toEqual([
      'member.invited',
      'invitation.renewed',
      'invitation.withdrawn',
    ]);
  });

  it('lets somebody go at once, but never its last coordinator, and asks who is there', async () => {
    const gone = await joined('gaat@inspectie.example');
    const find = async (email: string) => (await people()).people.find((each) => each.email === email)!;
    const leaver = await find('gaat@inspectie.example');
    const anna = await find(DEMO.inspectorateCoordinator);
    const remove = (userId: string, version: number) =>
      coordinator.post(`${base}/people/${userId}/removal`).send({ version });
    await gone.get('/api/sector-pictures').expect(200);
    await remove(leaver.userId, leaver.version + 1).expect(409);
    await remove(leaver.userId, leaver.version).expect(204);
    expect((await gone.get('/api/session')).body.memberships).toEqual([]);
    await gone.get('/api/sector-pictures').expect(403);
    await gone.post('/api/profile/account-ending').send({ isSure: true }).expect(204);
    expect((await lastLetter('gaat@inspectie.example')).text).toContain('Meld het bij uw inspectie.');
    expect((await remove(anna.userId, anna.version)).body.faults).toEqual([
      { path: '/userId', code: 'lastCoordinator' },
    ]);

    const wouter = await find(DEMO.inspector);
    const roles = ['inspector', 'inspectorateCoordinator'];
    await coordinator
      .put(`${base}/people/${wouter.userId}/roles`)
      .send({ version: wouter.version, roles })
      .expect(204);
    expect((await people()).coordinators).toBe(2);
    server.pass(11 * MINUTE);
    const late = await remove(wouter.userId, wouter.version + 1).expect(403);
    expect(late.body.code).toBe('proofNeeded');
  });

  it('is registered by a platform administrator, who may invite anew until somebody joined', async () => {
    await coordinator.get(PLATFORM).expect(403);
    await enrol('Inspectie Nieuw', 'fout@nieuw.example').expect(204);
    const first = await lastLetter('fout@nieuw.example');
    expect(first.text).toContain('Inspectie Nieuw nodigt u uit.');
    const { inspectorateId, ...rest } = (await listed('Inspectie Nieuw'))!;
    expect(rest).toMatchObject({ inspectors: 0, firstInvitation: { email: 'fout@nieuw.example' } });
    await enrol(' inspectie nieuw ', 'goed@nieuw.example').expect(204);
    const second = await lastLetter('goed@nieuw.example');
    await accept(first.token).expect(404);
    await accept(second.token).expect(204);
    const browser = await server.signedIn('goed@nieuw.example', NEW_PASSWORD);
    expect((await browser.get('/api/session')).body.memberships).toMatchObject([
      { bodyId: inspectorateId, bodyName: 'Inspectie Nieuw', roles: ['inspectorateCoordinator'] },
    ]);
    expect(await listed('Inspectie Nieuw')).toMatchObject({ inspectors: 1, firstInvitation: null });
    expect((await enrol('Inspectie Nieuw', 'derde@nieuw.example')).body.faults).toEqual([
      { path: '/name', code: 'alreadyRegistered' },
    ]);
    expect(await trailOf(inspectorateId)).toEqual([
      'inspectorate.registered',
      'member.invited',
      'member.invited',
      'member.joined',
    ]);
    const { lines } = (await administrator.get('/api/platform/trail?limit=100').expect(200)).body;
    expect(lines).toContainEqual(
      expect.objectContaining({
        action: 'inspectorate.registered',
        organisation: { id: inspectorateId, name: 'Inspectie Nieuw' },
      }),
    );
  });
});

describe('where a second factor is asked of inspectors', () => {
  it('whoever accepted sets one up before anything else', async () => {
    const smtp = await SmtpProcess.start();
    const server = await TestServer.start({
      settings: { ...smtp.settings, SECOND_FACTOR_ROLES: 'inspector' },
    });
    try {
      const coordinator = await server.signedIn(DEMO.inspectorateCoordinator);
      const { bodyId } = (await coordinator.get('/api/session')).body.memberships[0];
      await coordinator
        .post(`/api/inspectorates/${bodyId}/invitations`)
        .send({ email: 'twee@inspectie.example', roles: ['inspector'], locale: 'nl' })
        .expect(204);
      await smtp.hasTaken(await server.app.get(DeliverAccountMail).execute());
      const token = /uitnodiging#([\w-]+)/.exec((await smtp.letters()).at(-1)?.text ?? '')?.[1];
      await server
        .browser()
        .post('/api/invitation/acceptance')
        .send({ token, name: 'Twee Stappen', password: NEW_PASSWORD, locale: 'nl' })
        .expect(204);
      const browser = await server.signedIn('twee@inspectie.example', NEW_PASSWORD);
      expect((await browser.get('/api/session')).body.secondFactor).toBe('missing');
      const refused = await browser.get('/api/sector-pictures').expect(403);
      expect(refused.body.code).toBe('secondFactorNeeded');
    } finally {
      await server.stop();
      await smtp.stop();
    }
  });
});
