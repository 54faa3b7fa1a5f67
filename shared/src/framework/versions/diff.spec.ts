import { describe, expect, it } from '@jest/globals';
import { comparable } from './comparable.js';
import type { Criterion } from '../criterion.js';
import { diff } from './diff.js';
import type { Framework } from '../framework.js';
import { readFramework } from '../testing/read-framework.js';

const current = readFramework('normenkader');

function later(change: Readonly<Record<string, Partial<Criterion>>>, version = '2028.1'): Framework {
  return {
    ...current,
    version,
    criteria: current.criteria.map((row) => ({ ...row, ...change[row.code] }) as Criterion),
  };
}

const title = { nl: 'Nieuw', en: 'New' };

describe('diff', () => {
  it('finds nothing between equal versions, whatever the order of keys', () => {
    const copy = JSON.parse(JSON.stringify(current)) as Framework;
    const reordered = Object.fromEntries(Object.entries(copy).reverse()) as unknown as Framework;
    expect(diff(current, reordered)).toMatchObject({
      criteria: { added: [], removed: [], changed: [] },
      other: [],
    });
  });

  it('names added and removed criteria, sectors and themes', () => {
    const newer = {
      ...current,
      version: '2028.1',
      sectors: current.sectors.slice(1),
      themes: current.themes.map((theme, index) => (index === 0 ? { ...theme, title } : theme)),
      criteria: current.criteria.slice(1),
    };
    const found = diff(current, newer);
    expect(found.sectors).toEqual({ added: [], removed: ['JHV'], changed: [] });
    expect(found.themes).toEqual({ added: [], removed: [], changed: ['KEN'] });
    expect(found.criteria).toMatchObject({ added: [], removed: ['KEN-01'] });
    expect(diff(newer, current).criteria.added).toEqual(['KEN-01']);
  });

  it('says what changed in a criterion', () => {
    const newer = later({
      'KEN-01': { weight: 2, caps: [{ pointsBelow: 3, maxLevel: 2 }] },
      'KEN-02': { question: title, revision: 2 },
      'SCH-01': { breaksTrend: true },
      'BOR-02': { answerSet: 'maturity' },
    });
    const found = diff(current, newer);
    expect(found.criteria.changed.map(({ criterion }) => criterion)).toEqual([
      'KEN-01',
      'KEN-02',
      'SCH-01',
      'BOR-02',
    ]);
    expect(found.criteria.changed[0]).toMatchObject({
      weight: { from: 3, to: 2 },
      caps: { to: [{ pointsBelow: 3 }] },
      comparable: 'ok',
    });
    expect(found.criteria.changed[1]).toMatchObject({ texts: ['question'], keys: ['revision'] });
    expect(found.criteria.changed[2]).toMatchObject({ comparable: 'breaksTrend', keys: ['breaksTrend'] });
    expect(found.criteria.changed[3]?.options).toMatchObject({ removed: ['ja', 'deels', 'nee'] });
    expect(found.trendBreaks).toEqual(['SCH-01']);
  });

  it('says what both versions have in another order, and nothing of what came or went', () => {
    const [first, second, ...rest] = current.criteria;
    const order = (newer: Partial<Framework>) => diff(current, { ...current, ...newer }).order;
    expect(order({ criteria: [second!, first!, ...rest] })).toEqual({ themes: false, questionsOf: ['KEN'] });
    expect(order({ themes: current.themes.toReversed() })).toEqual({ themes: true, questionsOf: [] });
    expect(order({ criteria: current.criteria.slice(1) })).toEqual({ themes: false, questionsOf: [] });
    expect(order({ criteria: current.criteria.toReversed() }).questionsOf).toHaveLength(8);
  });

  it('names other parts that changed', () => {
    expect(diff(current, { ...current, status: 'retired' }).other).toEqual(['status']);
  });
});

describe('comparable', () => {
  it('is ok for the same version, even of a criterion that once broke its trend', () => {
    const version = later({ 'KEN-01': { breaksTrend: true, endsTrend: true } });
    expect(comparable('KEN-01', version, version)).toBe('ok');
    expect(comparable('KEN-01', current, version)).toBe('breaksTrend');
  });

  it('is missing when one version lacks the criterion', () => {
    const without = { ...current, version: '2026.1', criteria: current.criteria.slice(1) };
    expect(comparable('KEN-01', without, current)).toBe('missing');
    expect(comparable('KEN-01', current, without)).toBe('missing');
    expect(comparable('XXX', current, current)).toBe('missing');
  });

  it('breaks when the older version says that its trend ends', () => {
    const older = later({ 'KEN-01': { endsTrend: true } }, '2026.1');
    expect(comparable('KEN-01', older, current)).toBe('breaksTrend');
    expect(comparable('KEN-02', older, current)).toBe('ok');
  });

  it('breaks when the type of answer changed', () => {
    const newer = later({ 'KEN-01': { type: 'text', maxLength: 10 } });
    expect(comparable('KEN-01', current, newer)).toBe('breaksTrend');
  });

  it('breaks when a version between them breaks', () => {
    const between = later({ 'KEN-01': { breaksTrend: true } });
    const newest = later({}, '2029.1');
    expect(comparable('KEN-01', current, newest)).toBe('ok');
    expect(comparable('KEN-01', current, newest, [between])).toBe('breaksTrend');
    expect(comparable('KEN-01', between, newest)).toBe('ok');
  });
});
