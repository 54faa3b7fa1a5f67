import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { DEMO } from '../support/worlds/demo-world.js';
import { rawStatus } from '../support/sweeps/raw-status.js';
import { ORIGIN, TestServer } from '../support/test-server.js';
import type { Browser } from '../support/test-server.js';

describe('the server', () => {
  let server: TestServer;
  let coordinator: Browser;

  beforeAll(async () => {
    server = await TestServer.start();
    coordinator = await server.signedIn(DEMO.coordinator);
  });
  afterAll(() => server.stop());

  const signIn = { email: DEMO.coordinator, password: 'wrong' };

  it('names each fault of the input by its place', async () => {
    const response = await server.browser().post('/api/session').send({ email: 5, extra: 'x' });
    expect(response.status).toBe(422);
    expect(response.body.faults).toEqual([
      { path: '/email', code: 'wrongType' },
      { path: '/password', code: 'required' },
      { path: '', code: 'unknownKey' },
    ]);
  });

  it.each([
    ['a body that is no JSON', '{"email":', 400, 'invalidInput'],
    [
      'a body that is too large',
      JSON.stringify({ email: 'x'.repeat(1_000_001), password: 'x' }),
      413,
      'bodyTooLarge',
    ],
    ['a body that is nested too deeply', `${'['.repeat(100_000)}`, 422, 'invalidInput'],
    [
      'deep nesting in a value',
      `{"email":${'[['.repeat(20)}${']]'.repeat(20)},"password":"x"}`,
      422,
      'invalidInput',
    ],
    ['a text that cannot be stored', '{"email":"a\\u0000b","password":"x"}', 422, 'invalidInput'],
    ['half a character', '{"email":"a\\ud800b","password":"x"}', 422, 'invalidInput'],
    ['no object', 'null', 422, 'invalidInput'],
    ['no body', '', 422, 'invalidInput'],
  ])('refuses %s', async (_kind, body, status, code) => {
    const response = await server.browser().post('/api/session').type('json').send(body);
    expect([response.status, response.body.code]).toEqual([status, code]);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=latin1',
  ])('refuses a body of type %s', async (type) => {
    const response = await server
      .browser()
      .post('/api/session')
      .set('Content-Type', type)
      .send(JSON.stringify(signIn));
    expect([response.status, response.body.code]).toEqual([415, 'unsupportedMediaType']);
  });

  it.each([
    ['another origin', { Origin: 'https://evil.example' }],
    ['no origin at all', {}],
    ['another site', { Origin: ORIGIN, 'Sec-Fetch-Site': 'cross-site' }],
    ['a sibling site', { 'Sec-Fetch-Site': 'same-site' }],
    ['the origin null', { Origin: 'null' }],
    ['a look-alike', { Origin: `${ORIGIN}.evil.example` }],
  ])('refuses a change from %s', async (_kind, headers) => {
    for (const [method, path] of [
      ['post', '/api/session'],
      ['patch', '/api/profile'],
      ['delete', '/api/sessions'],
    ] as const) {
      const asked = supertest(server.app.getHttpServer())[method](path);
      const response = await asked.set(headers as Record<string, string>).send(signIn);
      expect([response.status, response.body.code]).toEqual([403, 'foreignOrigin']);
    }
  });

  it('takes a change from its own pages', async () => {
    const response = await supertest(server.app.getHttpServer())
      .post('/api/session')
      .set('Sec-Fetch-Site', 'same-origin')
      .send(signIn);
    expect(response.status).toBe(401);
  });

  it('logs one line of JSON for a request, without what was typed, sent as a cookie or asked for', async () => {
    server.log.length = 0;
    await coordinator
      .get('/api/rounds?canary=canary-in-query')
      .set({ 'User-Agent': 'canary-in-header', 'X-Request-Id': 'canary={in-an-identifier}' });
    await server
      .browser()
      .post('/api/session')
      .send({ email: 'canary@mail.example', password: 'canary-password' });
    await server.browser().post('/api/session').type('json').send('{"email":"canary-in-broken');
    const requests = server.log.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request');
    expect(requests.map(({ method, path, status }) => [method, path, status])).toEqual([
      ['GET', '/api/rounds', 403],
      ['POST', '/api/session', 401],
      ['POST', '/api/session', 400],
    ]);
    expect(requests[0].requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(server.log.join('\n')).not.toContain('canary');
  });

  it('logs one line of JSON for whatever is sent, and no secret, address or control character of it', async () => {
    server.log.length = 0;
    const browser = server.browser();
    const agent = 'canary\t[2Jcanary';
    const token = 'canary'.repeat(8);
    const email = 'canary@mail.example';
    const sent: readonly (readonly [path: string, body?: object])[] = [
      ['/api/session', { email: 'canary\r\n{"msg":"forged"}@mail.example', password: 'canary\u001b[31m' }],
      ['/api/session/second-factor', { code: 'canary' }],
      ['/api/session/passkey', { id: token, canary: token }],
      ['/api/password-reset', { email }],
      ['/api/password-reset/completion', { token, password: `${token}!` }],
      ['/api/invitation', { token }],
      ['/api/invitation/acceptance', { token, name: 'canary', password: token }],
      ['/api/mail-preference', { token }],
      ['/api/joining/confirmation', { token }],
      [`/api/mail-unsubscription?token=${token}`],
    ];
    for (const [path, body] of sent)
      await browser
        .post(path)
        .set({ 'User-Agent': agent, Cookie: `zicht=${token}` })
        .send(body);
    await browser.get(`/api/calendar.ics?token=${token}`);
    await browser.get('/api/rounds%0d%0a%7b%22msg%22:%22forged%22%7d%1b[2J');
    const huge = await rawStatus(server, {
      path: '/api/rounds',
      headers: { 'X-Canary': 'canary'.repeat(180_000) },
    });
    expect(huge).toBe(431);
    // Each line is JSON of its own, without a control character that a terminal would obey.
    const lines = server.log.map((line): { msg: string } => JSON.parse(line));
    expect(lines.filter(({ msg }) => msg === 'request')).toHaveLength(sent.length + 2);
    expect(lines.map(({ msg }) => msg)).not.toContain('forged');
    expect(server.log.filter((line) => line.includes('canary') || /\p{Cc}/u.test(line))).toEqual([]);
  });
});
