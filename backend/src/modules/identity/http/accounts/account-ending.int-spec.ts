import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SmtpProcess } from '../../../../../test/support/processes/smtp-process.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { AssessmentWorld, PASSWORD } from '../../../assessments/testing/assessment-world.js';
import type { TestOrganisation, TestPerson } from '../../../assessments/testing/assessment-world.js';
import { Journey } from '../../../assessments/testing/journey.js';
import { AddEvidence, SnapshotChecker } from '../../../assessments/index.js';
import { TrailChecker } from '../../../audit/index.js';
import { DeliverAccountMail } from '../../../notifications/use-cases/mail/deliver-account-mail.js';
import { LetOldRowsGo } from '../../../retention/use-cases/let-old-rows-go.js';

const ACCOUNT = '/api/profile/account-ending';
const SURE = { isSure: true };

describe('the end of an account', () => {
  let smtp: SmtpProcess;
  let world: AssessmentWorld;
  let organisation: TestOrganisation;
  let person: TestPerson;
  /** Another one in each test. */
  let name: string;

  beforeAll(async () => {
    smtp = await SmtpProcess.start();
    world = await AssessmentWorld.create({ ...smtp.settings, RETENTION_ACCOUNT_DAYS: '100' });
  });
  afterAll(async () => {
    await world.close();
    await smtp.stop();
  });
  beforeEach(async () => {
    world.clock.set('2027-03-01T09:00:00Z');
    await world.admin.query('TRUNCATE identity.attempts');
    organisation = await world.addOrganisation('JHV', {
      coordinator: ['coordinator'],
      leaving: ['coordinator'],
      boardMember: ['boardMember'],
    });
    person = organisation.people['leaving']!;
    name = `Kanarie ${organisation.id.slice(-8)}`;
    await world.admin.query('UPDATE identity.users SET name = $2 WHERE id = $1', [person.id, name]);
    smtp.taken.length = 0;
  });

  const people = (path = '') => `/api/organisations/${organisation.id}/${path}`;
  const deliver = async () => {
    await smtp.hasTaken(await world.get(DeliverAccountMail).execute());
    return smtp.letters();
  };
  /** Every column of every table, as text and as bytes. */
  const placesOf = async (word: string): Promise<string[]> => {
    const tables = await world.rows<{ table: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS table FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`,
    );
    expect(tables.length).toBeGreaterThan(40);
    const found = [];
    for (const { table } of tables) {
      const rows = await world.rows(
        `SELECT 1 FROM ${table} t WHERE t::text ILIKE '%' || $1 || '%'
           OR t::text LIKE '%' || encode(convert_to($1, 'UTF8'), 'hex') || '%'`,
        [word],
      );
      if (rows.length > 0) found.push(table);
    }
    return found.sort();
  };
  /** Something of the person in every place that there is for it. */
  const livedIn = async (): Promise<void> => {
    const { id, email } = person;
    const journey = await new Journey(world, organisation).fill('leaving');
    const evidence = {
      kind: null,
      datedOn: null,
      validUntil: null,
      edition: '',
      title: 'Meldcode',
      place: 'Intranet',
    };
    await world.get(AddEvidence).execute(world.actor(person), {
      ...evidence,
      id: newId(),
      owner: name,
      links: [{ year: 2027, criterion: 'KEN-01' }],
    });
    await journey.send('leaving');
    await journey.approve();
    await journey.submit('coordinator');
    const add = (sql: string, values: unknown[]) => world.admin.query(sql, values);
    await add("INSERT INTO identity.second_factors VALUES ($1, NULL, convert_to($2, 'UTF8'))", [id, name]);
    await add("INSERT INTO identity.recovery_codes VALUES ($1, repeat('a', 64))", [id]);
    await add(
      `INSERT INTO identity.passkeys VALUES ($1, gen_random_uuid(), 'key', '', 0, '{}', $2, false, now())`,
      [id, name],
    );
    await add('INSERT INTO identity.provider_accounts VALUES ($1, $2, $3, $4, now())', [
      organisation.id,
      'https://issuer.example',
      email,
      id,
    ]);
    await add("INSERT INTO identity.calendar_feeds VALUES ($1, encode(sha256($2), 'hex'), now())", [
      id,
      email,
    ]);
    await add("INSERT INTO identity.password_resets VALUES (encode(sha256($1), 'hex'), $2, $3, now())", [
      email,
      id,
      email,
    ]);
    await add(
      `INSERT INTO identity.invitations (organisation_id, id, email, roles, locale, invited_by, invited_at, expires_at,
         token_sha256, letter_id)
       VALUES ($1, $2, $3, '{contributor}', 'nl', $2, now(), now(), encode(sha256($4), 'hex'), $2)`,
      [world.foreign.id, newId(), email, email],
    );
    await add(`INSERT INTO identity.recovery_proposals VALUES ($1, $2, 'nl', $3, now(), now())`, [
      world.foreign.id,
      email,
      newId(),
    ]);
    await add(
      `INSERT INTO identity.join_requests VALUES ($1, 'X', '12345678', 'JHV', 'GM0344', 'MID', '', $2, 'Directeur', $3,
         'nl', encode(sha256($4), 'hex'), now(), now())`,
      [newId(), name, email, email],
    );
    await add(
      `INSERT INTO identity.letters (id, kind, email, name, locale, facts, created_at, mail_due_at, mail_state)
       VALUES ($1, 'accountChanged', $2, $3, 'nl', '{}', now(), now(), 'failed')`,
      [newId(), email, name],
    );
    await add(
      `INSERT INTO app.places (organisation_id, assessment_id, user_id, criterion, at)
       SELECT organisation_id, id, $2, 'KEN-01', now() FROM app.assessments WHERE organisation_id = $1`,
      [organisation.id, id],
    );
    await add(
      `INSERT INTO app.presences SELECT organisation_id, id, $2, 'KEN-01', now(), now()
       FROM app.assessments WHERE organisation_id = $1`,
      [organisation.id, id],
    );
  };

  it('leaves no name and no address anywhere, and what was done with an author', async () => {
    // Before there is a second step to take.
    const own = await world.client(person);
    await livedIn();
    expect(await placesOf(name)).toEqual(
      expect.arrayContaining(['app.evidence', 'app.submission_texts', 'identity.letters', 'identity.users']),
    );
    const colleague = await world.client(organisation.people['coordinator']);
    expect(await own.post(ACCOUNT, SURE)).toMatchObject({ status: 204 });
    const letters = await deliver();
    expect(letters.map(({ subject }) => subject)).toEqual(['Uw account is beëindigd']);
    expect(letters[0]?.text).toContain(name);

    expect(await placesOf(name)).toEqual([]);
    expect(await placesOf(person.email)).toEqual([]);
    // Of what is kept under the person's id, only what others need.
    const ids = await placesOf(person.id);
    for (const table of ['notifications', 'places', 'presences']) expect(ids).not.toContain(`app.${table}`);
    expect(ids.filter((table) => table.startsWith('identity.'))).toEqual([
      'identity.account_lines',
      'identity.memberships',
      'identity.users',
    ]);
    expect((await world.get(SnapshotChecker).check()).faults).toEqual([]);
    expect((await world.get(TrailChecker).check([organisation.id])).faults).toEqual([]);

    expect((await own.get('/api/profile/sessions')).status).toBe(401);
    const knock = await own.post('/api/session', { email: person.email, password: PASSWORD });
    expect(knock.status).toBe(401);
    const trail = async () => (await colleague.get(people('trail'))).text;
    expect(await trail()).toContain('Voormalig lid');
    expect(await trail()).toContain('account.ended');
    await world.admin.query("UPDATE identity.users SET locale = 'en' WHERE id = $1", [
      organisation.people['coordinator']?.id,
    ]);
    expect(await trail()).toContain('Former member');
    expect(await trail()).not.toContain('Voormalig lid');
  });

  it('lets the same address come in anew, as somebody else', async () => {
    const own = await world.client(person);
    expect((await own.post(ACCOUNT, SURE)).status).toBe(204);
    await deliver();
    const colleague = await world.client(organisation.people['coordinator']);
    const invitation = { email: person.email, roles: ['contributor'], locale: 'nl' };
    expect((await colleague.post(people('invitations'), invitation)).status).toBe(204);
    smtp.taken.length = 0;
    const [letter] = await deliver();
    const token = /uitnodiging#([\w-]+)/.exec(letter?.text ?? '')?.[1];
    const answer = { token, name: 'Kanarie de Tweede', password: 'paarse fiets in de regen', locale: 'nl' };
    const stranger = await world.client();
    expect((await stranger.post('/api/invitation/acceptance', answer)).status).toBeLessThan(300);
    const [anew] = await world.rows<{ id: string }>('SELECT id FROM identity.users WHERE email = $1', [
      person.email,
    ]);
    expect(anew?.id).not.toBe(person.id);
  });

  it('is refused while nobody else could manage what is left, and then nothing is changed', async () => {
    const only = await world.client(world.solo.people['only']);
    expect(await only.post(ACCOUNT, SURE)).toMatchObject({
      status: 422,
      body: { faults: [{ path: '/userId', code: 'lastCoordinator' }] },
    });
    const administrator = await world.client(world.administrator);
    expect(await administrator.post(ACCOUNT, SURE)).toMatchObject({
      status: 422,
      body: { faults: [{ path: '/memberships', code: 'lastHolder' }] },
    });
    expect(
      await world.rows(
        `SELECT 1 FROM identity.users u JOIN identity.memberships m ON m.user_id = u.id
         WHERE u.id = ANY ($1) AND (u.erased_at IS NOT NULL OR m.ended_at IS NOT NULL)`,
        [[world.solo.people['only']?.id, world.administrator.id]],
      ),
    ).toEqual([]);
  });

  it('wants a fresh proof of who is there', async () => {
    const own = await world.client(person);
    world.clock.set('2027-03-01T09:30:00Z');
    expect(await own.post(ACCOUNT, SURE)).toMatchObject({ status: 403, body: { code: 'proofNeeded' } });
  });

  it('comes by night for whoever belonged nowhere for the whole term, and for nobody else', async () => {
    const end = (who: TestPerson | undefined, at: string) =>
      world.admin.query('UPDATE identity.memberships SET ended_at = $2 WHERE user_id = $1', [who?.id, at]);
    await world.admin.query("UPDATE identity.users SET created_at = '2026-01-01'");
    await end(person, '2026-11-20T09:00:00Z');
    await end(organisation.people['boardMember'], '2026-12-20T09:00:00Z');
    expect((await world.get(LetOldRowsGo).execute()).accounts).toBe(1);
    await deliver();
    expect(await placesOf(person.email)).toEqual([]);
    expect(await placesOf(name)).toEqual([]);
    const erased = await world.rows<{ id: string }>(
      "SELECT id FROM identity.users WHERE erased_at > '2027-03-01T08:00:00Z' AND id = ANY ($1)",
      [Object.values(organisation.people).map(({ id }) => id)],
    );
    expect(erased).toEqual([{ id: person.id }]);
    expect((await world.get(LetOldRowsGo).execute()).accounts).toBe(0);
    await expect(
      world.admin.query("UPDATE identity.users SET name = 'Weer iemand' WHERE id = $1", [person.id]),
    ).rejects.toThrow('users_erased_is_empty');
  });
});
