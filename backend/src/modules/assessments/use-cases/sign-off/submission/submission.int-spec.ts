import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SubmitAssessment } from '../../../index.js';
import { AssessmentWorld } from '../../../testing/assessment-world.js';
import { Journey } from '../../../testing/journey.js';
import { AssessmentQueries } from '../../reading/assessments.queries.js';
import { TakeBack } from '../board/take-back.js';

describe('A submission, whoever does what at the same moment', () => {
  let world: AssessmentWorld;
  let journey: Journey;
  beforeAll(async () => {
    world = await AssessmentWorld.create();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    const organisation = await world.addOrganisation('JHV', {
      coordinator: ['coordinator'],
      boardMember: ['boardMember'],
      director: ['boardMember', 'coordinator'],
    });
    journey = new Journey(world, organisation);
  });

  const read = () => world.get(AssessmentQueries).show(journey.actor('director'), 2027);
  const snapshots = () =>
    world.rows<{ number: number }>('SELECT number FROM app.submissions WHERE organisation_id = $1', [
      journey.organisation.id,
    ]);

  it('makes one submission of a hundred that are sent at once, by whomever', async () => {
    await (await journey.fill()).reach('approved');
    const people = ['coordinator', 'boardMember', 'director'];
    const summaries = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        world
          .get(SubmitAssessment)
          .execute(journey.actor(people[index % 3] ?? ''), { year: 2027, version: journey.version }),
      ),
    );
    expect(new Set(summaries.map((summary) => JSON.stringify(summary))).size).toBe(1);
    expect(await snapshots()).toHaveLength(1);
    expect(await read()).toMatchObject({ status: 'submitted', version: journey.version + 1 });
  });

  it('makes a step wait for a save under way, and a save wait for a step under way', async () => {
    await journey.fill();
    const { id } = journey.organisation;
    const explain = () =>
      journey.answer([journey.change('KEN-01', { baseVersion: 1, explanation: 'Nog net' })]);
    const waiting = async (work: Promise<unknown>) => {
      const isDone = await Promise.race([
        work.then(() => true),
        new Promise<boolean>((resolve) => setTimeout(resolve, 300, false)),
      ]);
      expect(isDone).toBe(false);
    };

    await world.admin.query('BEGIN');
    await world.admin.query(
      "SELECT 1 FROM app.answers WHERE organisation_id = $1 AND criterion = 'KEN-01' FOR UPDATE",
      [id],
    );
    const saving = explain();
    await waiting(saving);
    const sending = journey.send();
    await waiting(sending);
    await world.admin.query('COMMIT');
    expect((await saving).results[0]?.outcome).toBe('applied');
    expect((await sending).status).toBe('awaitingApproval');
    const back = { year: 2027, version: journey.version };
    journey.moved(await world.get(TakeBack).execute(journey.actor('coordinator'), back));

    await world.admin.query('BEGIN');
    await world.admin.query("UPDATE app.assessments SET status = 'submitted' WHERE organisation_id = $1", [
      id,
    ]);
    const late = explain();
    await waiting(late);
    await world.admin.query('COMMIT');
    expect((await late).results[0]?.outcome).toBe('locked');
  });

  it('saves nothing into what is sent while it is being sent', async () => {
    for (let round = 0; round < 5; round += 1) {
      const organisation = await world.addOrganisation('JHV', {
        coordinator: ['coordinator'],
        boardMember: ['boardMember'],
      });
      const raced = await new Journey(world, organisation).fill();
      const codes = Object.keys(world.answers()).slice(0, 20);
      const [sent, ...saves] = await Promise.all([
        raced.send(),
        ...codes.map((code) =>
          raced.answer([raced.change(code, { baseVersion: 1, explanation: 'Nog net' })]),
        ),
      ]);
      expect(sent.status).toBe('awaitingApproval');
      const applied = saves.filter(({ results: [result] }) => result?.outcome === 'applied').length;
      const locked = saves.filter(({ results: [result] }) => result?.outcome === 'locked').length;
      expect(applied + locked).toBe(20);
      await raced.approve();
      await raced.submit();
      const texts = await world.rows(
        "SELECT 1 FROM app.submission_texts WHERE organisation_id = $1 AND slot LIKE '%/explanation'",
        [organisation.id],
      );
      expect(texts).toHaveLength(applied);
    }
  });

  it('keeps submissions out of reach of the role of the application', async () => {
    await (await journey.fill()).reach('submitted');
    const rights = await world.rows(
      `SELECT table_name, privilege_type FROM information_schema.role_table_grants
       WHERE grantee = 'zicht_app' AND table_schema = 'app'
         AND table_name IN ('submissions', 'submission_texts', 'audit_entries')
         AND privilege_type NOT IN ('SELECT', 'INSERT')`,
    );
    expect(rights).toEqual([]);
    await world.admin.query('BEGIN');
    try {
      await world.admin.query('SET LOCAL ROLE zicht_app');
      await world.admin.query(`SELECT set_config('app.organisation_id', $1, true)`, [
        journey.organisation.id,
      ]);
      for (const statement of [
        "UPDATE app.submissions SET sha256 = repeat('0', 64)",
        'DELETE FROM app.submissions',
        'TRUNCATE app.submissions CASCADE',
        "UPDATE app.submission_texts SET slot = 'other'",
        'DELETE FROM app.submission_texts',
        'DELETE FROM app.audit_entries',
        'DELETE FROM app.answer_history',
        'UPDATE app.answer_history SET version = 9',
        'DELETE FROM app.answers',
      ]) {
        await world.admin.query('SAVEPOINT attempt');
        await expect(world.admin.query(statement)).rejects.toMatchObject({ code: '42501' });
        await world.admin.query('ROLLBACK TO SAVEPOINT attempt');
      }
    } finally {
      await world.admin.query('ROLLBACK');
    }
  });
});
