import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { newId } from '../../../platform/ids/new-id.js';
import { AssessmentWorld } from '../../assessments/testing/assessment-world.js';
import type { TestOrganisation } from '../../assessments/testing/assessment-world.js';
import { Journey } from '../../assessments/testing/journey.js';
import { AddEvidence, SnapshotChecker } from '../../assessments/index.js';
import { AuditTrail, TrailChecker } from '../../audit/index.js';
import { LetOldRowsGo } from './let-old-rows-go.js';

const CANARY = 'Kanarie in een toelichting';

describe('what is older than the settings keep', () => {
  let world: AssessmentWorld;
  let organisation: TestOrganisation;
  beforeAll(async () => {
    world = await AssessmentWorld.create({ RETENTION_TEXT_YEARS: '2', RETENTION_TRAIL_YEARS: '5' });
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.admin.query('DELETE FROM identity.letters');
    organisation = await world.addOrganisation('JHV', {
      coordinator: ['coordinator'],
      boardMember: ['boardMember'],
    });
  });

  const retain = () => world.get(LetOldRowsGo).execute();
  const own = <Row extends object>(sql: string) => world.rows<Row>(sql, [organisation.id]);
  const actions = async () =>
    (
      await own<{ action: string; count: number }>(
        `SELECT action, (details ->> 'count')::integer AS count FROM app.audit_entries
         WHERE organisation_id = $1 AND actor_id = '00000000-0000-7000-8000-000000000001' ORDER BY number`,
      )
    ).map(({ action, count }) => `${action} ${count}`);
  const submit = async (year: number) => {
    world.clock.set(`${year}-03-01T09:00:00Z`);
    const journey = await new Journey(world, organisation, year).fill();
    await journey.answer([journey.change('KEN-01', { baseVersion: 1, explanation: CANARY })]);
    const evidence = { kind: null, datedOn: null, validUntil: null, edition: '', owner: '' };
    await world.get(AddEvidence).execute(world.actor(organisation.people['coordinator']), {
      ...evidence,
      id: newId(),
      title: 'Meldcode',
      place: 'Intranet',
      links: [{ year, criterion: 'KEN-01' }],
    });
    await journey.reach('submitted');
  };
  const whole = async () =>
    JSON.stringify(await own('SELECT * FROM app.answers WHERE organisation_id = $1')) +
    JSON.stringify(await own('SELECT * FROM app.answer_history WHERE organisation_id = $1')) +
    JSON.stringify(await own('SELECT * FROM app.submission_texts WHERE organisation_id = $1'));
  const scores = () =>
    own('SELECT snapshot, sha256 FROM app.submissions WHERE organisation_id = $1 ORDER BY year');

  it('loses its texts, and no score, level or hash; younger years keep theirs', async () => {
    await submit(2025);
    const before = await scores();
    world.clock.set('2027-04-30T09:00:00Z');
    expect((await retain()).texts).toBe(0);
    expect(await whole()).toContain(CANARY);
    await submit(2027);
    world.clock.set('2028-05-10T09:00:00Z');
    expect((await retain()).texts).toBeGreaterThan(0);
    const kept = await own<{ year: number }>(
      "SELECT DISTINCT year FROM app.answers WHERE organisation_id = $1 AND explanation <> ''",
    );
    expect(kept).toEqual([{ year: 2027 }]);
    expect(
      await own(
        `SELECT DISTINCT s.year FROM app.submission_texts t JOIN app.submissions s USING (organisation_id, assessment_id, number)
         WHERE organisation_id = $1 AND t.text IS NOT NULL`,
      ),
    ).toEqual([{ year: 2027 }]);
    expect((await scores()).slice(0, 1)).toEqual(before);
    expect((await world.get(SnapshotChecker).check()).faults).toEqual([]);
    expect((await actions()).filter((line) => line.startsWith('texts.ended'))).toHaveLength(1);
    expect((await retain()).texts).toBe(0);
  });

  it('is forgotten of changes when no device can hold them, after which one that comes again changes nothing', async () => {
    world.clock.set('2026-03-01T09:00:00Z');
    const journey = await new Journey(world, organisation, 2026).fill();
    const change = journey.change('KEN-01', { baseVersion: 1, explanation: 'Eerst' });
    await journey.answer([change]);
    await journey.answer([journey.change('KEN-01', { baseVersion: 2, explanation: 'Later' })]);
    const ids = () => own('SELECT 1 FROM app.applied_changes WHERE organisation_id = $1');
    const many = (await ids()).length;
    world.clock.set('2026-05-29T09:00:00Z');
    await retain();
    expect(await ids()).toHaveLength(many);
    world.clock.set('2026-05-31T09:00:00Z');
    await retain();
    expect(await ids()).toHaveLength(0);
    expect(await actions()).toEqual([`changes.forgotten ${many}`]);
    world.clock.set('2026-04-01T09:00:00Z');
    await journey.answer([change]).catch(() => undefined);
    expect(
      await own(
        "SELECT explanation, version FROM app.answers WHERE organisation_id = $1 AND criterion = 'KEN-01'",
      ),
    ).toEqual([{ explanation: 'Later', version: 3 }]);
  });

  it('goes from the trail, which says so and still proves itself, from its anchor on', async () => {
    const write = (at: string) =>
      world.get(TenantDatabase).run({ organisationId: organisation.id, readOnly: false }, (transaction) => {
        world.clock.set(at);
        return world.get(AuditTrail).record(transaction, world.actor(organisation.people['coordinator']), {
          action: 'planRound.closed',
          subject: 'month:2020-01',
        });
      });
    for (const at of ['2020-01-01', '2021-01-01', '2026-01-01', '2020-06-01', '2026-02-01'])
      await write(`${at}T09:00:00Z`);
    const noted = await world.get(TrailChecker).check([organisation.id]);
    world.clock.set('2026-11-01T09:00:00Z');
    await retain();
    // The fourth is as old, and stands behind a younger one: it waits for that, so that no gap comes into being.
    expect(
      await own('SELECT number FROM app.audit_entries WHERE organisation_id = $1 ORDER BY number'),
    ).toEqual([3, 4, 5, 6].map((number) => ({ number })));
    expect(await actions()).toEqual(['trail.shortened 2']);
    const check = async () => (await world.get(TrailChecker).check([organisation.id], noted.heads)).faults;
    expect(await check()).toEqual([]);
    await retain();
    expect(await actions()).toHaveLength(1);
    await world.admin.query('DELETE FROM app.audit_entries WHERE organisation_id = $1 AND number = 3', [
      organisation.id,
    ]);
    expect(await check()).toMatchObject([{ kind: 'removed', number: 3, count: 1 }]);
  });

  it('goes of letters about accounts, but for those that still wait or that an open invitation needs', async () => {
    world.clock.set('2026-11-01T09:00:00Z');
    const add = async (state: string, createdAt: string) => {
      const id = newId();
      await world.admin.query(
        `INSERT INTO identity.letters (id, kind, email, name, locale, facts, created_at, mail_state, mail_due_at)
         VALUES ($1, 'invitation', 'x@y.example', 'X', 'nl', '{}', $3, $2, $3)`,
        [id, state, createdAt],
      );
      return id;
    };
    const [waiting, young, needed] = [
      await add('waiting', '2026-01-01'),
      await add('sent', '2026-10-01'),
      await add('failed', '2026-01-01'),
    ];
    await add('sent', '2026-01-01');
    await world.admin.query(
      `INSERT INTO identity.invitations (organisation_id, id, email, roles, locale, invited_by, invited_at, expires_at,
         token_sha256, letter_id)
       VALUES ($1, $2, 'x@y.example', '{contributor}', 'nl', $2, now(), now(), repeat('a', 64), $3)`,
      [organisation.id, newId(), needed],
    );
    expect((await retain()).letters).toBe(1);
    const kept = await world.rows<{ id: string }>('SELECT id FROM identity.letters');
    expect(kept.map(({ id }) => id).sort()).toEqual([waiting, young, needed].sort());
  });

  it('goes of what happened to accounts as it does of trails', async () => {
    world.clock.set('2026-11-01T09:00:00Z');
    await world.admin.query('DELETE FROM identity.account_lines');
    for (const at of ['2020-01-01', '2021-10-01', '2022-01-01'])
      await world.admin.query(
        `INSERT INTO identity.account_lines (id, user_id, at, action, details, request_id, address)
         VALUES ($1, $1, $2, 'account.signedIn', '{}', '', '')`,
        [newId(), at],
      );
    expect((await retain()).accountLines).toBe(2);
    expect(await world.rows('SELECT 1 FROM identity.account_lines')).toHaveLength(1);
  });
});
