import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, startOf, until } from './processes.mjs';
import { DATA } from '../paths.mjs';

/** Who holds a lock: the process and what it says about itself; undefined when nobody alive does. */
export function lockHolder(name) {
  try {
    const holder = JSON.parse(readFileSync(fileOf(name), 'utf8'));
    return isAlive(holder.pid) && startOf(holder.pid) === holder.start ? holder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes a lock of this checkout and gives the function that releases it. A holder that died counts as none. Without
 * patience a living holder makes it fail with `busy`, the holder, on the error.
 */
export async function takeLock(name, { patience = 0, onWait, about = {} } = {}) {
  mkdirSync(DATA, { recursive: true, mode: 0o755 });
  const file = fileOf(name);
  const mine = `${file}.${process.pid}`;
  let busy;
  let told = false;
  const taken = await until(
    () => {
      busy = lockHolder(name);
      if (busy) {
        if (!told) onWait?.(busy.pid);
        told = true;
        return false;
      }
      rmSync(file, { force: true });
      writeFileSync(mine, JSON.stringify({ pid: process.pid, start: startOf(process.pid), ...about }));
      try {
        // A link is made only when the name is free, and is complete from its first moment.
        linkSync(mine, file);
        return true;
      } catch {
        return false;
      } finally {
        rmSync(mine, { force: true });
      }
    },
    patience,
    250,
  );
  if (!taken)
    throw Object.assign(new Error(`The lock ${name} is taken.`), { busy: busy ?? lockHolder(name) });
  return () => {
    if (lockHolder(name)?.pid === process.pid) rmSync(file, { force: true });
  };
}

function fileOf(name) {
  return join(DATA, `${name}.lock`);
}
