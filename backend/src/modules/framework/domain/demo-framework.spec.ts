import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { diff } from '@zicht/shared/framework/versions/diff';
import type { Framework } from '@zicht/shared/framework/framework';
import { checkFramework } from './checks/check-framework.js';
import { DEMO_NOT_YET_ASKED, DEMO_REWORDED, DEMO_TREND_BREAK, demoFramework } from './demo-framework.js';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../data/frameworks/${file}`, import.meta.url), 'utf8'));
const current = read('normenkader.json') as Framework;

describe('demoFramework', () => {
  const earlier = demoFramework(current);

  it('is a framework without faults', () => {
    expect(checkFramework(earlier, read('framework.schema.json') as object)).toEqual([]);
  });

  it('differs by one trend break, one rewording and one criterion less', () => {
    const found = diff(earlier, current);
    expect(found.from.version).toBe('2024.1');
    expect(found.trendBreaks).toEqual([DEMO_TREND_BREAK]);
    expect(found.criteria.added).toEqual([DEMO_NOT_YET_ASKED]);
    expect(found.criteria.removed).toEqual([]);
    expect(found.criteria.changed.map(({ criterion, comparable }) => [criterion, comparable])).toEqual([
      [DEMO_REWORDED, 'ok'],
      [DEMO_TREND_BREAK, 'breaksTrend'],
    ]);
  });

  it('leaves the present version as it is', () => {
    expect(current).toEqual(read('normenkader.json'));
  });
});
