import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PartContent } from '@zicht/shared/framework/drafts/draft-parts';
import { frameworkVersionsSchema } from '@zicht/shared/framework/framework-draft.contract';
import { FRAMEWORK_DRAFT_PATHS as PATHS } from '@zicht/shared/routes/framework-draft-paths';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { DEMO, NOBODY } from '../../../test/support/worlds/demo-world.js';
import { presentFramework } from '../../../test/support/test-database.js';
import type { Browser } from '../../../test/support/test-server.js';
import { change, CODE, DraftWorld } from './testing/draft-world.js';

describe('drafts of framework versions', () => {
  let world: DraftWorld;
  let first: Browser;
  let second: Browser;

  beforeAll(async () => {
    world = await DraftWorld.open();
    ({ first, second } = world);
  });
  afterAll(() => world.close());
  beforeEach(() => world.next());

  it('begin as a copy of the last published version, without faults, for all framework managers', async () => {
    const { draft, parts, faults, last, lines, may } = await world.show(second);
    expect(draft).toMatchObject({ code: CODE, frameworkVersion: world.version, state: 'draft', version: 1 });
    expect(draft.started).toMatchObject({ isOwn: false, name: expect.stringMatching(/^\p{Lu}.* \p{Lu}/u) });
    expect(faults).toEqual([]);
    expect(parts).toHaveLength(49);
    expect(last).toEqual({ code: CODE, version: '2027.1' });
    expect(lines.map(({ action }) => action)).toEqual(['started']);
    expect(may).toEqual({ edit: true, propose: true, takeBack: false, publish: false, withdraw: true });
    const list = frameworkVersionsSchema.parse((await first.get(fillPath(PATHS.frameworkVersions, {}))).body);
    expect(list.versions.find((one) => one.version === '2027.1')?.rounds).toEqual([2027]);
    expect(list.drafts.map((one) => one.id)).toContain(world.id);
  });

  it('begin once for a version', async () => {
    const source = { kind: 'published', code: CODE, version: '2027.1' };
    for (const taken of [world.version, '2027.1']) {
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
    world.id = answer.body.id as string;
    expect(await world.show()).toMatchObject({
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
    expect(await world.send(first, change('KEN-01', { question: mine, weight: 2 }))).toMatchObject({
      status: 200,
      results: [{ outcome: 'applied', version: 2 }],
      faults: [],
    });
    // Another part at the same time is no conflict; the same part on what was seen before is one.
    const other = await world.send(
      second,
      change('KEN-02', { weight: 1 }),
      change('KEN-01', { question: theirs }),
    );
    expect(other).toMatchObject({
      status: 409,
      results: [
        { outcome: 'applied', version: 2 },
        { outcome: 'stale', version: 2, current: { question: mine, weight: 2 } },
      ],
    });
    expect((await world.part('criterion', 'KEN-01'))?.content).toMatchObject({ question: mine, weight: 2 });
    expect(await world.send(second, change('KEN-01', { question: theirs }, 2))).toMatchObject({
      status: 200,
    });
    expect((await world.part('criterion', 'KEN-01'))?.content).toMatchObject({ question: theirs, weight: 2 });
  });

  it('take one of two changes that come at the same moment', async () => {
    const tries = await Promise.all(
      [1, 2, 3, 4].map((weight) => world.send(weight % 2 ? first : second, change('KEN-03', { weight }))),
    );
    const outcomes = tries.flatMap(({ results }) => results.map(({ outcome }) => outcome)).sort();
    expect(outcomes).toEqual(['applied', 'stale', 'stale', 'stale']);
  });

  it('keep words with faults, and say in which part and field they are', async () => {
    const question = { nl: 'Zonder Engels?', en: '' };
    const saved = await world.send(first, change('KEN-01', { question }));
    expect(saved.status).toBe(200);
    expect(saved.faults).toContainEqual({
      part: { kind: 'criterion', code: 'KEN-01' },
      path: '/question/en',
      code: 'form.minLength',
    });
    expect((await world.show()).may.propose).toBe(false);
    expect(await world.step(first, PATHS.frameworkDraftProposal)).toBe('faults');
  });

  it('keep no citizen service number, no code of a part, and nothing without end', async () => {
    const why = { nl: 'Bel 123456782', en: 'x' };
    const saved = await world.send(
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
    expect((await world.part('criterion', 'KEN-01'))?.version).toBe(1);
  });

  it('take a question in and out, with codes that never meant something else', async () => {
    const add = (code: string) =>
      first.post(world.at(PATHS.frameworkDraftParts)).send({ kind: 'criterion', code, like: 'KEN-01' });
    await add('KEN-09').expect(204);
    const { parts } = await world.show();
    const codes = parts.filter(({ kind }) => kind === 'criterion').map(({ code }) => code);
    expect(codes.slice(0, 2)).toEqual(['KEN-01', 'KEN-09']);
    expect((await world.part('criterion', 'KEN-09'))?.content['actions']).toMatchObject([
      { code: 'KEN-09-A1' },
      {},
    ]);
    for (const taken of ['KEN-09', 'KEN-02'])
      expect((await add(taken)).body.faults).toEqual([{ path: '/code', code: 'duplicateCode' }]);
    const remove = (code: string, seen: number) =>
      second.post(world.at(PATHS.frameworkDraftPartRemoval)).send({ kind: 'criterion', code, version: seen });
    await remove('HUL-04', 9).expect(409);
    await remove('HUL-04', 1).expect(204);
    // A code that a published version had stays what it was, also when the draft no longer has it.
    expect((await add('HUL-04')).body.faults).toEqual([{ path: '/code', code: 'duplicateCode' }]);
    const actions = (await world.show()).lines.map(({ action }) => action);
    expect(actions.sort()).toEqual(['partAdded', 'partRemoved', 'started']);
  });

  it('put a question past the next one of its theme, on the order and version that was seen', async () => {
    const move = (browser: Browser, body: object) =>
      browser
        .post(world.at(PATHS.frameworkDraftPartMove))
        .send({ kind: 'criterion', code: 'KEN-01', version: 1, move: 'later', passes: 'KEN-02', ...body });
    const codes = async (kind: string) =>
      (await world.show()).parts.filter((one) => one.kind === kind).map(({ code }) => code);
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
    const { faults, lines } = await world.show();
    expect(faults).toEqual([]);
    const told = lines.filter(({ action }) => action === 'partMoved').map((line) => line.part?.code);
    expect(told.sort()).toEqual(['KEN-01', 'KEN-01', themes[1]]);
    await world.step(first, PATHS.frameworkDraftProposal);
    await move(first, { version: 3, move: 'earlier', passes: 'KEN-03' }).expect(409);
    expect(await world.step(second, PATHS.frameworkDraftPublishing)).toBe('done');
    const [framework] = (await first.get(`/api/frameworks/${CODE}@${world.version}`).expect(200)).body
      .frameworks;
    expect(framework.criteria[0].code).toBe('KEN-02');
    expect(framework.themes[0].code).toBe(themes[1]);
  });

  it('are for framework managers alone', async () => {
    for (const person of [DEMO.administrator, DEMO.publicationManager, DEMO.coordinator]) {
      const browser = await world.server.signedIn(person);
      await browser.get(world.at(PATHS.frameworkDraft)).expect(403);
      await browser.get(fillPath(PATHS.frameworkVersions, {})).expect(403);
    }
    await first.get(world.at(PATHS.frameworkDraft, NOBODY)).expect(404);
  });
});
