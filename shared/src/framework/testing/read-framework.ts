import { readFileSync } from 'node:fs';
import type { Framework } from '../framework.js';

/** Names of the framework files that specs read. */
export type FrameworkFile = 'normenkader' | 'framework-example-points' | 'safe-sport-points';

/** A framework file of the product, as it will be loaded; only specs may use it. */
export function readFramework(name: FrameworkFile): Framework {
  const file = new URL(`../../../../backend/data/frameworks/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Framework;
}
