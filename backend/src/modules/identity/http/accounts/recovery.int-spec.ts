import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recoveryListSchema } from '@zicht/shared/identity/recovery.contract';
import { DEMO } from '../../../../../test/support/worlds/demo-world.js';
import { SmtpProcess } from '../../../../../test/support/processes/smtp-process.js';
import { asAdmin } from '../../../../../test/support/test-database.js';
import { TestServer } from '../../../../../test/support/test-server.js';
import type { Browser } from '../../../../../test/support/test-server.js';
import { DeliverAccountMail } from '../../../notifications/use-cases/mail/deliver-account-mail.js';

const OTHER_ADMINISTRATOR = 'omar.benali@zicht.example';
const DAY = 24 * 3_600_000;
const NEWCOMER = 'nieuw@debrug.example';
/** What the trail says of it, newest first. */
const LINES = ['member.recoveryConfirmed', 'member.invited', 'member.recoveryProposed'];

describe('what has no active coordinator', () => {
  let smtp: SmtpProcess;
  let server: TestServer;
  let one: Browser;
  let other: Browser;

  beforeAll(async () => {
    smtp = await SmtpProcess.start();
    server = await TestServer.start({ settings: smtp.settings });
    [one, other] = [await server.signedIn(DEMO.administrator), await server.signedIn(OTHER_ADMINISTRATOR)];
  });
  afterAll(async () => {
    await server.stop();
    await smtp.stop();
  });

  const query = <Row = unknown>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    asAdmin(async (client) => (await client.query(sql, values)).rows as Row[], server.database);
  /** The inspectorate of the demo, with its only coordinator signed out for good. */
  const emptiedInspectorate = async (): Promise<string> => {
    await query('UPDATE identity.users SET disabled_at = now() WHERE email = $1', [
      DEMO.inspectorateCoordinator,
    ]);
    const [row] = await query<{ id: string }>('SELECT id FROM identity.inspectorates');
    return row!.id;
  };
  const list = async (browser: Browser) =>
    recoveryListSchema.parse((await browser.get('/api/platform/recoveries').expect(200)).body).recoveries;
  const propose = (browser: Browser, email = NEWCOMER, body: string = DEMO.brug) =>
    browser.put(`/api/platform/recoveries/${body}`).send({ email, locale: 'nl' });
  const confirm = (browser: Browser, email = NEWCOMER, body: string = DEMO.brug) =>
    browser.post(`/api/platform/recoveries/${body}/confirmation`).send({ email });
  const actionsOf = async (body: string): Promise<string[]> =>
    (
      await query<{ action: string }>(
        'SELECT action FROM app.audit_entries WHERE organisation_id = $1 ORDER BY number DESC LIMIT 3',
        [body],
      )
    ).map(({ action }) => action);
  const invited = () => query("SELECT email FROM identity.invitations WHERE email = 'nieuw@debrug.example'");

  it('is none as long as one can sign in', async () => {
    expect(await list(one)).toEqual([]);
    await propose(one).expect(404);
    await confirm(one).expect(404);
  });

  it('gets one when it is an organisation: by two administrators, never by one, and its members are told', async () => {
    await query('UPDATE identity.users SET disabled_at = now() WHERE email = $1', [DEMO.coordinator]);
    expect(await list(one)).toMatchObject([{ organisationId: DEMO.brug, proposal: null }]);
    await confirm(other).expect(404);
    await propose(one).expect(204);
    expect((await list(one))[0]?.proposal).toMatchObject({ email: NEWCOMER, isOwn: true });
    expect((await list(other))[0]?.proposal).toMatchObject({ proposedBy: 'Lotte Prins', isOwn: false });

    const { body } = await confirm(one).expect(403);
    expect(body.code).toBe('senderMayNotApprove');
    await confirm(other, 'iemand.anders@debrug.example').expect(404);
    expect(await invited()).toEqual([]);

    expect((await Promise.all([confirm(other), confirm(other)])).map(({ status }) => status).sort()).toEqual([
      204, 404,
    ]);
    expect(await invited()).toEqual([{ email: NEWCOMER }]);
    const sent = await server.app.get(DeliverAccountMail).execute();
    await smtp.hasTaken(sent);
    const letters = await smtp.letters();
    const told = letters.filter(({ subject }) => subject === 'Er is een nieuwe coördinator uitgenodigd');
    const addresses = told.map(({ to }) => [to].flat()[0]?.text);
    expect(addresses).toEqual(expect.arrayContaining([DEMO.boardMember, DEMO.focalPerson, DEMO.contributor]));
    expect(addresses).not.toContain(DEMO.coordinator);
    expect(await actionsOf(DEMO.brug)).toEqual(LINES);
  });

  it('gets one when it is an inspectorate: in the same way, and inspectors are told of their inspectorate', async () => {
    expect((await list(one)).map(({ kind }) => kind)).not.toContain('inspectorate');
    const body = await emptiedInspectorate();
    const email = 'nieuw@inspectie.example';
    expect((await list(one)).find(({ kind }) => kind === 'inspectorate')).toMatchObject({
      organisationId: body,
      proposal: null,
    });
    await propose(one, email, body).expect(204);
    await confirm(one, email, body).expect(403);
    await confirm(other, email, body).expect(204);
    expect(
      await query('SELECT organisation_id AS id, roles FROM identity.invitations WHERE email = $1', [email]),
    ).toEqual([{ id: body, roles: ['inspectorateCoordinator'] }]);
    const before = smtp.taken.length;
    await smtp.hasTaken(before + (await server.app.get(DeliverAccountMail).execute()));
    const letters = (await smtp.letters()).slice(before);
    const of = (address: string) => letters.find(({ to }) => [to].flat()[0]?.text === address)?.text ?? '';
    expect(of(email)).toContain('Uw inspectie gaf uw e-mailadres op.');
    expect(of(DEMO.inspector)).toContain('U hoort bij deze inspectie.');
    expect(of(DEMO.inspectorateCoordinator)).toBe('');
    expect(await actionsOf(body)).toEqual(LINES);
  });

  it('is proposed for seven days, by administrators alone', async () => {
    await propose(one, 'later@debrug.example').expect(204);
    for (const email of [DEMO.boardMember, DEMO.publicationManager])
      await propose(await server.signedIn(email)).expect(403);
    server.pass(7 * DAY);
    other = await server.signedIn(OTHER_ADMINISTRATOR);
    await confirm(other, 'later@debrug.example').expect(404);
    const brug = (await list(other)).find(({ organisationId }) => organisationId === DEMO.brug);
    expect(brug?.proposal).toBeNull();
  });
});
