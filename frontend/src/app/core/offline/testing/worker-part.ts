import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

const FRONTEND = join(process.cwd(), process.cwd().endsWith('frontend') ? '' : 'frontend');

/** A file of the front end's folder, as text. */
export function fileOf(path: string): string {
  return readFileSync(join(FRONTEND, path), 'utf8');
}

/** What one of our parts before Angular's worker does at an event, in a worker that has no more than these. */
export function listenerOf<Event>(part: string, globals: object): (event: Event) => void {
  const listeners: ((event: Event) => void)[] = [];
  const addEventListener = (_type: string, listener: (event: Event) => void) => listeners.push(listener);
  runInNewContext(fileOf(`worker/${part}`), { ...globals, addEventListener });
  if (listeners.length === 0) throw new Error(`${part} listens to nothing.`);
  return (event) => listeners.forEach((listener) => listener(event));
}
