import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../../platform/ids/new-id.js';
import { AssessmentWorld } from '../../../assessments/testing/assessment-world.js';
import type { TestOrganisation } from '../../../assessments/testing/assessment-world.js';
import { Journey } from '../../../assessments/testing/journey.js';
import { DeliverMail } from '../mail/deliver-mail.js';
import { RemindMembers } from './remind-members.js';

describe('reminders', () => {
  let world: AssessmentWorld;
  let organisation: TestOrganisation;

  beforeAll(async () => {
    world = await AssessmentWorld.create();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.admin.query('TRUNCATE app.notifications, app.reminder_days');
    organisation = await world.addOrganisation('JHV', {
      coordinator: ['coordinator'],
      focalPerson: ['focalPerson'],
    });
  });

  const at = (moment: string) => {
    world.clock.set(moment);
    return world.get(RemindMembers).execute();
  };
  const idOf = (person: string) => organisation.people[person]?.id;
  const told = async (person = 'focalPerson') =>
    (
      await world.rows<{ kind: string; facts: object }>(
        `SELECT kind, facts FROM app.notifications
         WHERE organisation_id = $1 AND user_id = $2 ORDER BY created_at, id`,
        [organisation.id, idOf(person)],
      )
    ).map(({ kind, facts }) => [kind, facts]);
  const addAction = (dueOn: string, status = 'planned') =>
    world.admin.query(
      `INSERT INTO app.actions (organisation_id, id, title, done_when, note, criteria, owner_id, starts_on, due_on, status,
         stop_reason, priority, location_ids, version, changed_by, changed_at, done_on)
       VALUES ($1, $2, 'Titel', '', '', '{MEL-01}', $3, '2026-01-01', $4, $5, '', 'normal', '{}', 1, $3, now(),
         CASE WHEN $5 = 'done' THEN DATE '2026-02-01' END)`,
      [organisation.id, newId(), idOf('focalPerson'), dueOn, status],
    );

  it('come 30, 7 and 1 days before an action is due and on the day after, once each', async () => {
    await addAction('2027-06-30');
    await addAction('2027-06-30', 'done');
    const days = [];
    for (const day of ['05-30', '05-31', '06-01', '06-22', '06-23', '06-29', '06-30', '07-01', '07-02']) {
      const before = (await told()).length;
      await at(`2027-${day}T06:00:00Z`);
      await at(`2027-${day}T15:00:00Z`);
      if ((await told()).length > before) days.push(day);
    }
    expect(days).toEqual(['05-31', '06-23', '06-29', '07-01']);
    expect(await told()).toEqual([
      ['actionsDue', { count: 1, days: 30 }],
      ['actionsDue', { count: 1, days: 7 }],
      ['actionsDue', { count: 1, days: 1 }],
      ['actionsOverdue', { count: 1 }],
    ]);
  });

  it('count all that is due within those days', async () => {
    await addAction('2027-06-08');
    await addAction('2027-06-03');
    await addAction('2027-05-20');
    await at('2027-06-01T07:00:00Z');
    expect(await told()).toEqual([['actionsDue', { count: 2, days: 7 }]]);
  });

  it('make up for days without a server, and not for more than a week', async () => {
    await at('2027-06-01T07:00:00Z');
    await addAction('2027-06-10');
    await at('2027-06-05T07:00:00Z');
    expect(await told()).toEqual([['actionsDue', { count: 1, days: 7 }]]);
    await at('2027-07-20T07:00:00Z');
    expect(await told()).toHaveLength(1);
  });

  it('wait for seven o’clock in Amsterdam, in winter and in summer and when the hour changes', async () => {
    for (const [night, morning, due] of [
      ['2027-03-27T05:30:00Z', '2027-03-27T06:00:00Z', '2027-03-28'],
      ['2027-03-28T04:30:00Z', '2027-03-28T05:00:00Z', '2027-03-29'],
      ['2027-10-30T04:30:00Z', '2027-10-30T05:00:00Z', '2027-10-31'],
      ['2027-10-31T05:30:00Z', '2027-10-31T06:00:00Z', '2027-11-01'],
    ] as const) {
      await world.admin.query('TRUNCATE app.notifications, app.reminder_days, app.actions CASCADE');
      await addAction(due);
      await world.admin.query('INSERT INTO app.reminder_days VALUES ($1, $2::date - 2)', [
        organisation.id,
        due,
      ]);
      await at(night);
      expect({ night, told: await told() }).toEqual({ night, told: [] });
      await at(morning);
      expect({ morning, told: await told() }).toEqual({
        morning,
        told: [['actionsDue', { count: 1, days: 1 }]],
      });
    }
  });

  it('count days over the change of the year', async () => {
    await addAction('2028-01-07');
    await at('2027-12-30T23:30:00Z');
    await at('2027-12-31T07:00:00Z');
    expect(await told()).toEqual([['actionsDue', { count: 1, days: 7 }]]);
    await addAction('2027-12-31');
    await at('2027-12-31T23:30:00Z');
    expect(await told()).toHaveLength(1);
    await at('2028-01-01T06:30:00Z');
    expect((await told()).at(-1)).toEqual(['actionsOverdue', { count: 1 }]);
  });

  it('tell coordinators 60, 30, 14 and 3 days before the round closes how much is open', async () => {
    for (const day of ['2027-03-02', '2027-04-01', '2027-04-17', '2027-04-28', '2027-04-29']) {
      await at(`${day}T07:00:00Z`);
    }
    const closes = (await told('coordinator')).map(([, facts]) => facts as { days: number; count: number });
    expect(closes.map(({ days }) => days)).toEqual([60, 30, 14, 3]);
    expect(closes.every(({ count }) => count > 20)).toBe(true);
    expect(await told()).toEqual([]);
  });

  it('say once that all is filled and not submitted, and nothing after', async () => {
    world.clock.set('2027-02-01T09:00:00Z');
    const journey = await new Journey(world, organisation).fill();
    await at('2027-02-02T07:00:00Z');
    await at('2027-02-03T07:00:00Z');
    expect(await told('coordinator')).toEqual([['allFilled', { year: 2027 }]]);
    expect(journey.year).toBe(2027);
  });

  it('tell coordinators what somebody who left leaves behind', async () => {
    await addAction('2028-06-30');
    await addAction('2028-07-30');
    await world.admin.query(
      "UPDATE identity.memberships SET ended_at = '2027-06-01T10:00:00Z' WHERE user_id = $1",
      [idOf('focalPerson')],
    );
    await at('2027-06-02T07:00:00Z');
    await at('2027-06-03T07:00:00Z');
    expect(await told('coordinator')).toEqual([['ownerLeft', { count: 2 }]]);
  });

  it('happen once, however many servers look at once', async () => {
    await addAction('2027-06-30');
    world.clock.set('2027-06-23T07:00:00Z');
    await Promise.all(Array.from({ length: 8 }, () => world.get(RemindMembers).execute()));
    expect(await told()).toHaveLength(1);
  });

  it('bundle what waits for the weekly letter on Monday, or at the first look after it', async () => {
    await at('2027-06-04T07:00:00Z');
    const hold = () =>
      world.admin.query(
        `INSERT INTO app.notifications (organisation_id, id, user_id, kind, facts, once_key, created_at, mail_due_at, mail_state)
         SELECT $1, gen_random_uuid(), $2, 'approved', '{}', gen_random_uuid()::text, now(), now(), 'held' FROM generate_series(1, 3)`,
        [organisation.id, idOf('focalPerson')],
      );
    await hold();
    await at('2027-06-06T07:00:00Z');
    expect((await told()).filter(([kind]) => kind === 'digest')).toEqual([]);
    await at('2027-06-08T07:00:00Z');
    expect((await told()).filter(([kind]) => kind === 'digest')).toEqual([['digest', { count: 3 }]]);
    await hold();
    await at('2027-06-09T07:00:00Z');
    expect((await told()).filter(([kind]) => kind === 'digest')).toHaveLength(1);
  });

  it('leave nothing waiting where no mail server is set', async () => {
    await addAction('2027-06-30');
    await at('2027-06-23T07:00:00Z');
    expect(await world.get(DeliverMail).execute()).toBe(0);
    expect(await world.rows("SELECT 1 FROM app.notifications WHERE mail_state <> 'off'")).toEqual([]);
  });
});
