import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SmtpProcess } from '../../../../../test/support/processes/smtp-process.js';
import { AssessmentWorld } from '../../../assessments/testing/assessment-world.js';
import { Journey } from '../../../assessments/testing/journey.js';
import { AskReopening } from '../../../assessments/use-cases/sign-off/reopening/ask-reopening.js';
import { DeliverMail } from './deliver-mail.js';
import { TellAdministrators } from '../reminding/tell-administrators.js';

const START = '2027-03-01T09:00:00Z';

interface MailRow {
  readonly state: string;
  readonly attempts: number;
  readonly repeats: number;
  readonly fault: string | null;
  readonly kind: string;
}

describe('mail about what happened', () => {
  let world: AssessmentWorld;
  let smtp: SmtpProcess;

  beforeAll(async () => {
    smtp = await SmtpProcess.start();
    world = await AssessmentWorld.create({ ...smtp.settings, SMTP_TIMEOUT_SECONDS: '1' });
  });
  afterAll(async () => {
    await smtp.stop();
    await world.close();
  });
  beforeEach(async () => {
    await world.admin.query('TRUNCATE app.notifications');
    smtp.taken.length = 0;
    world.clock.set(START);
    await smtp.behave('accept');
  });

  const deliver = () => world.get(DeliverMail).execute();
  const rows = () =>
    world.rows<MailRow>(
      `SELECT kind, mail_state AS state, mail_attempts AS attempts, mail_repeats AS repeats, mail_fault AS fault
       FROM app.notifications ORDER BY created_at, id`,
    );
  const tell = async (kind = 'approved', person = 'coordinator') =>
    world.admin.query(
      `INSERT INTO app.notifications (organisation_id, id, user_id, kind, facts, once_key, created_at, mail_due_at)
       VALUES ($1, gen_random_uuid(), $2, $3, '{"year": 2027, "date": "2027-03-01", "count": 2, "days": 7}',
         gen_random_uuid()::text, $4, $4)`,
      [world.organisation.id, world.organisation.people[person]?.id, kind, START],
    );

  it('is one letter to each person concerned, however often a submission is pressed', async () => {
    const organisation = await world.addOrganisation('JHV', {
      coordinator: ['coordinator'],
      boardMember: ['boardMember'],
    });
    const journey = await (await new Journey(world, organisation).fill()).reach('approved');
    await deliver();
    smtp.taken.length = 0;
    const { version } = journey;
    await Promise.all(
      Array.from({ length: 100 }, async () => {
        journey.version = version;
        await journey.submit();
      }),
    );
    await Promise.all([deliver(), deliver(), deliver()]);
    expect(smtp.taken.map(({ to }) => to[0]).sort()).toEqual(
      Object.values(organisation.people)
        .map(({ email }) => email)
        .sort(),
    );
    const [letter] = await smtp.letters();
    expect(letter?.subject).toBe('Zelfevaluatie ingediend');
    expect(letter?.text).toMatch(/De zelfevaluatie 2027 is ingediend op 1 maart 2027\. Kenmerk ZE-2027-/);
  });

  it('goes to whoever is concerned at each step, and not to whoever took it', async () => {
    const organisation = await world.addOrganisation('JHV', {
      coordinator: ['coordinator'],
      deputy: ['coordinator'],
      boardMember: ['boardMember'],
    });
    const journey = await (await new Journey(world, organisation).fill()).reach('approved');
    expect(journey.version).toBe(3);
    await deliver();
    const sent = smtp.taken.map(({ to }) => to[0]?.split('@')[0]);
    expect(sent).toEqual(expect.arrayContaining(['boardmember', 'coordinator', 'deputy']));
    expect(sent).toHaveLength(3);
    expect((await rows()).map(({ kind }) => kind).sort()).toEqual(['approved', 'approved', 'toBoard']);
  });

  it('tells the platform’s administrators of a request to reopen once the round has closed, and each once', async () => {
    const organisation = await world.addOrganisation('JHV', {
      coordinator: ['coordinator'],
      boardMember: ['boardMember'],
    });
    const journey = await (await new Journey(world, organisation).fill()).reach('submitted');
    const ask = { year: 2027, version: journey.version, reason: 'Een team is dubbel geteld' };
    await world.get(AskReopening).execute(world.actor(organisation.people['coordinator']), ask);
    const letTellAndDeliver = async () => {
      await Promise.all([1, 2].map(() => world.get(TellAdministrators).execute()));
      await deliver();
    };
    await letTellAndDeliver();
    expect(smtp.taken.flatMap(({ to }) => to)).not.toContain(world.administrator.email);
    // The board did not decide in time, so the request is the platform's.
    world.clock.set('2027-05-02T09:00:00Z');
    await letTellAndDeliver();
    await letTellAndDeliver();
    const mails = (await smtp.letters()).filter((_, index) =>
      smtp.taken[index]?.to.includes(world.administrator.email),
    );
    expect(mails.map(({ subject }) => subject)).toEqual(['Verzoek om te heropenen']);
    expect(mails[0]?.text).toContain('Er is een verzoek om de zelfevaluatie 2027 te heropenen.');
    expect(mails[0]?.text).not.toContain('dubbel geteld');
  });

  it('has plain text and HTML, greets, links and says why, and names nobody else', async () => {
    await tell();
    await deliver();
    const [letter] = await smtp.letters();
    const head = smtp.taken[0]?.raw.split('\r\n\r\n')[0]?.replaceAll('\r\n ', '');
    expect(head).toMatch(
      /^List-Unsubscribe: ?<http:\/\/localhost:3000\/api\/mail-unsubscription\?token=[\w-]+>\r$/m,
    );
    expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    for (const part of [letter?.text, letter?.html]) {
      expect(part).toContain('Beste Naam van coordinator,');
      expect(part).toContain('Het bestuur gaf akkoord op 1 maart 2027. U kunt nu indienen.');
      expect(part).toContain('http://localhost:3000/inloggen');
      expect(part).toContain('Waarom krijg ik deze mail?');
      expect(part).toContain('/mailvoorkeur#');
    }
  });

  it('is not sent again once it was acknowledged', async () => {
    await tell();
    expect(await deliver()).toBe(1);
    world.clock.set('2027-04-01T09:00:00Z');
    expect(await deliver()).toBe(0);
    expect(await rows()).toEqual([expect.objectContaining({ state: 'sent', attempts: 1, repeats: 0 })]);
  });

  it('is tried again with growing pauses when the server refuses, then waits for an administrator', async () => {
    await tell();
    await smtp.behave('refuse');
    const pauses: number[] = [];
    let at = Date.parse(START);
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      world.clock.set(new Date(at).toISOString());
      await deliver();
      const [row] = await world.rows<{ due: Date }>('SELECT mail_due_at AS due FROM app.notifications');
      pauses.push(Math.round(((row?.due.getTime() ?? 0) - at) / 60_000));
      at = (row?.due.getTime() ?? 0) + 1_000;
    }
    expect(pauses.slice(0, 7)).toEqual([1, 5, 15, 60, 240, 720, 1440]);
    expect(await rows()).toEqual([
      expect.objectContaining({ state: 'failed', attempts: 8, repeats: 0, fault: 'refused' }),
    ]);
    expect(smtp.taken).toEqual([]);
  });

  it.each(['dieInMidSend', 'dieAfterTaking'] as const)('survives a server that is to %s', async (manners) => {
    await tell();
    await smtp.behave(manners);
    await deliver();
    expect(await rows()).toEqual([expect.objectContaining({ state: 'waiting', fault: 'broken' })]);
    await deliver();
    expect((await rows())[0]?.attempts).toBe(1);
    await smtp.start();
    world.clock.set('2027-03-01T09:02:00Z');
    expect(await deliver()).toBe(1);
    const ids = (await smtp.letters()).map(({ messageId }) => messageId);
    const isRepeat = manners === 'dieAfterTaking';
    expect(new Set(ids).size).toBe(1);
    expect(ids).toHaveLength(isRepeat ? 2 : 1);
    expect((await rows())[0]).toMatchObject({ state: 'sent', repeats: isRepeat ? 1 : 0 });
  });

  it('gives up a server that hangs, and keeps the letter', async () => {
    await tell();
    await smtp.behave('takeAndHang');
    await deliver();
    expect(await rows()).toEqual([expect.objectContaining({ state: 'waiting', fault: 'noAnswer' })]);
  });

  it('tells a server that is away from one that refuses', async () => {
    await tell();
    await smtp.stop();
    await deliver();
    expect(await rows()).toEqual([expect.objectContaining({ state: 'waiting', fault: 'unreachable' })]);
    await smtp.start();
  });

  it('follows the choice of its reader, but for deadlines', async () => {
    const choose = (rhythm: string) =>
      world.admin.query('UPDATE identity.users SET mail_rhythm = $2 WHERE id = $1', [
        world.organisation.people['deputy']?.id,
        rhythm,
      ]);
    for (const rhythm of ['weekly', 'deadlines']) {
      await choose(rhythm);
      await tell('approved', 'deputy');
      await tell('actionsDue', 'deputy');
    }
    await deliver();
    await choose('atOnce');
    const states = (await rows()).map(({ kind, state }) => `${kind} ${state}`).sort();
    // The choice that holds when a letter leaves is the one that counts.
    expect(states).toEqual(['actionsDue sent', 'actionsDue sent', 'approved off', 'approved off']);
  });

  it('puts no name into a header and escapes it in HTML', async () => {
    const id = world.organisation.people['focalPerson']?.id;
    const name = 'Eva\r\nBcc: everybody@evil.example\r\n\r\n<b>x</b>';
    await world.admin.query('UPDATE identity.users SET name = $2 WHERE id = $1', [id, name]);
    await tell('approved', 'focalPerson');
    await deliver();
    const [letter] = await smtp.letters();
    const [taken] = smtp.taken;
    expect(taken?.to).toHaveLength(1);
    expect(letter?.bcc).toBeUndefined();
    expect(taken?.raw.split('\r\n\r\n')[0]).not.toContain('evil');
    expect(letter?.html).toContain('&lt;b&gt;x&lt;/b&gt;');
    expect(letter?.text).toContain('Beste Eva Bcc: everybody@evil.example <b>x</b>,');
  });

  it('speaks the language of its reader', async () => {
    const id = world.organisation.people['boardMember']?.id;
    await world.admin.query("UPDATE identity.users SET locale = 'en' WHERE id = $1", [id]);
    await tell('actionsDue', 'boardMember');
    await deliver();
    const [letter] = await smtp.letters();
    expect(letter?.subject).toBe('2 actions are due soon');
    expect(letter?.text).toContain('You have 2 actions to finish within 7 days.');
  });

  it('does not reach somebody who left', async () => {
    const id = world.organisation.people['stranger']?.id;
    await world.admin.query('UPDATE identity.memberships SET ended_at = now() WHERE user_id = $1', [id]);
    await tell('approved', 'stranger');
    await deliver();
    expect(smtp.taken).toEqual([]);
    expect(await rows()).toEqual([expect.objectContaining({ state: 'off' })]);
  });
});
