import { jest } from '@jest/globals';
import { ApiClient } from './api-client';
import { problemCodeOf } from './api-problem';

function answer(status: number, body: unknown, headers: Record<string, string> = {}): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = {
    ok: status < 300,
    status,
    text: () => Promise.resolve(text),
    headers: new Headers(headers),
  };
  globalThis.fetch = jest.fn<typeof fetch>().mockResolvedValue(response as Response);
}

async function problemOf(request: Promise<unknown>): Promise<string> {
  return request.then(
    () => 'none',
    (error: unknown) => problemCodeOf(error),
  );
}

describe('ApiClient', () => {
  const api = new ApiClient();
  const original = globalThis.fetch;
  afterAll(() => (globalThis.fetch = original));

  it('sends JSON to the own origin, with only the query parts that are there', async () => {
    answer(200, { ok: true });
    await api.post(
      '/api/x',
      { a: 1 },
      { query: { year: 2027, criterion: undefined, text: '' }, keepalive: true },
    );
    const [url, request] = jest.mocked(globalThis.fetch).mock.calls[0] ?? [];
    expect(url).toBe('/api/x?year=2027');
    expect(request).toMatchObject({
      method: 'POST',
      body: '{"a":1}',
      credentials: 'same-origin',
      keepalive: true,
    });
  });

  it('gives up keepalive for a body that the browser would refuse', async () => {
    answer(200, {});
    await api.post('/api/x', { text: 'x'.repeat(61_000) }, { keepalive: true });
    expect(jest.mocked(globalThis.fetch).mock.calls[0]?.[1]).toMatchObject({ keepalive: false });
  });

  it('takes an empty answer for undefined', async () => {
    answer(204, '');
    expect(await api.delete('/api/x')).toBeUndefined();
  });

  it('turns problem documents into problems, and other answers into unexpected', async () => {
    answer(409, { code: 'staleVersion', status: 409, title: '', type: '' });
    expect(await problemOf(api.get('/api/x'))).toBe('staleVersion');
    answer(500, '<html>');
    expect(await problemOf(api.get('/api/x'))).toBe('unexpected');
    answer(502, 'Bad gateway');
    expect(await problemOf(api.get('/api/x'))).toBe('offline');
    globalThis.fetch = jest.fn<typeof fetch>().mockRejectedValue(new TypeError('failed'));
    expect(await problemOf(api.get('/api/x'))).toBe('offline');
  });

  it('tells how long the server wants to be left alone', async () => {
    answer(503, { code: 'busy', status: 503, title: '', type: '' }, { 'retry-after': '2' });
    await expect(api.get('/api/x')).rejects.toMatchObject({ code: 'busy', retryAfter: 2_000 });
    answer(503, '<html>', { 'retry-after': 'Fri, 31 Dec 2027 23:59:59 GMT' });
    await expect(api.get('/api/x')).rejects.toMatchObject({ code: 'unexpected', retryAfter: 0 });
  });

  it('names the person whose page it is', async () => {
    answer(200, {});
    api.actFor('bram');
    await api.get('/api/x');
    expect(jest.mocked(globalThis.fetch).mock.calls[0]?.[1]?.headers).toMatchObject({
      'x-zicht-person': 'bram',
    });
    api.actFor(null);
    await api.get('/api/x');
    expect(jest.mocked(globalThis.fetch).mock.calls[1]?.[1]?.headers).not.toHaveProperty('x-zicht-person');
  });

  it('returns the bodies of accepted statuses', async () => {
    answer(409, { results: [] });
    expect(await api.post('/api/x', {}, { accept: [409, 422] })).toEqual({ results: [] });
  });

  it('tells when the sign-in is over, not when signing in failed', async () => {
    const told = jest.fn();
    api.onSessionExpired(told);
    answer(401, { code: 'signInFailed', status: 401, title: '', type: '' });
    await problemOf(api.post('/api/session', {}));
    expect(told).not.toHaveBeenCalled();
    answer(401, { code: 'notSignedIn', status: 401, title: '', type: '' });
    await problemOf(api.get('/api/x'));
    expect(told).toHaveBeenCalledTimes(1);
  });

  describe('with an answer that was asked when the page began', () => {
    const early = (globalThis as unknown as { zouEarly: Map<string, object> }).zouEarly;
    const wait = (response: Promise<unknown>): void => {
      const read = response.then((body) => ({ ok: true, text: () => Promise.resolve(JSON.stringify(body)) }));
      read.catch(() => undefined);
      early.set('/api/x', { person: 'bram', response: read });
    };
    let api: ApiClient;
    beforeEach(() => {
      api = new ApiClient();
      api.actFor('bram');
      answer(200, ['later']);
    });
    afterEach(() => jest.restoreAllMocks());

    it('takes it once', async () => {
      wait(Promise.resolve(['early']));
      expect(await api.get('/api/x')).toEqual(['early']);
      expect(await api.get('/api/x')).toEqual(['later']);
    });

    it.each([
      ['for another person', () => Promise.resolve(api.actFor('fatma'))],
      ['after a change', () => api.post('/api/y')],
      ['long after', () => Promise.resolve(jest.spyOn(performance, 'now').mockReturnValue(15_001))],
    ])('asks itself %s', async (_, before) => {
      wait(Promise.resolve(['early']));
      await before();
      expect(await api.get('/api/x')).toEqual(['later']);
    });

    it('asks again for what failed', async () => {
      wait(Promise.reject(new TypeError('no line')));
      expect(await api.get('/api/x')).toEqual(['later']);
    });
  });
});
