// Stands before Angular's worker in /worker.js, which stops keeping the files when one does not come, until the browser
// starts it anew: a tunnel during the first visit would leave a closed tab without its files. What the worker asks by
// itself is asked again until it comes. A page that asks for it is told at once, as before.
const BETWEEN_TRIES = 3_000;

// The list of the files is looked at again at the next visit anyhow.
const askedByPages = new Set(['/ngsw.json']);
addEventListener('fetch', ({ request }) => {
  askedByPages.add(request.mode === 'navigate' ? '/index.html' : new URL(request.url).pathname);
});

const fetchOnce = fetch;

self.fetch = async (request, options) => {
  const { pathname } = new URL(request.url ?? request, location.href);
  while (!askedByPages.has(pathname)) {
    const response = await fetchWhole(request, options).catch(() => undefined);
    if (response !== undefined && response.status !== 429 && response.status < 500) return response;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
  }
  return fetchOnce(request, options);
};

/** A line can break halfway a file as well. */
async function fetchWhole(request, options) {
  const response = await fetchOnce(request, options);
  await response.clone().arrayBuffer();
  return response;
}
