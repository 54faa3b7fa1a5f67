import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { hintPages } from './hint-pages.mjs';

const HTML = '<html><head><link rel="icon" href="a.svg"></head><body></body></html>';
const OUTPUTS = {
  'main.js': { entryPoint: 'src/main.ts', imports: [{ path: 'core.js', kind: 'import-statement' }] },
  'core.js': { imports: [] },
  'start.js': {
    entryPoint: 'src/app/features/start/start.routes.ts',
    imports: [
      { path: 'core.js', kind: 'import-statement' },
      { path: 'parts.js', kind: 'import-statement' },
      { path: 'later.js', kind: 'dynamic-import' },
    ],
  },
  'question.js': { entryPoint: 'src/app/features/assessments/assessments.routes.ts', imports: [] },
  'parts.js': { imports: [] },
  'later.js': { imports: [] },
};

const SESSION = {
  user: { id: 'fatma' },
  secondFactor: 'off',
  lastOrganisationId: 'b',
  memberships: [
    { kind: 'organisation', bodyId: 'a', roles: ['contributor'] },
    { kind: 'organisation', bodyId: 'b', roles: ['coordinator'] },
  ],
};
const [ROUND, BEFORE] = ['2027.1', '2024.1'].map((frameworkVersion) => ({
  frameworkCode: 'zou',
  frameworkVersion,
}));
const ANSWERS = {
  session: SESSION,
  'organisations/b': {},
  'organisations/b/members': {},
  'organisations/b/assessments': {
    years: [
      { round: { ...ROUND, year: 2028 }, status: null },
      { round: { ...ROUND, year: 2027 }, status: 'draft' },
      { round: { ...BEFORE, year: 2024 }, status: 'submitted' },
    ],
  },
  'organisations/b/assessments/2027': { round: ROUND, previous: BEFORE },
  'frameworks/zou%402024.1%2Czou%402027.1': {},
};

describe('the hints of what a page will need', () => {
  let pages;
  beforeEach(() => {
    pages = mkdtempSync(join(tmpdir(), 'zicht-hints-'));
    writeFileSync(join(pages, 'index.html'), HTML);
    hintPages(pages, OUTPUTS);
  });
  afterEach(() => rmSync(pages, { recursive: true, force: true }));

  /** What a browser at this address would begin to fetch: scripts, and answers of the API with whom they are for. */
  async function fetchedAt(pathname, { answers = {}, chosen = null, globals = {} } = {}) {
    const [, list] = /data-pages="(.*?)"/.exec(readFileSync(join(pages, 'index.html'), 'utf8'));
    const [added, asked] = [[], []];
    const document = {
      currentScript: { dataset: { pages: list.replaceAll('&quot;', '"') } },
      createElement: () => ({}),
      head: { append: (link) => added.push(link) },
    };
    const fetch = async (path, { headers }) => {
      asked.push(path.replace('/api/', '') + (headers['x-zicht-person'] ? ' of fatma' : ''));
      const answer = answers[path.replace('/api/', '')];
      if (answer === undefined) throw new TypeError('no line');
      return Response.json(answer, { status: answer === null ? 404 : 200 });
    };
    const script = readdirSync(pages).find((name) => /^hints-\w{8}\.js$/.test(name));
    const world = {
      document,
      location: { pathname },
      fetch,
      Response,
      sessionStorage: { getItem: () => chosen },
    };
    Object.defineProperties(world, Object.getOwnPropertyDescriptors(globals));
    runInNewContext(readFileSync(join(pages, script), 'utf8'), world);
    // All that follows from answers that are there follows before the next turn of the clock.
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    assert.ok(added.every(({ rel }) => rel === 'modulepreload'));
    return { scripts: added.map(({ href }) => href), asked, early: world.zouEarly };
  }

  it('fetches what the page imports, but what the document names itself and what comes later', async () => {
    const { scripts } = await fetchedAt('/start');
    assert.deepEqual(scripts, ['start.js', 'parts.js']);
  });

  it('fetches nothing for another page, and asks nothing', async () => {
    for (const path of ['/start/elders', '/inloggen']) {
      const { scripts, asked } = await fetchedAt(path, { answers: ANSWERS });
      assert.deepEqual([scripts, asked], [[], []]);
    }
  });

  it('asks what a question needs, for the person of the session', async () => {
    const { asked, early } = await fetchedAt('/zelfevaluatie/2027/vraag/MEL-01', { answers: ANSWERS });
    assert.deepEqual(asked, [
      'session',
      'organisations/b/assessments/2027 of fatma',
      'organisations/b of fatma',
      'organisations/b/members of fatma',
      'frameworks/zou%402024.1%2Czou%402027.1 of fatma',
    ]);
    const waiting = early.get('/api/organisations/b/assessments/2027');
    assert.equal(waiting.person, 'fatma');
    // The application reads it once more.
    assert.deepEqual(await (await waiting.response).json(), ANSWERS['organisations/b/assessments/2027']);
  });

  it('asks what the start page needs: the newest year that was begun, and the last one submitted', async () => {
    const { asked } = await fetchedAt('/start', { answers: ANSWERS });
    assert.deepEqual(asked, [
      'session',
      'organisations/b/assessments of fatma',
      'organisations/b/assessments/2027 of fatma',
      'frameworks/zou%402024.1%2Czou%402027.1 of fatma',
    ]);
  });

  it('lets nothing follow from an answer that is none', async () => {
    const answers = { ...ANSWERS, 'organisations/b/assessments/2027': null };
    const { asked, early } = await fetchedAt('/zelfevaluatie/2027/vraag/MEL-01', { answers });
    assert.equal(asked.length, 4);
    assert.equal((await early.get('/api/organisations/b/assessments/2027').response).status, 404);
  });

  it('asks for the organisation that this tab works in', async () => {
    const { asked } = await fetchedAt('/start', { answers: ANSWERS, chosen: 'organisation:a' });
    assert.deepEqual(asked, ['session', 'organisations/a/assessments of fatma']);
  });

  it('asks nothing more of a visitor, of whoever owes a second step, or who reads no answers', async () => {
    const sessions = [
      { ...SESSION, user: null, memberships: [] },
      { ...SESSION, secondFactor: 'missing' },
      { ...SESSION, memberships: [{ kind: 'inspectorate', bodyId: 'i', roles: ['inspector'] }] },
      { ...SESSION, memberships: [{ kind: 'organisation', bodyId: 'b', roles: ['privacyOfficer'] }] },
      { ...SESSION, memberships: [] },
      undefined,
    ];
    for (const session of sessions) {
      const { asked, scripts } = await fetchedAt('/start', { answers: { session } });
      assert.deepEqual(asked, ['session']);
      assert.equal(scripts.length, 2);
    }
  });

  it('asks nothing that the application asked meanwhile', async () => {
    let early;
    const answers = {
      ...ANSWERS,
      get session() {
        early?.set('/api/organisations/b/assessments', null);
        return SESSION;
      },
    };
    const globals = {
      set zouEarly(map) {
        early = map;
      },
      get zouEarly() {
        return early;
      },
    };
    const { asked } = await fetchedAt('/start', { answers, globals });
    assert.deepEqual(asked, ['session']);
  });

  it('asks nothing where the application was faster', async () => {
    const { asked, scripts } = await fetchedAt('/start', {
      answers: ANSWERS,
      globals: { zouEarly: new Map() },
    });
    assert.deepEqual([asked, scripts.length], [[], 2]);
  });

  it('comes before all else that the document fetches, and holds nothing up', () => {
    assert.match(readFileSync(join(pages, 'index.html'), 'utf8'), /<head><script async src="hints-/);
  });
});
