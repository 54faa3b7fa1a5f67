import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import { progress } from '@zicht/shared/framework/evaluation/progress';
import { score } from '@zicht/shared/framework/evaluation/score';
import { DEMO } from '../../../test/support/worlds/demo-world.js';
import { asAdmin, DEMO_DAY } from '../../../test/support/test-database.js';
import { TestServer } from '../../../test/support/test-server.js';
import { demoAccounts, requireDemo } from './index.js';
import { addDays } from './domain/calendar.js';

interface YearRow {
  readonly organisation: string;
  readonly year: number;
  readonly status: string;
  readonly sectors: string[];
  readonly framework: never;
  readonly referenceDate: string;
  readonly answers: never;
}

describe('the demo', () => {
  let server: TestServer;
  let years: YearRow[];

  beforeAll(async () => {
    server = await TestServer.start();
    years = await asAdmin(
      async (client) =>
        (
          await client.query<YearRow>(`
            SELECT o.name AS organisation, a.year, a.status, a.sectors, f.content AS framework,
              r.reference_date::text AS "referenceDate",
              (SELECT json_object_agg(w.criterion, w.value) FROM app.answers w
               WHERE (w.organisation_id, w.assessment_id) = (a.organisation_id, a.id)) AS answers
            FROM app.assessments a JOIN app.organisations o USING (organisation_id)
            JOIN catalogue.rounds r USING (year)
            JOIN catalogue.frameworks f ON (f.code, f.version) = (a.framework_code, a.framework_version)
            ORDER BY 1, 2`)
        ).rows,
      server.database,
    );
  });
  afterAll(() => server.stop());

  it('has an account for each role, two where a second person is needed, and one person in two organisations', () => {
    const accounts = demoAccounts();
    const count = (role: string) => accounts.filter((account) => account.role === role).length;
    for (const role of [
      'coordinator',
      'focalPerson',
      'boardMember',
      'contributor',
      'privacyOfficer',
      'concernCoordinator',
      'inspector',
      'inspectorateCoordinator',
    ]) {
      expect([role, count(role)]).toEqual([role, expect.any(Number)]);
      expect(count(role)).toBeGreaterThanOrEqual(1);
    }
    for (const role of ['publicationManager', 'frameworkManager', 'platformAdministrator'])
      expect(count(role)).toBe(2);
    const sanne = accounts
      .filter(({ email }) => email === DEMO.inTwo)
      .map(({ organisation }) => organisation);
    expect(new Set(sanne).size).toBe(2);
  });

  it('lets everybody on the list sign in', async () => {
    for (const email of new Set(demoAccounts().map((account) => account.email))) {
      const browser = await server.signedIn(email);
      const { body } = await browser.get('/api/session');
      expect(body.memberships.length).toBeGreaterThan(0);
    }
  });

  it('has three submitted years and a current one for each of three fictitious organisations', async () => {
    expect(years).toHaveLength(12);
    for (const { year, status } of years)
      expect([year, status]).toEqual([year, year === 2027 ? 'draft' : 'submitted']);
    const { rows } = await asAdmin(
      (client) => client.query('SELECT bool_and(fictitious) AS all FROM app.organisations'),
      server.database,
    );
    expect(rows[0].all).toBe(true);
  });

  it('counts the dates of the current round from the first start', async () => {
    const today = DEMO_DAY.toISOString().slice(0, 10);
    const { rows } = await asAdmin(
      (client) =>
        client.query(
          `SELECT opens_on::text, closes_on::text, reference_date::text, snapshot_on::text, published_on::text
           FROM catalogue.rounds WHERE year = 2027`,
        ),
      server.database,
    );
    expect(rows[0]).toEqual({
      opens_on: addDays(today, -60),
      closes_on: addDays(today, 98),
      reference_date: '2027-03-01',
      snapshot_on: addDays(today, 221),
      published_on: addDays(today, 268),
    });
  });

  it('is half filled: 23 questions, two of them not known, one given to a colleague, one comment', async () => {
    for (const { framework, year, referenceDate, sectors, answers } of years.filter(
      (each) => each.year === 2027,
    )) {
      const { answered, asked, dontKnow } = progress(
        evaluate(framework, { round: year, referenceDate, sectors, answers }),
      );
      expect({ answered, dontKnow }).toEqual({ answered: 23, dontKnow: 2 });
      expect(asked).toBeGreaterThan(30);
    }
    const { rows } = await asAdmin(
      (client) =>
        client.query(
          `
          SELECT (SELECT count(*)::int FROM app.assignments x WHERE x.organisation_id = a.organisation_id) AS assigned,
            (SELECT count(*)::int FROM app.comments x WHERE x.organisation_id = a.organisation_id) AS comments,
            (SELECT bool_and(x.due_on > $1::date) FROM app.assignments x WHERE x.organisation_id = a.organisation_id) AS later
          FROM app.assessments a WHERE year = 2027`,
          [DEMO_DAY],
        ),
      server.database,
    );
    expect(rows).toEqual(Array.from({ length: 3 }, () => ({ assigned: 1, comments: 1, later: true })));
  });

  it('has a plan: five actions of now, two of them late, and finished ones of the years before', async () => {
    const { rows } = await asAdmin(
      (client) =>
        client.query(
          `SELECT count(*) FILTER (WHERE status IN ('planned', 'busy'))::int AS open,
             count(*) FILTER (WHERE status IN ('planned', 'busy') AND due_on < $1::date)::int AS late,
             count(*) FILTER (WHERE status = 'done')::int AS done,
             bool_and(done_on < $1::date) AS earlier
           FROM app.actions GROUP BY organisation_id`,
          [DEMO_DAY],
        ),
      server.database,
    );
    const plan = { open: 5, late: 2, done: 6, earlier: true };
    expect(rows).toEqual([plan, plan, plan]);
  });

  it('has partners of four kinds, one of them to be checked, and says whom to call', async () => {
    const { rows } = await asAdmin(
      (client) =>
        client.query(
          `SELECT count(*)::int AS partners, count(DISTINCT kind)::int AS kinds,
             count(*) FILTER (WHERE checked_on + interval '12 months' <= $1::date)::int AS due,
             count(*) FILTER (WHERE kind = 'ZCM' AND phone <> '')::int AS coordinators,
             bool_and(email LIKE '%.example') AS nowhere
           FROM app.partners GROUP BY organisation_id`,
          [DEMO_DAY],
        ),
      server.database,
    );
    const register = { partners: 4, kinds: 4, due: 1, coordinators: 1, nowhere: true };
    expect(rows).toEqual([register, register, register]);
  });

  it('says of one question how it stands now, because an action was finished, with a reference', async () => {
    const { rows } = await asAdmin(
      (client) =>
        client.query(
          `SELECT count(*)::int AS claims, bool_and(a.status = 'done' AND c.criterion = ANY (a.criteria)) AS rests,
             bool_and(c.claimed_at > s.submitted_at AND c.held_on >= s.submitted_at::date) AS since,
             (SELECT count(*)::int FROM app.claim_evidence e WHERE e.organisation_id = c.organisation_id) AS evidence
           FROM app.claims c JOIN app.actions a ON (a.organisation_id, a.id) = (c.organisation_id, c.action_id)
           JOIN app.submissions s ON s.organisation_id = c.organisation_id AND s.year = 2026
           GROUP BY c.organisation_id`,
        ),
      server.database,
    );
    const claim = { claims: 1, rests: true, since: true, evidence: 1 };
    expect(rows).toEqual([claim, claim, claim]);
  });

  it('gets better over the years', () => {
    for (const organisation of new Set(years.map((each) => each.organisation))) {
      const totals = years
        .filter((each) => each.organisation === organisation && each.year < 2027)
        .map(
          ({ framework, year, referenceDate, sectors, answers }) =>
            score(framework, { round: year, referenceDate, sectors, answers }).overall ?? 0,
        );
      expect(totals).toEqual([...totals].sort((one, other) => one - other));
      expect(totals.at(-1)! - totals[0]!).toBeGreaterThan(0.4);
    }
  });

  it('lives in its own years: nothing was done after its round could bear it, or later than now', async () => {
    const { rows } = await asAdmin(
      (client) =>
        client.query(
          `SELECT 1 FROM app.submissions s JOIN catalogue.rounds r USING (year)
           WHERE s.submitted_at::date > r.closes_on OR s.late OR s.submitted_at < s.approved_at
           UNION ALL SELECT 1 FROM app.answers WHERE changed_at > $1
           UNION ALL SELECT 1 FROM app.action_events WHERE at > $1
           UNION ALL SELECT 1 FROM app.claims WHERE claimed_at > $1
           UNION ALL SELECT 1 FROM app.partners WHERE changed_at > $1
           UNION ALL SELECT 1 FROM app.audit_entries WHERE at > $1`,
          [DEMO_DAY],
        ),
      server.database,
    );
    expect(rows).toEqual([]);
  });

  it('writes nothing about a person, and only what is asked', async () => {
    const { rows } = await asAdmin(
      (client) => client.query("SELECT DISTINCT explanation FROM app.answers WHERE explanation <> ''"),
      server.database,
    );
    expect(rows.length).toBeGreaterThan(20);
    const names = demoAccounts().flatMap(({ name }) => name.split(' ')[0] ?? []);
    for (const { explanation } of rows) {
      expect(explanation).not.toMatch(/\d{4,}|@|meisje|jongen /);
      for (const name of names) expect(explanation).not.toMatch(new RegExp(`\\b${name}\\b`));
    }
  });
});

it('the demo refuses to be made in production', () => {
  expect(() => requireDemo('production')).toThrow('never made in production');
  expect(() => requireDemo('demo')).not.toThrow();
});
