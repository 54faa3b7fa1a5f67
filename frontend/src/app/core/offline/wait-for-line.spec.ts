import { listenerOf } from './testing/worker-part';

type Answer = 'breaks' | 'breaks halfway' | number;
type Fetch = (request: string) => Promise<{ readonly status: number }>;

/** A worker whose line gives these answers in turn, and then whole files. */
function workerOn(...answers: Answer[]) {
  const self = {} as { fetch: Fetch };
  const heard = { asked: [] as string[], pauses: 0 };
  const fetch = async (request: string) => {
    heard.asked.push(request);
    const answer = answers.shift() ?? 200;
    if (answer === 'breaks') throw new TypeError('Failed to fetch');
    const arrayBuffer = async () => {
      if (answer === 'breaks halfway') throw new TypeError('network error');
    };
    return { status: answer === 'breaks halfway' ? 200 : answer, clone: () => ({ arrayBuffer }) };
  };
  const page = listenerOf<{ request: { url: string; mode: string } }>('wait-for-line.js', {
    self,
    fetch,
    URL,
    location: { href: 'https://zicht.test/worker.js' },
    setTimeout: (goOn: () => void) => {
      heard.pauses += 1;
      queueMicrotask(goOn);
    },
  });
  return { heard, fetch: self.fetch, page };
}

describe('a file that the worker asks by itself', () => {
  it.each<Answer[][]>([
    [['breaks', 'breaks', 'breaks']],
    [['breaks halfway', 'breaks']],
    [[502, 503, 429, 500]],
  ])('is asked again after a pause until it comes: %p', async (answers) => {
    const { heard, fetch } = workerOn(...answers);
    expect((await fetch('/part.js')).status).toBe(200);
    expect(heard.asked).toEqual(Array.from({ length: answers.length + 1 }, () => '/part.js'));
    expect(heard.pauses).toBe(answers.length);
  });

  it('is not asked again where it is no longer there', async () => {
    const { heard, fetch } = workerOn(404);
    expect((await fetch('/part.js')).status).toBe(404);
    expect(heard.asked).toHaveLength(1);
  });
});

describe('a file that somebody waits for', () => {
  it.each([
    ['/part.js', 'https://zicht.test/part.js', 'cors'],
    ['/index.html', 'https://zicht.test/start', 'navigate'],
  ])('is asked once: %s', async (file, url, mode) => {
    const { heard, fetch, page } = workerOn('breaks', 503);
    page({ request: { url, mode } });
    await expect(fetch(file)).rejects.toThrow('Failed to fetch');
    expect((await fetch(file)).status).toBe(503);
    expect(heard.pauses).toBe(0);
  });

  it('is no longer waited for by the worker either', async () => {
    const { heard, fetch, page } = workerOn(...Array.from({ length: 9 }, () => 'breaks' as const));
    const coming = fetch('/part.js');
    page({ request: { url: 'https://zicht.test/part.js', mode: 'cors' } });
    await expect(coming).rejects.toThrow('Failed to fetch');
    expect(heard.pauses).toBe(1);
  });

  it('is like the list of the files, which the next visit asks again', async () => {
    const { fetch } = workerOn('breaks');
    await expect(fetch('/ngsw.json?ngsw-cache-bust=1')).rejects.toThrow('Failed to fetch');
  });
});
