import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '@zicht/shared/improvement/calendar-days';
import { erasureSchema } from '@zicht/shared/leaving/departure.contract';
import { DEMO } from '../../../../test/support/worlds/demo-world.js';
import { asAdmin, asRole } from '../../../../test/support/test-database.js';
import { TestServer } from '../../../../test/support/test-server.js';
import type { Browser } from '../../../../test/support/test-server.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TrailChecker } from '../../audit/index.js';
import { LetOldRowsGo } from '../../retention/use-cases/let-old-rows-go.js';
import { EraseDeparted } from '../index.js';

const PATH = `/api/organisations/${DEMO.brug}/departure`;
const CERTIFICATE = `/api/platform/organisations/${DEMO.brug}/erasure-certificate`;
const SURE = { isSure: true };
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Tables with rows of an organisation that stay when it left, and why. */
const KEPT: Readonly<Record<string, string>> = {
  'app.organisations': 'its name and number in the register, so that the certificate says of whom it is',
  'app.audit_entries': 'the trail, until its own term is over',
  'app.audit_heads': 'the end of the chain of that trail',
  'app.departures': 'the certificate',
  'app.successions': 'who carries on for whom: ids and a day',
  'publication.snapshot_units': 'who was counted in what was published, without answers',
};

describe('an organisation that leaves', () => {
  let server: TestServer;
  let coordinator: Browser;

  beforeEach(async () => {
    server = await TestServer.start();
    coordinator = await server.signedIn(DEMO.coordinator);
  });
  afterEach(() => server.stop());

  const query = <Row = unknown>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    asAdmin(async (client) => (await client.query(sql, values)).rows as Row[], server.database);
  const ask = () => coordinator.post(PATH).send(SURE);
  /** The clock of the database, which no test moves, is behind that of the server. */
  const askedLongAgo = () => query("UPDATE app.departures SET asked_at = now() - interval '30 days'");
  const letters = (kind: string) =>
    query<{ email: string; facts: Record<string, string> }>(
      'SELECT email, facts FROM identity.letters WHERE kind = $1 ORDER BY email',
      [kind],
    );
  const secondCoordinator = () =>
    query(
      `UPDATE identity.memberships SET roles = '{coordinator}' WHERE organisation_id = $1 AND user_id =
         (SELECT id FROM identity.users WHERE email = $2)`,
      [DEMO.brug, DEMO.focalPerson],
    );
  const erase = () => server.app.get(EraseDeparted, { strict: false }).execute();
  const becomeDue = async () => {
    await ask().expect(204);
    await askedLongAgo();
    server.pass(30 * DAY);
  };
  /** Rows of De Brug in each table that names an organisation, as the catalogue tells, and a hash of all others. */
  const rows = async () => {
    const counted = await query<{ table: string; own: string; others: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS table,
         (xpath('//n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I.%I WHERE organisation_id = %L',
           n.nspname, c.relname, $1::text), false, true, '')))[1]::text AS own,
         (xpath('//n/text()', query_to_xml(format(
           'SELECT coalesce(md5(string_agg(t::text, ''|'' ORDER BY t::text)), ''-'') AS n FROM %I.%I t
            WHERE organisation_id IS DISTINCT FROM %L', n.nspname, c.relname, $1::text), false, true, '')))[1]::text AS others
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped
       WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%' ORDER BY 1`,
      [DEMO.brug],
    );
    return {
      own: Object.fromEntries(counted.map(({ table, own }) => [table, Number(own)])),
      others: Object.fromEntries(counted.map(({ table, others }) => [table, others])),
    };
  };

  it('works on until its day, says so to all members, and mails every coordinator', async () => {
    await secondCoordinator();
    expect((await coordinator.get(PATH).expect(200)).body).toMatchObject({ graceDays: 30, departure: null });
    await ask().expect(204);
    const { departure, endsOnIfAsked } = (await coordinator.get(PATH)).body;
    expect(departure).toMatchObject({ endsOn: endsOnIfAsked, askedBy: 'Fatma Yıldız' });
    const member = await server.signedIn(DEMO.contributor);
    expect((await member.get('/api/session')).body.memberships[0]).toMatchObject({ leavesOn: endsOnIfAsked });
    await coordinator.get(`/api/organisations/${DEMO.brug}/assessments/2027`).expect(200);
    await coordinator.post(`/api/organisations/${DEMO.brug}/evidence`).send({}).expect(422);
    expect((await letters('leavingAsked')).map(({ email }) => email).sort()).toEqual(
      [DEMO.coordinator, DEMO.focalPerson].sort(),
    );
    server.pass(29 * DAY);
    await askedLongAgo();
    expect(await erase()).toEqual({ organisations: 0, rows: 0 });
    expect((await rows()).own['app.answers']).toBeGreaterThan(0);
  });

  it('is asked by a coordinator alone, with a fresh proof and in so many words', async () => {
    for (const email of [DEMO.focalPerson, DEMO.boardMember, DEMO.privacyOfficer, DEMO.contributor])
      await (await server.signedIn(email)).post(PATH).send(SURE).expect(403);
    for (const email of [DEMO.schoolCoordinator, DEMO.administrator])
      await (await server.signedIn(email)).post(PATH).send(SURE).expect(404);
    await coordinator.post(PATH).send({}).expect(422);
    server.pass(11 * MINUTE);
    expect((await ask().expect(403)).body.code).toBe('proofNeeded');
    expect(await query('SELECT 1 FROM app.departures')).toEqual([]);
  });

  it('is asked once when two coordinators do, and taken back once, by whichever of them', async () => {
    await secondCoordinator();
    const other = await server.signedIn(DEMO.focalPerson);
    const asked = await Promise.all([ask(), other.post(PATH).send(SURE)]);
    expect(asked.map(({ status }) => status).sort()).toEqual([204, 409]);
    const back = await Promise.all([coordinator.delete(PATH).send({}), other.delete(PATH).send({})]);
    expect(back.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await letters('leavingAsked')).length + (await letters('leavingTakenBack')).length).toBe(4);
    server.pass(40 * DAY);
    expect(await erase()).toEqual({ organisations: 0, rows: 0 });
    expect(
      await query(
        `SELECT action FROM app.audit_entries WHERE action LIKE 'organisation.leav%' ORDER BY number`,
      ),
    ).toEqual([{ action: 'organisation.leavingAsked' }, { action: 'organisation.leavingTakenBack' }]);
  });

  it('loses every row that it has here, table by table as the catalogue names them, and others lose none', async () => {
    await becomeDue();
    await query("UPDATE identity.users SET created_at = now() - interval '5 years'");
    const before = await rows();
    await erase();
    const after = await rows();
    expect(Object.entries(after.own).filter(([table, count]) => count > 0 && !(table in KEPT))).toEqual([]);
    for (const table of [
      'app.answers',
      'app.submissions',
      'app.actions',
      'app.partners',
      'identity.memberships',
    ])
      expect({ table, had: before.own[table]! > 0 }).toEqual({ table, had: true });
    const untouched = ({ others }: typeof before) =>
      Object.entries(others).filter(([table]) => !/audit|letters/.test(table));
    expect(untouched(after)).toEqual(untouched(before));

    const administrator = await server.signedIn(DEMO.administrator);
    const { text, sha256 } = (await administrator.get(CERTIFICATE).expect(200)).body;
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    const certificate = erasureSchema.parse(JSON.parse(text));
    // Each table is erased or stands on the list of what stays: a table that nobody thought of is red.
    const camel = (table: string) => table.split('.')[1]!.replace(/_./g, (each) => each[1]!.toUpperCase());
    expect(Object.keys(certificate.erased).sort()).toEqual(
      Object.keys(after.own)
        .filter((table) => !(table in KEPT))
        .map(camel)
        .sort(),
    );
    expect(certificate.erased['answers']).toBe(before.own['app.answers']);
    const [line] = await query<{ number: number; hash: string; action: string }>(
      `SELECT number, encode(hash, 'hex') AS hash, action FROM app.audit_entries WHERE organisation_id = $1
       ORDER BY number DESC LIMIT 1`,
      [DEMO.brug],
    );
    expect(line?.action).toBe('organisation.left');
    expect(certificate.lastLine).toEqual({ number: line?.number, sha256: line?.hash });
    expect((await server.app.get(TrailChecker, { strict: false }).check([DEMO.brug])).faults).toEqual([]);
    expect(await letters('organisationLeft')).toEqual([
      {
        email: DEMO.coordinator,
        facts: expect.objectContaining({ sha256, count: String(certificate.total) }),
      },
    ]);
    // The people keep their accounts for their own term, counted from this day.
    expect(await query('SELECT 1 FROM identity.users WHERE email = $1', [DEMO.coordinator])).toHaveLength(1);
    await server.app.get(LetOldRowsGo, { strict: false }).execute();
    expect(await query('SELECT 1 FROM identity.users WHERE email = $1', [DEMO.coordinator])).toHaveLength(1);
  });

  it('is closed for every door from then on, and gives no certificate before', async () => {
    const administrator = await server.signedIn(DEMO.administrator);
    await administrator.get(CERTIFICATE).expect(404);
    await becomeDue();
    const member = await server.signedIn(DEMO.coordinator);
    await member.get(PATH).expect(200);
    const night = await server.app.get(LetOldRowsGo, { strict: false }).execute();
    expect(night.left.organisations).toBe(1);
    for (const path of ['', '/departure', '/assessments/2027', '/trail', '/members'])
      await member.get(`/api/organisations/${DEMO.brug}${path}`).expect(404);
    expect((await member.get('/api/session')).body.memberships).toEqual([]);
    await member.delete(PATH).send({}).expect(404);
    await member.get(CERTIFICATE).expect(403);
    // Not for want of members alone: nobody can be brought in, and nobody lifts it.
    expect(
      await query('SELECT status FROM app.organisations WHERE organisation_id = $1', [DEMO.brug]),
    ).toEqual([{ status: 'left' }]);
  });

  it('is erased whole or not at all, once, with what came in at that very moment', async () => {
    await becomeDue();
    const before = await rows();
    // The last of the tables fails: everything before it happens again.
    await query('REVOKE DELETE ON identity.memberships FROM zicht_auth');
    await expect(erase()).rejects.toThrow('Not every organisation that left was erased');
    expect(await rows()).toEqual(before);
    await query('GRANT DELETE ON identity.memberships TO zicht_auth');
    expect(await erase()).toMatchObject({ organisations: 1 });
    const certificates = () => query('SELECT sha256, ended_at FROM app.departures');
    const first = await certificates();
    await query(
      `INSERT INTO app.evidence (organisation_id, id, title, place, added_by, added_at)
       VALUES ($1, $1, 'Te laat', 'Nergens', $1, now())`,
      [DEMO.brug],
    );
    server.pass(DAY);
    expect(await erase()).toEqual({ organisations: 0, rows: 1 });
    expect(await erase()).toEqual({ organisations: 0, rows: 0 });
    expect(await certificates()).toEqual(first);
    expect(await letters('organisationLeft')).toHaveLength(1);
  });

  it('keeps everything while it is suspended, and for a week whatever the settings say', async () => {
    await ask().expect(204);
    server.pass(30 * DAY);
    expect(await erase()).toEqual({ organisations: 0, rows: 0 });
    await asRole('zicht_auth', server.database, async (client) => {
      await client.query('BEGIN');
      await client.query("SELECT set_config('app.organisation_id', $1, true)", [DEMO.brug]);
      for (const statement of [
        'DELETE FROM app.answers WHERE organisation_id = $1',
        'DELETE FROM app.submissions WHERE organisation_id = $1',
        'DELETE FROM identity.memberships WHERE organisation_id = $1',
      ])
        expect((await client.query(statement, [DEMO.brug])).rowCount).toBe(0);
      await client.query('ROLLBACK');
    });
    await askedLongAgo();
    const becomes = (status: string) =>
      query('UPDATE app.organisations SET status = $2 WHERE organisation_id = $1', [DEMO.brug, status]);
    const inAWeek = () => addDays(server.app.get(Clock, { strict: false }).today(), 7);
    const endsOn = async () =>
      (await query<{ day: string }>('SELECT ends_on::text AS day FROM app.departures'))[0]?.day;
    await becomes('suspended');
    for (const night of [1, 2]) {
      expect(await erase()).toEqual({ organisations: 0, rows: 0 });
      expect(await endsOn()).toBe(inAWeek());
      server.pass(night * DAY);
    }
    expect(await letters('leavingPostponed')).toEqual([]);

    // Once it goes on, its coordinators have a week and know it; no later night moves the day again.
    await becomes('active');
    expect(await erase()).toEqual({ organisations: 0, rows: 0 });
    const day = inAWeek();
    expect(await letters('leavingPostponed')).toMatchObject([
      { email: DEMO.coordinator, facts: { endsOn: day } },
    ]);
    server.pass(6 * DAY);
    expect(await erase()).toEqual({ organisations: 0, rows: 0 });
    expect(await endsOn()).toBe(day);
    server.pass(DAY);
    expect(await erase()).toMatchObject({ organisations: 1 });
    expect(await letters('leavingPostponed')).toEqual([]);
  });
});
