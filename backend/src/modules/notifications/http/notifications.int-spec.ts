import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  mailFailureListSchema,
  notificationListSchema,
} from '@zicht/shared/notifications/notification.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { SELDOM_API_PATHS } from '@zicht/shared/routes/seldom-api-paths';
import { MAIL_API_PATHS } from '@zicht/shared/routes/mail-api-paths';
import * as nodeIcal from 'node-ical';
import type { VEvent } from 'node-ical';
import { newId } from '../../../platform/ids/new-id.js';
import { AssessmentWorld } from '../../assessments/testing/assessment-world.js';
import type { HttpClient } from '../../assessments/testing/http-client.js';
import { LetterLinks } from '../use-cases/mail/letter-links.js';

describe('messages, choices and calendars over HTTP', () => {
  let world: AssessmentWorld;
  let visitor: HttpClient;
  beforeAll(async () => {
    world = await AssessmentWorld.create();
    visitor = await world.client();
  });
  afterAll(() => world.close());

  const idOf = (person: string) => world.organisation.people[person]?.id ?? '';
  const path = (
    name: 'notifications' | 'unreadNotifications' | 'readNotifications',
    of = world.organisation,
  ) => fillPath({ ...API_PATHS, ...SELDOM_API_PATHS }[name], { organisationId: of.id });
  const tell = async (person: string, state = 'off', kind = 'approved') => {
    const id = newId();
    await world.admin.query(
      `INSERT INTO app.notifications (organisation_id, id, user_id, kind, facts, once_key, created_at, mail_due_at,
         mail_state, mail_attempts, mail_fault, mail_repeats)
       VALUES ($1, $2, $3, $4, '{"year": 2027}', gen_random_uuid()::text, now(), now(), $5, 8, 'refused', 1)`,
      [world.organisation.id, id, idOf(person), kind, state],
    );
    return id;
  };

  it('are read by each person alone, and counted until they are', async () => {
    const mine = [await tell('coordinator'), await tell('coordinator')];
    const theirs = await tell('deputy');
    await tell('coordinator', 'off', 'digest');
    const client = await world.client(world.organisation.people['coordinator']);
    const listed = await client.get(path('notifications'));
    expect(listed.body).toMatchObject({ unread: 2 });
    const { notifications } = notificationListSchema.parse(listed.body);
    expect(notifications.map(({ id }) => id).sort()).toEqual(mine.sort());
    expect((await client.post(path('readNotifications'), { ids: [mine[0], theirs, newId()] })).body).toEqual({
      unread: 1,
    });
    const deputy = await world.client(world.organisation.people['deputy']);
    expect((await deputy.get(path('unreadNotifications'))).body).toEqual({ unread: 1 });
    expect((await client.get(path('notifications', world.foreign))).status).toBe(404);
    expect((await visitor.get(path('notifications'))).status).toBe(401);
  });

  it('ask for no more than two statements, whatever their number', async () => {
    const client = await world.client(world.organisation.people['focalPerson']);
    const statements = async (name: 'notifications' | 'unreadNotifications') =>
      (await world.statements.during(() => client.get(path(name)))).length;
    expect([await statements('notifications'), await statements('unreadNotifications')]).toEqual([2, 1]);
    for (let each = 0; each < 20; each += 1) await tell('focalPerson');
    expect([await statements('notifications'), await statements('unreadNotifications')]).toEqual([2, 1]);
  });

  it('every role of an organisation has them', async () => {
    for (const person of Object.values(world.organisation.people)) {
      const client = await world.client(person);
      expect([person.roles, (await client.get(path('unreadNotifications'))).status]).toEqual([
        person.roles,
        200,
      ]);
    }
  });

  describe('how often mail comes', () => {
    const own = fillPath(MAIL_API_PATHS.ownMailPreference, {});
    const byLink = fillPath(MAIL_API_PATHS.mailPreference, {});
    const tokenOf = (person: string) =>
      new URL(world.get(LetterLinks).for(idOf(person)).unsubscribe).searchParams.get('token') ?? '';
    const unsubscribe = (token: string, headers: Record<string, string> = {}) =>
      fetch(`${visitor.base}${fillPath(MAIL_API_PATHS.mailUnsubscription, {})}?token=${token}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
        body: 'List-Unsubscribe=One-Click',
      });

    it('is chosen when signed in', async () => {
      const client = await world.client(world.organisation.people['coordinator']);
      expect((await client.get(own)).body).toEqual({ rhythm: 'atOnce', locale: 'nl' });
      expect((await client.put(own, { rhythm: 'weekly' })).body).toEqual({ rhythm: 'weekly', locale: 'nl' });
      expect((await client.put(own, { rhythm: 'never' })).status).toBe(422);
      expect((await visitor.get(own)).status).toBe(401);
    });

    it('is chosen by the link of a letter, of its reader alone', async () => {
      const token = tokenOf('boardMember');
      expect((await visitor.post(byLink, { token })).body).toEqual({ rhythm: 'atOnce', locale: 'nl' });
      const chosen = await visitor.post(byLink, { token, rhythm: 'deadlines' });
      expect(chosen.body).toMatchObject({ rhythm: 'deadlines' });
      const [row] = await world.rows<{ count: number }>(
        "SELECT count(*)::integer AS count FROM identity.users WHERE mail_rhythm = 'deadlines'",
      );
      expect(row?.count).toBe(1);
    });

    it('is not chosen by a link that we did not make', async () => {
      const token = tokenOf('boardMember');
      const other = tokenOf('deputy');
      const forged = [
        '',
        'x',
        `${token}A`,
        token.slice(0, -1),
        `${other.slice(0, 20)}${token.slice(20)}`,
        'A'.repeat(token.length),
      ];
      for (const each of forged) {
        const { status } = await visitor.post(byLink, { token: each, rhythm: 'weekly' });
        expect([each, [404, 422].includes(status)]).toEqual([each, true]);
      }
    });

    it('ends by one click in a mail program: without a session, from anywhere, by POST alone', async () => {
      const url = `${visitor.base}${fillPath(MAIL_API_PATHS.mailUnsubscription, {})}?token=${tokenOf('deputy')}`;
      expect((await fetch(url)).status).toBe(404);
      const answer = await unsubscribe(tokenOf('deputy'), { Origin: 'https://mail.example' });
      expect(answer.status).toBe(204);
      expect(answer.headers.getSetCookie()).toEqual([]);
      const shown = await visitor.post(byLink, { token: tokenOf('deputy') });
      expect(shown.body).toMatchObject({ rhythm: 'deadlines' });
      expect((await unsubscribe('wrong')).status).toBe(404);
    });
  });

  describe('mail that could not be sent', () => {
    const list = fillPath(MAIL_API_PATHS.mailFailures, {});

    it('is shown to the platform administrator without address and content, and tried again', async () => {
      const id = await tell('coordinator', 'failed');
      const administrator = await world.client(world.administrator);
      const shown = await administrator.get(list);
      expect(shown.body).toMatchObject({ isOn: false, waiting: 0 });
      const { repeats, failures } = mailFailureListSchema.parse(shown.body);
      expect(repeats).toBeGreaterThan(0);
      expect(failures).toEqual([
        expect.objectContaining({ id, kind: 'approved', fault: 'refused', attempts: 8 }),
      ]);
      expect(shown.text).not.toContain(world.organisation.people['coordinator']?.email);
      expect(shown.text).not.toContain(idOf('coordinator'));
      const retry = fillPath(MAIL_API_PATHS.mailRetry, {
        organisationId: world.organisation.id,
        notificationId: id,
      });
      expect((await administrator.post(retry)).status).toBe(204);
      expect((await administrator.post(retry)).status).toBe(404);
      expect((await administrator.get(list)).body).toMatchObject({ failures: [], waiting: 1 });
      const trail = await world.rows("SELECT 1 FROM app.audit_entries WHERE action = 'mail.retried'");
      expect(trail).toHaveLength(1);
    });

    it('is not for members', async () => {
      const coordinator = await world.client(world.organisation.people['coordinator']);
      expect((await coordinator.get(list)).status).toBe(403);
    });
  });

  describe('a calendar', () => {
    const own = fillPath(MAIL_API_PATHS.ownCalendar, {});
    const ask = (url: string) => fetch(url.replace(/^.*\/api\//, `${visitor.base}/api/`));
    const events = (text: string) =>
      Object.values(nodeIcal.sync.parseICS(text))
        .filter((each): each is VEvent => each?.type === 'VEVENT')
        .sort((one, other) => Number(one.start) - Number(other.start));

    it('holds own dates without a word about them, behind a link that is kept as a hash', async () => {
      const owner = idOf('focalPerson');
      for (const dueOn of ['2027-03-28', '2027-03-28', '2027-12-31']) {
        await world.admin.query(
          `INSERT INTO app.actions (organisation_id, id, title, done_when, note, criteria, owner_id, starts_on, due_on,
             status, stop_reason, priority, location_ids, version, changed_by, changed_at)
           VALUES ($1, $2, 'Kanarie', 'Kanarie', 'Kanarie', '{MEL-01}', $3, '2026-01-01', $4, 'busy', '', 'normal', '{}',
             1, $3, now())`,
          [world.organisation.id, newId(), owner, dueOn],
        );
      }
      const client = await world.client(world.organisation.people['focalPerson']);
      expect((await client.get(own)).body).toEqual({ createdAt: null });
      const { url } = (await client.post(own)).body as { url: string };
      const answer = await ask(url);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      expect(answer.headers.getSetCookie()).toEqual([]);
      const text = await answer.text();
      expect(text).not.toMatch(/Kanarie|MEL-01/);
      expect(text).not.toContain(owner);
      const listed = events(text);
      expect(listed.map(({ summary }) => summary)).toEqual(['2 acties lopen af', 'Actie loopt af']);
      expect(text).toMatch(/DTSTART;VALUE=DATE:20270328\r?\nDTEND;VALUE=DATE:20270329/);
      expect(text).toMatch(/DTSTART;VALUE=DATE:20271231\r?\nDTEND;VALUE=DATE:20280101/);
      expect(listed.every(({ datetype }) => datetype === 'date')).toBe(true);
      const again = events(await (await ask(url)).text());
      expect(again.map(({ uid }) => uid)).toEqual(listed.map(({ uid }) => uid));

      const token = new URL(url).searchParams.get('token') ?? '';
      const kept = await world.rows('SELECT * FROM identity.calendar_feeds');
      expect(JSON.stringify(kept)).not.toContain(token);
      expect(world.logLines.join('')).not.toContain(token);
    });

    it('tells coordinators when the round closes', async () => {
      const client = await world.client(world.organisation.people['coordinator']);
      const { url } = (await client.post(own)).body as { url: string };
      const summaries = events(await (await ask(url)).text()).map(({ summary }) => summary);
      expect(summaries).toEqual(['Zelfevaluatie 2027 sluit']);
    });

    it('is renewed and taken away: the old link leads nowhere', async () => {
      const client = await world.client(world.organisation.people['deputy']);
      const first = ((await client.post(own)).body as { url: string }).url;
      const second = ((await client.post(own)).body as { url: string }).url;
      expect([(await ask(first)).status, (await ask(second)).status]).toEqual([404, 200]);
      expect((await client.delete(own)).status).toBe(204);
      expect((await ask(second)).status).toBe(404);
    });

    it('is not shown to whoever left', async () => {
      const person = world.organisation.people['contributor'];
      const client = await world.client(person);
      const { url } = (await client.post(own)).body as { url: string };
      await world.admin.query('UPDATE identity.users SET disabled_at = now() WHERE id = $1', [person?.id]);
      expect((await ask(url)).status).toBe(404);
    });

    it('is not asked for without end', async () => {
      const wrong = `${visitor.base}${fillPath(MAIL_API_PATHS.calendar, {})}?token=wrong`;
      const statuses = await Promise.all(Array.from({ length: 80 }, async () => (await fetch(wrong)).status));
      expect(new Set(statuses)).toEqual(new Set([404, 429]));
    });
  });
});
