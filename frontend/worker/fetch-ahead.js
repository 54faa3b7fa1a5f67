// Stands before Angular's worker in /worker.js, which asks for one file after another: on a slow line a minute goes by
// before a closed tab can open. Fetched side by side, the files are in the browser's own cache when their turn comes.
// Of the six connections of a browser two stay free, for the page and for Angular's worker.
const SIDE_BY_SIDE = 4;

// What Angular's worker tells itself once it works.
addEventListener('message', (event) => {
  if (event.data?.action === 'INITIALIZE') event.waitUntil(begin());
});

async function begin() {
  await fetchAhead().catch(() => undefined);
  // A page that was on its way while the worker began has missed Angular's claim, and would stay without a worker.
  await clients.claim();
}

async function fetchAhead() {
  const { hashTable } = await (await fetch('/ngsw.json')).json();
  const waiting = Object.keys(hashTable);
  const fetchOneByOne = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      await (await fetch(next, { priority: 'low' })).arrayBuffer();
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, fetchOneByOne));
}
