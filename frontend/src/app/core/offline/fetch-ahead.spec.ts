import { listenerOf } from './testing/worker-part';

const FILES = Array.from({ length: 30 }, (_, index) => `/part-${index}.js`);

interface Told {
  readonly data: unknown;
  waitUntil(work: Promise<unknown>): void;
}

/** What our part before Angular's worker fetches when the worker is told something, and how much at the same time. */
async function fetchedAfter(data: unknown, isOnline = true) {
  const fetched: string[] = [];
  let underWay = 0;
  let most = 0;
  const fetch = async (path: string) => {
    if (!isOnline) throw new TypeError('Failed to fetch');
    fetched.push(path);
    most = Math.max(most, (underWay += 1));
    await new Promise((resolve) => setTimeout(resolve));
    return {
      json: () => {
        underWay -= 1;
        return { hashTable: Object.fromEntries(FILES.map((file) => [file, 'a hash'])) };
      },
      arrayBuffer: async () => {
        await new Promise((resolve) => setTimeout(resolve));
        underWay -= 1;
      },
    };
  };
  const works: Promise<unknown>[] = [];
  let claims = 0;
  const clients = { claim: () => (claims += 1) };
  listenerOf<Told>('fetch-ahead.js', { fetch, clients })({ data, waitUntil: (work) => works.push(work) });
  await Promise.all(works);
  return { fetched, most, claims };
}

describe('the files of the application, fetched ahead', () => {
  it('are each fetched once, some side by side, and leave two connections to the page', async () => {
    const { fetched, most } = await fetchedAfter({ action: 'INITIALIZE' });
    expect([...fetched].sort()).toEqual(['/ngsw.json', ...FILES].sort());
    expect(most).toBe(4);
  });

  it('wait until the worker works', async () => {
    expect((await fetchedAfter({ action: 'CHECK_FOR_UPDATES' })).fetched).toEqual([]);
    expect((await fetchedAfter(null)).fetched).toEqual([]);
  });

  it('are left to the worker where there is no network', async () => {
    expect((await fetchedAfter({ action: 'INITIALIZE' }, false)).fetched).toEqual([]);
  });

  it('are not the end of it: a page that was on its way when the worker began is given to it', async () => {
    expect((await fetchedAfter({ action: 'INITIALIZE' })).claims).toBe(1);
    expect((await fetchedAfter({ action: 'INITIALIZE' }, false)).claims).toBe(1);
  });
});
