// Stands before Angular's worker in /worker.js. Only files of the application are its business: what is asked of the
// API goes straight to the network, so that nothing about people is ever kept or delayed by it.
addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  if (event.request.method !== 'GET' || pathname.startsWith('/api/')) event.stopImmediatePropagation();
});
