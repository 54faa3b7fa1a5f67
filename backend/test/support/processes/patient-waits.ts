import { setTimeout as pause } from 'node:timers/promises';
import type { ServerProcess } from './server-process.js';

/** Milliseconds; no machine is so busy that what comes at all comes later. */
const PATIENCE = 60_000;

/**
 * Waits for what a living server brings about within a minute.
 *
 * @param what in words, for who reads that it did not come
 * @throws Error with what the server said, when it ended or the minute is over
 */
export async function until(
  what: string,
  server: ServerProcess,
  isThere: () => boolean | Promise<boolean>,
): Promise<void> {
  const latest = performance.now() + PATIENCE;
  while (!(await isThere())) {
    // One that ended would be waited for in vain.
    if (!server.isRunning) throw new Error(`The server ended before ${what}:\n${tail(server)}`);
    if (performance.now() > latest) throw new Error(`Not within a minute: ${what}.\n${tail(server)}`);
    await pause(5);
  }
}

/** Waits until a list has grown by so many; see {@link until}. */
export async function more(list: readonly unknown[], count: number, server: ServerProcess): Promise<void> {
  const wanted = list.length + count;
  await until(`${count} more answers`, server, () => list.length >= wanted);
}

function tail({ said }: ServerProcess): string {
  return said.slice(-4_000);
}
