/** Ports on this machine: free ones, and ones that stay free while their server is away. */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below what the systems give to outgoing connections (Linux from 32768, others from 49152): a server that stops for
 * a moment finds its port again, and not a client of somebody else on it.
 */
const [LOWEST, HIGHEST] = [20_000, 32_000];
const ATTEMPTS = 100;

/** A free port on this machine, which no outgoing connection takes later. */
export async function freePort() {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port, '127.0.0.1')) return port;
  }
  throw new Error(`No free port from ${LOWEST} to ${HIGHEST}.`);
}

/** Whether a port can be listened on; every address of the machine is tried, as the server will. */
export function isFree(port, host) {
  return new Promise((resolveFree) => {
    const probe = createServer();
    probe.once('error', () => resolveFree(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolveFree(true)));
  });
}
