import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { joinRequestListSchema } from '@zicht/shared/joining/join.contract';
import { DEMO, NOBODY } from '../../../../test/support/worlds/demo-world.js';
import { SmtpProcess } from '../../../../test/support/processes/smtp-process.js';
import { asAdmin } from '../../../../test/support/test-database.js';
import { TestServer } from '../../../../test/support/test-server.js';
import type { Browser } from '../../../../test/support/test-server.js';
import { DeliverAccountMail } from '../../notifications/use-cases/mail/deliver-account-mail.js';
import { ForgetJoinRequests } from '../use-cases/forget-join-requests.js';

const HOUR = 3_600_000;
const PASSWORD = 'paarse fiets in de regen';
const RECORD = {
  name: 'Jongerenwerk Lekoever',
  kvkNumber: '12345678',
  mainSector: 'JON',
  municipalityCode: 'GM0344',
  sizeClass: 'KL2',
};
const ASKED = {
  ...RECORD,
  concernName: 'Stichting Lekoever',
  askerName: 'Mila Postma',
  askerFunction: 'Teamleider',
  email: 'mila.postma@lekoever.example',
  locale: 'nl',
};
const SETTLED = { ...RECORD, youthRegion: null, concern: null };

describe('joining', () => {
  let smtp: SmtpProcess;
  let server: TestServer;
  let administrator: Browser;

  beforeAll(async () => {
    smtp = await SmtpProcess.start();
    server = await TestServer.start({ settings: smtp.settings });
    administrator = await server.signedIn(DEMO.administrator);
  });
  afterAll(async () => {
    await server.stop();
    await smtp.stop();
  });
  beforeEach(async () => {
    await query('TRUNCATE identity.attempts, identity.join_requests, identity.letters');
    smtp.taken.length = 0;
  });

  const query = <Row = unknown>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    asAdmin(async (client) => (await client.query(sql, values)).rows as Row[], server.database);
  const ask = (changes: object = {}) =>
    server
      .browser()
      .post('/api/joining')
      .send({ ...ASKED, ...changes });
  const confirm = (token: string) => server.browser().post('/api/joining/confirmation').send({ token });
  const decide = (id: string, what: 'approval' | 'refusal', body: object, browser = administrator) =>
    browser.post(`/api/platform/join-requests/${id}/${what}`).send(body);
  const letters = async () => {
    const before = smtp.taken.length;
    const sent = await server.app.get(DeliverAccountMail).execute();
    await smtp.hasTaken(before + sent);
    return (await smtp.letters()).map(({ to, subject = '', text = '', html }) => ({
      to: [to].flat()[0]?.text ?? '',
      subject,
      text,
      html: String(html),
    }));
  };
  const linkIn = async (page: string, to = ASKED.email) =>
    (await letters())
      .filter((letter) => letter.to === to)
      .map(({ text }) => new RegExp(`/${page}#([\\w-]+)`).exec(text)?.[1] ?? '')
      .findLast((token) => token !== '') ?? '';
  const waiting = async () =>
    joinRequestListSchema.parse((await administrator.get('/api/platform/join-requests').expect(200)).body)
      .requests;
  const confirmed = async (changes: object = {}) => {
    await ask(changes).expect(204);
    await confirm(await linkIn('meedoen/bevestigen')).expect(204);
    return (await waiting()).at(-1)!;
  };

  it('goes from a request by way of mail, an administrator and an invitation to a coordinator', async () => {
    await ask().expect(204);
    expect(await waiting()).toEqual([]);
    const token = await linkIn('meedoen/bevestigen');
    await confirm(token).expect(204);
    await confirm(token).expect(404);
    const [request] = await waiting();
    expect(request).toMatchObject({ ...RECORD, askerName: 'Mila Postma', sameNumber: [] });
    expect((await letters()).find(({ to }) => to === DEMO.administrator)?.subject).toBe(
      'Er wacht een aanvraag om mee te doen',
    );

    const corrected = { ...SETTLED, sizeClass: 'MID', youthRegion: 'JZ22', concern: { name: 'Groep Lek' } };
    const id = request!.organisationId;
    const decisions = await Promise.all([
      decide(id, 'approval', corrected),
      decide(id, 'approval', corrected),
    ]);
    expect(decisions.map(({ status }) => status).sort()).toEqual([204, 404]);
    await decide(id, 'refusal', { reason: 'outsideScope' }).expect(404);
    expect(await waiting()).toEqual([]);
    const [row] = await query(
      `SELECT o.size_class, o.youth_region, o.status, c.name AS concern FROM app.organisations o
       JOIN catalogue.concerns c ON c.id = o.concern_id WHERE o.organisation_id = $1`,
      [id],
    );
    expect(row).toEqual({ size_class: 'MID', youth_region: 'JZ22', status: 'active', concern: 'Groep Lek' });

    const invitation = await linkIn('uitnodiging');
    const accepted = { token: invitation, name: 'Mila Postma', password: PASSWORD, locale: 'nl' };
    await server.browser().post('/api/invitation/acceptance').send(accepted).expect(204);
    const mila = await server.signedIn(ASKED.email, PASSWORD);
    const { memberships } = (await mila.get('/api/session')).body;
    expect(memberships).toMatchObject([{ bodyId: id, bodyName: RECORD.name, roles: ['coordinator'] }]);
    const trail = await query<{ action: string }>(
      'SELECT action FROM app.audit_entries WHERE organisation_id = $1 ORDER BY number',
      [id],
    );
    expect(trail.map(({ action }) => action).slice(0, 3)).toEqual([
      'organisation.registered',
      'member.invited',
      'member.joined',
    ]);
  });

  it('is refused with a reason in words, in the language of the asker, and noted for the platform', async () => {
    const { organisationId } = await confirmed({ locale: 'en' });
    await decide(organisationId, 'refusal', { reason: 'alreadyJoined' }).expect(204);
    const letter = (await letters()).findLast(({ to }) => to === ASKED.email);
    expect(letter?.text).toContain('Your organisation takes part already.');
    const lines = await query('SELECT details FROM identity.account_lines WHERE action = $1', [
      'joining.refused',
    ]);
    expect(lines).toEqual([{ details: { request: organisationId, reason: 'alreadyJoined' } }]);
    await decide(organisationId, 'approval', SETTLED).expect(404);
    expect(
      await query('SELECT 1 FROM app.organisations WHERE organisation_id = $1', [organisationId]),
    ).toEqual([]);
  });

  it('answers alike whether the organisation or the address is known, and stores alike', async () => {
    const [brug] = await query<{ name: string; kvk: string }>(
      'SELECT name, kvk_number AS kvk FROM app.organisations WHERE organisation_id = $1',
      [DEMO.brug],
    );
    const answers = [
      await ask(),
      await ask({ email: DEMO.coordinator }),
      await ask({ name: brug!.name, kvkNumber: brug!.kvk }),
    ];
    for (const { status, text, headers } of answers) {
      expect([status, text]).toEqual([204, '']);
      expect(Object.keys(headers).sort()).toEqual(Object.keys(answers[0]!.headers).sort());
    }
    expect(await query('SELECT count(*)::int AS count FROM identity.join_requests')).toEqual([{ count: 3 }]);
    expect((await letters()).map(({ subject }) => subject)).toEqual(
      answers.map(() => 'Bevestig uw aanvraag om mee te doen'),
    );
  });

  it('warns the administrator of an organisation with the same number', async () => {
    const { sameNumber } = await confirmed({ kvkNumber: '00000001' });
    expect(sameNumber).toEqual(['Jeugdhulp De Brug']);
  });

  it('mails no word that a stranger typed', async () => {
    await ask({ name: 'Koop nu bij www.voorbeeld.example', askerName: 'Klik hier' }).expect(204);
    const [letter] = await letters();
    expect(letter?.to).toBe(ASKED.email);
    expect(`${letter?.subject} ${letter?.text} ${letter?.html}`).not.toMatch(/Koop nu|Klik hier|Teamleider/);
  });

  it('takes a number of eight digits and codes that exist, and names what is wrong', async () => {
    for (const [field, value] of Object.entries({ kvkNumber: '1234567', name: ' ', email: 'geen adres' })) {
      const { status, body } = await ask({ [field]: value });
      expect([field, status, body.faults?.[0]?.path]).toEqual([field, 422, `/${field}`]);
    }
    // Municipalities are measured by inhabitants.
    const wrong = { mainSector: 'GEM', municipalityCode: 'GM9999' };
    const { status, body } = await ask(wrong);
    expect([status, body.faults]).toEqual([
      422,
      [
        { path: '/sizeClass', code: 'unknownValue' },
        { path: '/municipalityCode', code: 'unknownValue' },
      ],
    ]);
    expect(await query('SELECT 1 FROM identity.join_requests')).toEqual([]);
  });

  it('opens by no link that is too old, forged, or of another purpose', async () => {
    await ask().expect(204);
    const token = await linkIn('meedoen/bevestigen');
    await server.browser().post('/api/password-reset').send({ email: DEMO.coordinator, locale: 'nl' });
    const reset = await linkIn('nieuw-wachtwoord', DEMO.coordinator);
    expect(reset).not.toBe('');
    for (const other of [reset, `${token}x`, token.slice(1)]) await confirm(other).expect(404);
    expect(
      await server.browser().post('/api/password-reset/completion').send({ token, password: PASSWORD }),
    ).toMatchObject({ status: 404 });
    server.pass(24 * HOUR + 1);
    await confirm(token).expect(404);
    expect(
      await query("SELECT 1 FROM identity.letters WHERE kind = 'joinAsked' AND token_nonce IS NOT NULL"),
    ).toEqual([]);
    server.pass(-24 * HOUR - 1);
  });

  it('is throttled by address and by network address', async () => {
    const statuses = [];
    for (let count = 0; count < 6; count += 1) statuses.push((await ask()).status);
    expect(statuses).toEqual([204, 204, 204, 204, 204, 429]);
    await query('TRUNCATE identity.attempts');
    for (let count = 0; count < 60; count += 1) await confirm('geen link');
    expect((await ask()).status).toBe(429);
  });

  it('is decided by administrators alone, and by no guess', async () => {
    const { organisationId } = await confirmed();
    for (const email of [DEMO.coordinator, DEMO.publicationManager, DEMO.inspector]) {
      const browser = await server.signedIn(email);
      await decide(organisationId, 'approval', SETTLED, browser).expect(403);
      await browser.get('/api/platform/join-requests').expect(403);
    }
    await decide(NOBODY, 'approval', SETTLED).expect(404);
    await decide(DEMO.brug, 'approval', SETTLED).expect(404);
    expect(await waiting()).toHaveLength(1);
  });

  it('can be skipped by an administrator, who registers at once and invites the first coordinator', async () => {
    const enrol = (changes: object = {}) =>
      administrator
        .post('/api/platform/organisations')
        .send({ ...SETTLED, email: 'joep@elders.example', locale: 'nl', ...changes });
    await enrol({ concern: { id: NOBODY } }).expect(422);
    await enrol({ name: 'Opvang Elders', concern: { id: DEMO.concern } }).expect(204);
    const letter = (await letters()).find(({ to }) => to === 'joep@elders.example');
    expect(letter?.text).toContain('Opvang Elders nodigt u uit.');
    const rows = await query('SELECT concern_id FROM app.organisations WHERE name = $1', ['Opvang Elders']);
    expect(rows).toEqual([{ concern_id: DEMO.concern }]);
  });

  it('leaves nothing behind: unconfirmed requests go when their link dies, decided ones after a while', async () => {
    const { organisationId } = await confirmed();
    await ask({ email: 'iemand@anders.example' }).expect(204);
    const forget = server.app.get(ForgetJoinRequests);
    const ago = (days: number) => new Date(server.clock.now().getTime() - days * 24 * HOUR);
    expect(await forget.execute(ago(90))).toBe(0);
    server.pass(25 * HOUR);
    expect(await forget.execute(ago(90))).toBe(1);
    await query(
      `UPDATE identity.join_requests SET decision = 'refused', decided_by = $2, decided_at = $3 WHERE organisation_id = $1`,
      [organisationId, NOBODY, ago(91)],
    );
    expect(await forget.execute(ago(90))).toBe(1);
    expect(await query('SELECT 1 FROM identity.join_requests')).toEqual([]);
  });
});
