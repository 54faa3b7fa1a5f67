import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Response } from 'supertest';
import supertest from 'supertest';
import { PROBLEM_CODES, problemSchema } from '@zicht/shared/kernel/problem';
import { PROBLEM_TITLES } from '../../src/platform/errors/problems/problem-titles.js';
import { DEMO, NOBODY } from '../support/worlds/demo-world.js';
import { rawStatus } from '../support/sweeps/raw-status.js';
import { TcpProxy } from '../support/processes/tcp-proxy.js';
import { adminUrl, asAdmin, roleUrl } from '../support/test-database.js';
import { TestServer } from '../support/test-server.js';
import type { Browser } from '../support/test-server.js';

describe('every answer', () => {
  let server: TestServer;
  let coordinator: Browser;
  let pages: string;

  beforeAll(async () => {
    pages = mkdtempSync(join(tmpdir(), 'zicht-pages-'));
    mkdirSync(join(pages, 'media'));
    writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Zicht op uitbuiting</title>');
    const script = `console.log('${'x'.repeat(4000)}');`;
    writeFileSync(join(pages, 'main-ABCD2345.js'), script);
    writeFileSync(join(pages, 'worker.js'), script);
    writeFileSync(join(pages, 'ngsw.json'), '{}');
    writeFileSync(join(pages, 'main-ABCD2345.js.br'), brotliCompressSync(script));
    writeFileSync(join(pages, 'main-ABCD2345.js.gz'), gzipSync(script));
    writeFileSync(join(pages, 'media/font-AAAA1111.woff2'), 'font');
    server = await TestServer.start({ settings: { STATIC_DIR: pages } });
    coordinator = await server.signedIn(DEMO.coordinator);
  });
  afterAll(async () => {
    await server.stop();
    rmSync(pages, { recursive: true });
  });

  it('carries the headers that protect a browser, whatever it is', async () => {
    const answers: Record<string, Response> = {
      page: await server.browser().get('/zelfevaluatie/2027'),
      script: await server.browser().get('/main-ABCD2345.js'),
      'missing file': await server.browser().get('/missing-ABCD2345.js'),
      json: await coordinator.get(`/api/organisations/${DEMO.brug}`),
      empty: await server.browser().delete('/api/session'),
      'not signed in': await server.browser().get('/api/rounds'),
      'unknown route': await server.browser().get('/api/nothing'),
      'malformed path': await server.browser().get('/api/organisations/%E0%A4%A'),
      'malformed JSON': await server.browser().post('/api/session').type('json').send('{"email":'),
      'foreign origin': await supertest(server.app.getHttpServer())
        .post('/api/session')
        .set('Origin', 'https://evil.example')
        .send({ email: DEMO.coordinator, password: 'wrong' }),
      health: await server.browser().get('/api/health/live'),
    };
    for (const [kind, { headers }] of Object.entries(answers)) {
      expect({ kind, ...headers }).toMatchObject({
        kind,
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['server']).toBeUndefined();
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain('unsafe');
      expect(policy).not.toContain('*');
    }
    for (const kind of [
      'json',
      'not signed in',
      'unknown route',
      'malformed JSON',
      'foreign origin',
      'health',
    ]) {
      expect(answers[kind]!.headers['cache-control']).toBe('no-store');
    }
  });

  it('insists on HTTPS in production, with a cookie that no subdomain can set', async () => {
    const production = await TestServer.start({
      database: server.database,
      settings: {
        ZICHT_MODE: 'production',
        PUBLIC_URL: 'https://zicht.example',
        SESSION_SECRET: 'k3Jd8sLq0vXz7Rt2Yw5Ub9Nc4Mf6Hg1Ae',
        SECOND_FACTOR_SECRET: 'q7Wm2xRz9Lb4Tn6Vc1Kd8Pf3Hs5Jg0YeUa',
        TRUST_PROXY: '1',
      },
    });
    try {
      const response = await supertest(production.app.getHttpServer())
        .post('/api/session')
        .set({ Origin: 'https://zicht.example', 'X-Forwarded-Proto': 'https' })
        .send({ email: DEMO.coordinator, password: 'Zicht-op-de-demo-2027' });
      expect(response.status).toBe(200);
      expect(response.body.demo).toBe(false);
      expect(response.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
      const cookies = response.headers['set-cookie'] as unknown as string[];
      for (const cookie of cookies) {
        expect(cookie).toMatch(/^__Host-zicht(-device)?=/);
        expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
        expect(cookie).not.toContain('Domain');
      }
      expect(cookies).toHaveLength(2);
    } finally {
      await production.stop();
    }
  });

  it('is a problem document when something is wrong, in the language of the reader', async () => {
    const dutch = await server.browser().get('/api/rounds');
    const english = await server
      .browser()
      .get('/api/rounds')
      .set('Accept-Language', 'en-GB,en;q=0.9,nl;q=0.5');
    expect(dutch.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(dutch.body).toEqual({
      type: 'urn:zicht:problem:notSignedIn',
      title: 'U bent niet ingelogd',
      status: 401,
      code: 'notSignedIn',
      requestId: dutch.headers['x-request-id'],
    });
    expect(english.body.title).toBe('You are not signed in');
    expect(problemSchema.strict().safeParse(dutch.body).success).toBe(true);

    const person = await server.signedIn(DEMO.focalPerson);
    await person.patch('/api/profile').send({ locale: 'en' });
    expect((await person.get('/api/rounds')).body.title).toBe('You may not do this');
  });

  it('has a title in both languages for every code', () => {
    expect(Object.keys(PROBLEM_TITLES).sort()).toEqual([...PROBLEM_CODES].sort());
    for (const title of Object.values(PROBLEM_TITLES)) {
      expect(title.nl.length).toBeGreaterThan(5);
      expect(title.en.length).toBeGreaterThan(5);
      expect(title.nl).not.toBe(title.en);
    }
  });

  it('says the same of an organisation of others as of one that does not exist', async () => {
    for (const path of ['', '/members', '/assessments', '/assessments/2027', '/evidence']) {
      const [foreign, random] = [
        await coordinator.get(`/api/organisations/${DEMO.school}${path}`),
        await coordinator.get(`/api/organisations/${NOBODY}${path}`),
      ];
      expect(foreign.status).toBe(404);
      expect({ ...foreign.body, requestId: '' }).toEqual({ ...random.body, requestId: '' });
      const shape = ({ headers }: Response) => ({ ...headers, 'x-request-id': '', date: '' });
      expect(shape(foreign)).toEqual(shape(random));
      expect(foreign.text).not.toContain(DEMO.school);
    }
  });

  it('serves pages and their files, compressed and for as long as they hold', async () => {
    const page = await server.browser().get('/resultaten/2027').expect(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await server.browser().get('/').set('If-None-Match', page.headers['etag']!);
    expect(again.status).toBe(304);

    // A worker or list of files that a browser holds on to would keep it at an old version.
    for (const path of ['/worker.js', '/ngsw.json']) {
      const { headers } = await server.browser().get(path).expect(200);
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['content-security-policy']).toContain("worker-src 'self'");
    }

    const script = await server.browser().get('/main-ABCD2345.js').set('Accept-Encoding', 'gzip, br');
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      vary: 'Accept-Encoding',
    });
    expect(Number(script.headers['content-length'])).toBeLessThan(200);
    const older = await server.browser().get('/main-ABCD2345.js').set('Accept-Encoding', 'gzip');
    expect(older.headers['content-encoding']).toBe('gzip');
    expect(older.text).toHaveLength(4016);
    const plain = await server.browser().get('/main-ABCD2345.js').set('Accept-Encoding', 'identity');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.text).toHaveLength(4016);
    await server.browser().get('/main-ABCD2345.js.br').expect(404);
    expect((await server.browser().get('/media/font-AAAA1111.woff2')).headers['content-type']).toBe(
      'font/woff2',
    );
  });

  it.each(['/missing-ABCD2345.js', '/../package.json', '/%2e%2e/package.json', '/..%2f..%2fetc/passwd.txt'])(
    'finds nothing at %s',
    async (path) => {
      expect(await rawStatus(server, { path })).toBe(404);
    },
  );

  it('compresses what the API answers', async () => {
    const response = await coordinator.get('/api/reference-data').set('Accept-Encoding', 'gzip');
    expect(response.headers['content-encoding']).toBe('gzip');
    expect(response.body.municipalities).toHaveLength(342);
    const newer = await coordinator.get('/api/reference-data').set('Accept-Encoding', 'gzip, deflate, br');
    expect(newer.headers['content-encoding']).toBe('br');
    expect(newer.body).toEqual(response.body);
    const plain = await coordinator.get('/api/reference-data').set('Accept-Encoding', 'identity');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toEqual(response.body);
  });

  it('tells nothing of an error that nobody foresaw', async () => {
    const broken = await TestServer.start();
    try {
      const browser = await broken.signedIn(DEMO.coordinator);
      await asAdmin((client) => client.query('DROP TABLE catalogue.municipalities CASCADE'), broken.database);
      const response = await browser.get('/api/reference-data');
      expect(response.status).toBe(500);
      expect(response.body).toEqual({
        type: 'urn:zicht:problem:unexpected',
        title: 'Er ging iets mis',
        status: 500,
        code: 'unexpected',
        requestId: expect.any(String),
      });
      const line = broken.log.map((each) => JSON.parse(each)).find(({ problem }) => problem === 'unexpected');
      expect(line.error).toMatchObject({ name: 'QueryFailedError', code: '42P01' });
      expect(JSON.stringify(line)).not.toContain('SELECT');
    } finally {
      await broken.stop();
    }
  });

  it('is "try again soon" while the database is away, and the server lives on', async () => {
    const proxy = await TcpProxy.before(adminUrl());
    const behind = (role: string) => proxy.address(roleUrl(role, server.database));
    const cut = await TestServer.start({
      database: server.database,
      settings: {
        DATABASE_URL: behind('zicht_app'),
        DATABASE_AUTH_URL: behind('zicht_auth'),
        DATABASE_INSPECT_URL: behind('zicht_inspect'),
      },
    });
    try {
      const browser = await cut.signedIn(DEMO.coordinator);
      await browser.get(`/api/organisations/${DEMO.brug}`).expect(200);
      proxy.cut();
      const [answer, signIn, ready, live] = [
        await browser.get(`/api/organisations/${DEMO.brug}`),
        await cut.browser().post('/api/session').send({ email: DEMO.coordinator, password: 'x' }),
        await browser.get('/api/health/ready'),
        await browser.get('/api/health/live'),
      ];
      for (const { status, body, headers } of [answer, signIn, ready]) {
        expect([status, body.code, headers['retry-after']]).toEqual([503, 'unavailable', '2']);
      }
      expect(live.status).toBe(200);
      proxy.mend();
      expect((await browser.get(`/api/organisations/${DEMO.brug}`)).status).toBe(200);
      expect((await browser.get('/api/health/ready')).status).toBe(200);
    } finally {
      await cut.stop();
      await proxy.stop();
    }
  });
});
