import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { AssessmentWorld } from '../../assessments/testing/assessment-world.js';
import type { TestOrganisation } from '../../assessments/testing/assessment-world.js';
import { DraftTrailChecker } from '../../framework/index.js';
import { StartDraft } from '../../framework/use-cases/start-draft.js';
import { TakeDraftStep } from '../../framework/use-cases/take-draft-step.js';
import type { Actor } from '../../../platform/access/actor.js';
import { newId } from '../../../platform/ids/new-id.js';
import { runAuditCommand } from '../audit.cli.js';
import { AuditTrail } from './audit-trail.js';
import { TrailChecker } from './trail-checker.js';
import type { NotedHead } from './trail-checker.js';

const HASH = `app.audit_hash(b.hash, e.number, e.id, e.at, e.actor_id, e.action, e.subject, e.details, e.request_id, e.address)`;

describe('the chain of a trail', () => {
  let world: AssessmentWorld;
  let organisation: TestOrganisation;
  beforeAll(async () => {
    world = await AssessmentWorld.create();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    organisation = await world.addOrganisation('JHV', { coordinator: ['coordinator'] });
  });

  const write = (count: number, of = organisation) =>
    world.get(TenantDatabase).run({ organisationId: of.id, readOnly: false }, async (transaction) => {
      for (let n = 0; n < count; n += 1)
        await world.get(AuditTrail).record(
          transaction,
          { ...world.actor(of.people['coordinator']), address: '192.0.2.7' },
          {
            action: 'theme.reviewed',
            subject: 'assessment:2027',
            details: { theme: `T${n}`, verdict: 'agreed' },
          },
        );
    });
  const faults = async () =>
    (await world.get(TrailChecker).check([organisation.id])).faults.map(
      ({ kind, number, count }) => `${kind} ${number}+${count}`,
    );
  const change = (sql: string) => world.admin.query(sql, [organisation.id]);
  const lines = () =>
    world.rows<{ number: number; address: string }>(
      'SELECT number, address FROM app.audit_entries WHERE organisation_id = $1 ORDER BY number',
      [organisation.id],
    );

  it('counts without gaps and says where a line came from', async () => {
    await write(3);
    expect(await lines()).toEqual([1, 2, 3].map((number) => ({ number, address: '192.0.2.7' })));
    expect(await faults()).toEqual([]);
  });

  it('never forks, however many write at once, and is not touched by work that is undone', async () => {
    const undone = world
      .get(TenantDatabase)
      .run({ organisationId: organisation.id, readOnly: false }, async (transaction) => {
        await world.get(AuditTrail).record(transaction, world.actor(organisation.people['coordinator']), {
          action: 'theme.reviewed',
          subject: 'assessment:2027',
        });
        throw new Error('undone');
      });
    await Promise.all([
      expect(undone).rejects.toThrow('undone'),
      ...Array.from({ length: 24 }, (_, n) => write(1 + (n % 3))),
    ]);
    expect((await lines()).map(({ number }) => number)).toEqual(Array.from({ length: 48 }, (_, n) => n + 1));
    expect(await faults()).toEqual([]);
  });

  it.each([
    [
      'a detail of a line',
      `UPDATE app.audit_entries SET details = '{"theme": "X"}' WHERE organisation_id = $1 AND number = 3`,
    ],
    [
      'who did it',
      `UPDATE app.audit_entries SET actor_id = gen_random_uuid() WHERE organisation_id = $1 AND number = 3`,
    ],
    [
      'when',
      `UPDATE app.audit_entries SET at = at + interval '1 ms' WHERE organisation_id = $1 AND number = 3`,
    ],
    ['from where', `UPDATE app.audit_entries SET address = NULL WHERE organisation_id = $1 AND number = 3`],
  ])('shows that somebody changed %s, and which line', async (_, sql) => {
    await write(6);
    await change(sql);
    expect(await faults()).toEqual(['changed 3+1']);
  });

  it('shows a change with a hash that was made to fit, at the line after it', async () => {
    await write(6);
    await change(
      `UPDATE app.audit_entries SET subject = 'assessment:2026' WHERE organisation_id = $1 AND number = 3`,
    );
    await change(`UPDATE app.audit_entries e SET hash = ${HASH} FROM app.audit_entries b
      WHERE b.organisation_id = $1 AND b.number = 2 AND e.organisation_id = $1 AND e.number = 3`);
    expect(await faults()).toEqual(['changed 4+1']);
  });

  it('shows lines that are gone: in the middle, at the beginning, at the end, all of them', async () => {
    await write(6);
    const gone = async (where: string) => {
      await change(`DELETE FROM app.audit_entries WHERE organisation_id = $1 AND ${where}`);
      return faults();
    };
    expect(await gone('number IN (3, 4)')).toEqual(['removed 3+2']);
    expect(await gone('number = 1')).toEqual(['removed 1+1', 'removed 3+2']);
    expect(await gone('number = 6')).toEqual(['removed 1+1', 'removed 3+2', 'removed 6+1']);
    expect(await gone('true')).toEqual(['removed 1+6']);
  });

  it('shows a line that was put in: at the end, and in between with the others moved on', async () => {
    await write(4);
    const putIn = (number: number) =>
      change(`INSERT INTO app.audit_entries AS e (organisation_id, id, at, action, subject, details, number, hash)
        SELECT $1, gen_random_uuid(), now(), 'theme.reviewed', 'assessment:2027', '{}', ${number}, b.hash
        FROM app.audit_entries b WHERE b.organisation_id = $1 AND b.number = ${number - 1}`);
    await putIn(5);
    expect(await faults()).toEqual(['inserted 5+1']);
    await change('DELETE FROM app.audit_entries WHERE organisation_id = $1 AND number = 5');
    for (const number of [4, 3])
      await change(
        `UPDATE app.audit_entries SET number = ${number + 1} WHERE organisation_id = $1 AND number = ${number}`,
      );
    await putIn(3);
    expect(await faults()).toEqual(['changed 3+2', 'inserted 5+1']);
  });

  it('shows a trail that was written anew as a whole to whoever noted down its end', async () => {
    await write(4);
    const noted = await world.get(TrailChecker).check([organisation.id]);
    await write(2);
    expect((await world.get(TrailChecker).check([organisation.id], noted.heads)).faults).toEqual([]);
    await change(
      `UPDATE app.audit_entries SET action = 'profile.shared' WHERE organisation_id = $1 AND number = 2`,
    );
    for (const number of [2, 3, 4, 5, 6])
      await change(`UPDATE app.audit_entries e SET hash = ${HASH} FROM app.audit_entries b
        WHERE b.organisation_id = $1 AND b.number = ${number - 1} AND e.organisation_id = $1 AND e.number = ${number}`);
    expect(await faults()).toEqual(['endChanged 6+1']);
    await change(`UPDATE app.audit_heads h SET hash = e.hash FROM app.audit_entries e
      WHERE h.organisation_id = $1 AND e.organisation_id = $1 AND e.number = 6`);
    expect(await faults()).toEqual([]);
    expect((await world.get(TrailChecker).check([organisation.id], noted.heads)).faults).toMatchObject([
      { chain: organisation.id, kind: 'rewritten', number: 4 },
    ]);
  });

  it('is kept of framework drafts too: one for all of them, in which no line can be changed unseen', async () => {
    const actor: Actor = { userId: newId(), organisationId: '', roles: ['frameworkManager'], requestId: 'r' };
    const { code, version } = world.framework;
    const start = (name: string) =>
      world.get(StartDraft).execute(actor, { version: name, source: { kind: 'published', code, version } });
    const check = (noted: readonly NotedHead[] = []) => world.get(DraftTrailChecker).check(noted);
    const ids = await Promise.all(['2031.1', '2032.1', '2033.1'].map(start));
    await world.get(TakeDraftStep).execute(actor, ids[0]!, { step: 'withdraw', version: 1 });
    const noted = await check();
    expect(noted).toMatchObject({ lines: 4, faults: [], heads: [{ chain: 'frameworkDrafts', number: 4 }] });

    const edit = (sql: string) => world.admin.query(sql);
    await edit("UPDATE catalogue.framework_draft_lines SET action = 'propose' WHERE number = 4");
    expect((await check()).faults).toMatchObject([{ kind: 'changed', number: 4 }]);
    await edit('DELETE FROM catalogue.framework_draft_lines WHERE number = 4');
    await edit(
      'UPDATE catalogue.framework_draft_head h SET number = 3, hash = l.hash FROM catalogue.framework_draft_lines l WHERE l.number = 3',
    );
    expect((await check()).faults).toEqual([]);
    expect((await check(noted.heads)).faults).toMatchObject([{ kind: 'rewritten', number: 4 }]);
  });

  it('is checked by a command, which takes an earlier report and says so when there is a fault', async () => {
    await write(2);
    let out = '';
    const run = (args: string[], files: Record<string, string> = {}) => {
      out = '';
      return runAuditCommand(args, {
        readFile: (path) => Promise.resolve(files[path] ?? ''),
        writeOut: (text) => (out += text),
        check: async (noted) => [await world.get(TrailChecker).check([organisation.id], noted)],
      });
    };
    expect(await run(['verify'])).toBe(0);
    const earlier = out;
    expect(JSON.parse(earlier)).toMatchObject({ lines: 2, faults: [], heads: [{ number: 2 }] });
    expect(await run(['verify', 'then.json'], { 'then.json': earlier })).toBe(0);
    expect(await run(['verify', 'then.json'], { 'then.json': 'x' })).toBe(1);
    expect(await run([])).toBe(1);
    await change('DELETE FROM app.audit_entries WHERE organisation_id = $1 AND number = 2');
    expect(await run(['verify'])).toBe(1);
    expect(JSON.parse(out).faults).toEqual([
      { chain: organisation.id, kind: 'removed', number: 2, count: 1 },
    ]);
  });
});
