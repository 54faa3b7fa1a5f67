import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { DrillWorld } from '../support/worlds/drill-world.js';
import type { ServerProcess } from '../support/processes/server-process.js';
import { SmtpProcess } from '../support/processes/smtp-process.js';

const PATIENCE = 30_000;
const CROWD = 20;

interface MailRow {
  readonly state: string;
  readonly attempts: number;
  readonly repeats: number;
}

describe('mail of a server in trouble', () => {
  let world: DrillWorld;
  let smtp: SmtpProcess;
  let people: readonly { readonly userId: string; readonly organisationId: string }[];
  beforeAll(async () => {
    world = await DrillWorld.create();
    smtp = await SmtpProcess.start();
    await world.crowd(CROWD, [['coordinator']]);
    people = await world.asAdmin(
      async (admin) =>
        (
          await admin.query<{ userId: string; organisationId: string }>(
            'SELECT user_id AS "userId", organisation_id AS "organisationId" FROM identity.memberships',
          )
        ).rows,
    );
  });
  afterAll(async () => {
    await smtp.stop();
    await world.close();
  });

  const serve = () => world.serve({ ...smtp.settings, SMTP_TIMEOUT_SECONDS: '20' });
  const tell = (count: number) =>
    world.asAdmin(async (admin) => {
      for (const { userId, organisationId } of people.slice(0, count))
        await admin.query(
          `INSERT INTO app.notifications (organisation_id, id, user_id, kind, facts, once_key, created_at, mail_due_at)
           VALUES ($1, gen_random_uuid(), $2, 'approved', '{"year": 2027, "date": "2027-03-01"}',
             gen_random_uuid()::text, now(), now())`,
          [organisationId, userId],
        );
    });
  const rows = () =>
    world.asAdmin(
      async (admin) =>
        (
          await admin.query<MailRow>(
            'SELECT mail_state AS state, mail_attempts AS attempts, mail_repeats AS repeats FROM app.notifications',
          )
        ).rows,
    );
  const until = async (isSo: (found: readonly MailRow[]) => boolean) => {
    const end = Date.now() + PATIENCE;
    for (let found = await rows(); !isSo(found); found = await rows()) {
      if (Date.now() > end) throw new Error(`Not in time: ${JSON.stringify(found)}`);
      await pause(50);
    }
  };
  const isSent = ({ state }: MailRow) => state === 'sent';
  /** The dead server's claims on the letter (5 minutes) and on its job (2 minutes) end, as if that time had passed. */
  const letTimePass = () =>
    world.asAdmin(async (admin) => {
      await admin.query("UPDATE app.notifications SET mail_due_at = now() WHERE mail_state = 'sending'");
      await admin.query('DELETE FROM jobs.job');
    });

  it('is repeated with the same Message-ID, and counted, when we were killed after the mail server took it', async () => {
    await smtp.behave('takeAndHang');
    await tell(1);
    const first = await serve();
    await smtp.hasTaken(1);
    await first.kill();
    expect(await rows()).toEqual([{ state: 'sending', attempts: 1, repeats: 0 }]);

    await smtp.behave('accept');
    await letTimePass();
    const second = await serve();
    await until((found) => found.every(isSent));
    expect(await second.stop()).toBe(0);
    expect(await rows()).toEqual([{ state: 'sent', attempts: 2, repeats: 1 }]);
    const ids = (await smtp.letters()).map(({ messageId }) => messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('leaves once, however many servers start, stop and start again', async () => {
    smtp.taken.length = 0;
    await world.asAdmin((admin) => admin.query('TRUNCATE app.notifications'));
    await tell(CROWD);
    const servers: ServerProcess[] = await Promise.all([serve(), serve()]);
    await until((found) => found.every(isSent));
    for (const server of servers) expect(await server.stop()).toBe(0);
    // A new letter shows that the jobs of the next server ran, with the others before their eyes.
    await tell(1);
    const last = await serve();
    await until((found) => found.length === CROWD + 1 && found.every(isSent));
    expect(await last.stop()).toBe(0);
    const ids = (await smtp.letters()).map(({ messageId }) => messageId);
    expect(ids).toHaveLength(CROWD + 1);
    expect(new Set(ids).size).toBe(CROWD + 1);
    expect((await rows()).every(({ attempts, repeats }) => attempts === 1 && repeats === 0)).toBe(true);
    for (const server of [...servers, last]) expect(server.said).not.toContain('no jobs run');
  });
});
