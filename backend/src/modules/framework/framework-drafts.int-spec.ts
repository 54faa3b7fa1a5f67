import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PartContent } from '@zicht/shared/framework/drafts/draft-parts';
import {
  frameworkDraftSchema,
  frameworkVersionsSchema,
  partsSavedSchema,
  type FrameworkDraft,
} from '@zicht/shared/framework/framework-draft.contract';
import { FRAMEWORK_DRAFT_PATHS as PATHS } from '@zicht/shared/routes/framework-draft-paths';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { DEMO, NOBODY } from '../../../test/support/demo-world.js';
import { asAdmin, asRole, presentFramework } from '../../../test/support/test-database.js';
import { TestServer } from '../../../test/support/test-server.js';
import type { Browser } from '../../../test/support/test-server.js';
import { newId } from '../../platform/ids/new-id.js';

const CODE = 'zicht-op-uitbuiting';
const SECOND = 'pieter.vos@zicht.example';

describe('drafts of framework versions', () => {
  let server: TestServer;
  let first: Browser;
  let second: Browser;
  let year = 2027;
  let version: string;
  let id: string;

  beforeAll(async () => {
    server = await TestServer.start();
    first = await server.signedIn(DEMO.frameworkManager);
    second = await server.signedIn(SECOND);
  });
  afterAll(() => server.stop());

  beforeEach(async () => {
    version = `${(year += 1)}.1`;
    id = await start(first, version);
  });

  const at = (path: (typeof PATHS)[keyof typeof PATHS], draftId = id) =>
    fillPath(path as typeof PATHS.frameworkDraft, { draftId });

  async function start(browser: Browser, name: string): Promise<string> {
    const source = { kind: 'published', code: CODE, version: '2027.1' };
    const answer = await browser
      .post(fillPath(PATHS.frameworkDrafts, {}))
      .send({ version: name, source })
      .expect(201);
    return answer.body.id as string;
  }
  const show = async (browser: Browser = first): Promise<FrameworkDraft> =>
    frameworkDraftSchema.parse((await browser.get(at(PATHS.frameworkDraft)).expect(200)).body);
  const part = async (kind: string, code: string) =>
    (await show()).parts.find((one) => one.kind === kind && one.code === code);
  const change = (code: string, fields: object, baseVersion = 1, kind = 'criterion') => ({
    changeId: newId(),
    kind,
    code,
    baseVersion,
    fields,
  });
  const save = async (browser: Browser, ...changes: object[]) => {
    const answer = await browser.post(at(PATHS.frameworkDraftChanges)).send({ changes });
    return { status: answer.status, ...partsSavedSchema.parse(answer.body) };
  };
  const step = async (browser: Browser, path: (typeof PATHS)[keyof typeof PATHS], seen?: number) => {
    const answer = await browser.post(at(path)).send({ version: seen ?? (await show()).draft.version });
    return answer.status === 204 ? 'done' : ((answer.body.faults?.[0]?.code ?? answer.body.code) as string);
  };

  it('begin as a copy of the last published version, without faults, for all framework managers', async () => {
    const { draft, parts, faults, last, lines, may } = await show(second);
    expect(draft).toMatchObject({ code: CODE, frameworkVersion: version, state: 'draft', version: 1 });
    expect(draft.started).toMatchObject({ isOwn: false, name: expect.stringMatching(/^\p{Lu}.* \p{Lu}/u) });
    expect(faults).toEqual([]);
    expect(parts).toHaveLength(49);
    expect(last).toEqual({ code: CODE, version: '2027.1' });
    expect(lines.map(({ action }) => action)).toEqual(['started']);
    expect(may).toEqual({ edit: true, propose: true, takeBack: false, publish: false, withdraw: true });
    const list = frameworkVersionsSchema.parse((await first.get(fillPath(PATHS.frameworkVersions, {}))).body);
    expect(list.versions.find((one) => one.version === '2027.1')?.rounds).toEqual([2027]);
    expect(list.drafts.map((one) => one.id)).toContain(id);
  });

  it('begin once for a version', async () => {
    const source = { kind: 'published', code: CODE, version: '2027.1' };
    for (const taken of [version, '2027.1']) {
      const answer = await second
        .post(fillPath(PATHS.frameworkDrafts, {}))
        .send({ version: taken, source })
        .expect(409);
      expect(answer.body.faults).toEqual([{ path: '', code: 'versionTaken' }]);
    }
    const unknown = { ...source, version: '2010.1' };
    const answer = await second
      .post(fillPath(PATHS.frameworkDrafts, {}))
      .send({ version: '2090.1', source: unknown });
    expect([answer.status, answer.body.faults]).toEqual([
      422,
      [{ path: '/source/version', code: 'unknownValue' }],
    ]);
  });

  it('begin from a file in the format, and tell what is wrong with another one', async () => {
    const content = presentFramework() as unknown as PartContent;
    const send = (file: PartContent, name: string) =>
      first
        .post(fillPath(PATHS.frameworkDrafts, {}))
        .send({ version: name, source: { kind: 'file', content: file } });
    const answer = await send({ ...content, code: 'ander-kader' }, '2030.2');
    expect(answer.status).toBe(201);
    id = answer.body.id as string;
    expect(await show()).toMatchObject({
      draft: { code: 'ander-kader', frameworkVersion: '2030.2' },
      last: null,
      faults: [],
    });
    const broken = await send({ ...content, title: { nl: 'Alleen' } }, '2031.2');
    expect([broken.status, broken.body.faults]).toEqual([
      422,
      [{ path: '/source/content/title/en', code: 'form.required' }],
    ]);
    const criteria = content['criteria'] as PartContent[];
    const twice = await send({ ...content, criteria: [...criteria, criteria[0]!] }, '2031.2');
    expect(twice.body.faults).toEqual([
      { path: `/source/content/criteria/${criteria.length}/code`, code: 'duplicateCode' },
    ]);
  });

  it('keep each part by itself, and never let two managers overwrite each other unseen', async () => {
    const mine = { nl: 'Mijn vraag?', en: 'My question?' };
    const theirs = { nl: 'Hun vraag?', en: 'Their question?' };
    expect(await save(first, change('KEN-01', { question: mine, weight: 2 }))).toMatchObject({
      status: 200,
      results: [{ outcome: 'applied', version: 2 }],
      faults: [],
    });
    // Another part at the same time is no conflict; the same part on what was seen before is one.
    const other = await save(second, change('KEN-02', { weight: 1 }), change('KEN-01', { question: theirs }));
    expect(other).toMatchObject({
      status: 409,
      results: [
        { outcome: 'applied', version: 2 },
        { outcome: 'stale', version: 2, current: { question: mine, weight: 2 } },
      ],
    });
    expect((await part('criterion', 'KEN-01'))?.content).toMatchObject({ question: mine, weight: 2 });
    expect(await save(second, change('KEN-01', { question: theirs }, 2))).toMatchObject({ status: 200 });
    expect((await part('criterion', 'KEN-01'))?.content).toMatchObject({ question: theirs, weight: 2 });
  });

  it('take one of two changes that come at the same moment', async () => {
    const tries = await Promise.all(
      [1, 2, 3, 4].map((weight) => save(weight % 2 ? first : second, change('KEN-03', { weight }))),
    );
    const outcomes = tries.flatMap(({ results }) => results.map(({ outcome }) => outcome)).sort();
    expect(outcomes).toEqual(['applied', 'stale', 'stale', 'stale']);
  });

  it('keep words with faults, and say in which part and field they are', async () => {
    const question = { nl: 'Zonder Engels?', en: '' };
    const saved = await save(first, change('KEN-01', { question }));
    expect(saved.status).toBe(200);
    expect(saved.faults).toContainEqual({
      part: { kind: 'criterion', code: 'KEN-01' },
      path: '/question/en',
      code: 'form.minLength',
    });
    expect((await show()).may.propose).toBe(false);
    expect(await step(first, PATHS.frameworkDraftProposal)).toBe('faults');
  });

  it('keep no citizen service number, no code of a part, and nothing without end', async () => {
    const why = { nl: 'Bel 123456782', en: 'x' };
    const saved = await save(
      first,
      change('KEN-01', { why }),
      change('KEN-02', { code: 'KEN-99' }),
      change('KEN-03', { why: { nl: 'x'.repeat(100_001), en: '' } }),
      change('NERGENS', { weight: 1 }),
    );
    expect(saved.results).toMatchObject([
      { outcome: 'invalid', faults: [{ path: '/why/nl', code: 'citizenServiceNumber' }] },
      { outcome: 'invalid', faults: [{ path: '/code', code: 'unknownKey' }] },
      { outcome: 'invalid', faults: [{ path: '', code: 'textTooLong' }] },
      { outcome: 'stale', current: null },
    ]);
    expect((await part('criterion', 'KEN-01'))?.version).toBe(1);
  });

  it('take a question in and out, with codes that never meant something else', async () => {
    const add = (code: string) =>
      first.post(at(PATHS.frameworkDraftParts)).send({ kind: 'criterion', code, like: 'KEN-01' });
    await add('KEN-09').expect(204);
    const { parts } = await show();
    const codes = parts.filter(({ kind }) => kind === 'criterion').map(({ code }) => code);
    expect(codes.slice(0, 2)).toEqual(['KEN-01', 'KEN-09']);
    expect((await part('criterion', 'KEN-09'))?.content['actions']).toMatchObject([
      { code: 'KEN-09-A1' },
      {},
    ]);
    for (const taken of ['KEN-09', 'KEN-02'])
      expect((await add(taken)).body.faults).toEqual([{ path: '/code', code: 'duplicateCode' }]);
    const remove = (code: string, seen: number) =>
      second.post(at(PATHS.frameworkDraftPartRemoval)).send({ kind: 'criterion', code, version: seen });
    await remove('HUL-04', 9).expect(409);
    await remove('HUL-04', 1).expect(204);
    // A code that a published version had stays what it was, also when the draft no longer has it.
    expect((await add('HUL-04')).body.faults).toEqual([{ path: '/code', code: 'duplicateCode' }]);
    const actions = (await show()).lines.map(({ action }) => action);
    expect(actions.sort()).toEqual(['partAdded', 'partRemoved', 'started']);
  });

  it('put a question past the next one of its theme, on the order and version that was seen', async () => {
    const move = (browser: Browser, body: object) =>
      browser
        .post(at(PATHS.frameworkDraftPartMove))
        .send({ kind: 'criterion', code: 'KEN-01', version: 1, move: 'later', passes: 'KEN-02', ...body });
    const codes = async (kind: string) =>
      (await show()).parts.filter((one) => one.kind === kind).map(({ code }) => code);
    const themes = await codes('theme');
    await move(first, {}).expect(204);
    expect((await codes('criterion')).slice(0, 3)).toEqual(['KEN-02', 'KEN-01', 'KEN-03']);
    // Seen before that: another version of the question, another order, a neighbour of another theme.
    await move(second, { passes: 'KEN-03' }).expect(409);
    await move(second, { code: 'KEN-03', move: 'earlier' }).expect(409);
    await move(second, { version: 2, passes: 'SCH-01' }).expect(409);
    await move(second, { version: 2, passes: 'KEN-03' }).expect(204);
    expect((await codes('criterion')).slice(0, 3)).toEqual(['KEN-02', 'KEN-03', 'KEN-01']);
    await move(first, { kind: 'theme', code: themes[1], move: 'earlier', passes: themes[0] }).expect(204);
    expect(await codes('theme')).toEqual([themes[1], themes[0], ...themes.slice(2)]);
    const { faults, lines } = await show();
    expect(faults).toEqual([]);
    const told = lines.filter(({ action }) => action === 'partMoved').map((line) => line.part?.code);
    expect(told.sort()).toEqual(['KEN-01', 'KEN-01', themes[1]]);
    await step(first, PATHS.frameworkDraftProposal);
    await move(first, { version: 3, move: 'earlier', passes: 'KEN-03' }).expect(409);
    expect(await step(second, PATHS.frameworkDraftPublishing)).toBe('done');
    const [framework] = (await first.get(`/api/frameworks/${CODE}@${version}`).expect(200)).body.frameworks;
    expect(framework.criteria[0].code).toBe('KEN-02');
    expect(framework.themes[0].code).toBe(themes[1]);
  });

  it('are published by a second person, and then never change', async () => {
    await save(first, change('KEN-01', { weight: 2 }));
    expect(await step(first, PATHS.frameworkDraftPublishing)).toBe('wrongState');
    expect(await step(first, PATHS.frameworkDraftProposal, 9)).toBe('staleVersion');
    expect(await step(first, PATHS.frameworkDraftProposal)).toBe('done');
    expect((await save(second, change('KEN-01', { weight: 3 }, 2))).results).toMatchObject([
      { outcome: 'locked' },
    ]);
    expect((await show(first)).may).toMatchObject({ publish: false, takeBack: true, edit: false });
    expect((await show(second)).may).toMatchObject({ publish: true });
    expect(await step(first, PATHS.frameworkDraftPublishing)).toBe('samePerson');
    expect(await step(second, PATHS.frameworkDraftPublishing, 1)).toBe('staleVersion');
    expect(await step(second, PATHS.frameworkDraftPublishing)).toBe('done');

    const [framework] = (await first.get(`/api/frameworks/${CODE}@${version}`).expect(200)).body.frameworks;
    expect(framework).toMatchObject({ version, status: 'published' });
    expect(framework.criteria[0]).toMatchObject({ code: 'KEN-01', weight: 2 });
    for (const path of [
      PATHS.frameworkDraftTakingBack,
      PATHS.frameworkDraftWithdrawal,
      PATHS.frameworkDraftPublishing,
    ])
      expect(await step(second, path)).toBe('wrongState');
    expect((await save(first, change('KEN-01', { weight: 3 }, 2))).results).toMatchObject([
      { outcome: 'locked' },
    ]);
    const published = (await show()).lines.filter(({ action }) => action === 'publish');
    expect(published).toMatchObject([{ isOwn: false }]);
  });

  it('serve the next round once published, and not before', async () => {
    const manager = await server.signedIn(DEMO.publicationManager);
    const round = {
      year: year + 40,
      frameworkCode: CODE,
      frameworkVersion: version,
      referenceDate: '2090-01-01',
      opensOn: '2090-01-01',
      closesOn: '2090-05-01',
      snapshotOn: '2090-09-01',
      publishedOn: '2090-10-18',
    };
    await manager.post('/api/rounds').send(round).expect(422);
    const newest = async () => (await manager.get('/api/publications').expect(200)).body.newestFramework;
    expect((await newest()).version).not.toBe(version);
    await step(first, PATHS.frameworkDraftProposal);
    expect(await step(second, PATHS.frameworkDraftPublishing)).toBe('done');
    expect(await newest()).toEqual({ code: CODE, version });
    await manager.post('/api/rounds').send(round).expect(204);
  });

  it('can be taken back and withdrawn; their version is then free again', async () => {
    await step(first, PATHS.frameworkDraftProposal);
    expect(await step(second, PATHS.frameworkDraftTakingBack)).toBe('done');
    expect((await save(first, change('KEN-01', { weight: 2 }))).status).toBe(200);
    expect(await step(first, PATHS.frameworkDraftWithdrawal)).toBe('done');
    expect(await step(first, PATHS.frameworkDraftProposal)).toBe('wrongState');
    const list = await first.get(fillPath(PATHS.frameworkVersions, {}));
    expect(list.body.drafts.map((one: { id: string }) => one.id)).not.toContain(id);
    expect(await start(second, version)).not.toBe(id);
  });

  it('ask the password again before publishing', async () => {
    await step(first, PATHS.frameworkDraftProposal);
    server.pass(15 * 60_000);
    expect(await step(second, PATHS.frameworkDraftPublishing)).toBe('proofNeeded');
    second = await server.signedIn(SECOND);
    expect(await step(second, PATHS.frameworkDraftPublishing)).toBe('done');
  });

  it('are for framework managers alone', async () => {
    for (const person of [DEMO.administrator, DEMO.publicationManager, DEMO.coordinator]) {
      const browser = await server.signedIn(person);
      await browser.get(at(PATHS.frameworkDraft)).expect(403);
      await browser.get(fillPath(PATHS.frameworkVersions, {})).expect(403);
    }
    await first.get(at(PATHS.frameworkDraft, NOBODY)).expect(404);
  });

  describe('in the database', () => {
    const tried = (statement: string, organisationId?: string) =>
      asRole('zicht_app', server.database, async (client) => {
        await client.query('BEGIN');
        const scope = "SELECT set_config('app.organisation_id', $1, true)";
        await client.query(scope, [organisationId ?? '']);
        try {
          const { rowCount } = await client.query(statement);
          return rowCount === 0 ? 'no rows' : 'rows';
        } catch (error) {
          return (error as { constraint?: string }).constraint ?? 'not granted';
        } finally {
          await client.query('ROLLBACK');
        }
      });

    it('nobody publishes alone, whatever the application says', async () => {
      await step(first, PATHS.frameworkDraftProposal);
      const alone = `UPDATE catalogue.framework_drafts SET state = 'published', published_at = now(),
        published_by = proposed_by WHERE state = 'proposed'`;
      expect(await tried(alone)).toBe('framework_drafts_second_person');
      const unasked = `UPDATE catalogue.framework_drafts SET state = 'published' WHERE id = '${id}'`;
      expect(await tried(unasked)).toBe('framework_drafts_published');
    });

    it('what was published or withdrawn cannot be changed, nor what was proposed but for its state', async () => {
      const parts = `UPDATE catalogue.framework_draft_parts SET content = '{}' WHERE draft_id = '${id}'`;
      const removal = `DELETE FROM catalogue.framework_draft_parts WHERE draft_id = '${id}'`;
      const state = `UPDATE catalogue.framework_drafts SET state = 'draft', published_by = NULL WHERE id = '${id}'`;
      expect([await tried(parts), await tried(removal), await tried(state)]).toEqual([
        'rows',
        'rows',
        'rows',
      ]);
      await step(first, PATHS.frameworkDraftProposal);
      expect([await tried(parts), await tried(removal), await tried(state)]).toEqual([
        'no rows',
        'no rows',
        'rows',
      ]);
      await step(second, PATHS.frameworkDraftPublishing);
      expect([await tried(parts), await tried(removal), await tried(state)]).toEqual([
        'no rows',
        'no rows',
        'no rows',
      ]);
      for (const statement of [
        `UPDATE catalogue.frameworks SET content = '{}'`,
        'DELETE FROM catalogue.frameworks',
        'DELETE FROM catalogue.framework_drafts',
        `UPDATE catalogue.framework_drafts SET framework_version = '2099.9'`,
        `UPDATE catalogue.framework_draft_lines SET action = 'saved'`,
        'DELETE FROM catalogue.framework_draft_lines',
      ])
        expect([statement, await tried(statement)]).toEqual([statement, 'not granted']);
    });

    it('no transaction of an organisation sees a draft', async () => {
      for (const statement of [
        'SELECT 1 FROM catalogue.framework_drafts',
        'SELECT 1 FROM catalogue.framework_draft_parts',
        'SELECT 1 FROM catalogue.framework_draft_lines',
        'SELECT 1 FROM catalogue.framework_draft_head',
      ]) {
        expect(await tried(statement)).toBe('rows');
        expect(await tried(statement, DEMO.brug)).toBe('no rows');
      }
      const { rows } = await asAdmin(
        (client) =>
          client.query(
            `SELECT relname FROM pg_class WHERE relname LIKE 'framework_draft%' AND relkind = 'r'
             AND relrowsecurity AND relforcerowsecurity`,
          ),
        server.database,
      );
      expect(rows).toHaveLength(4);
    });
  });
});
