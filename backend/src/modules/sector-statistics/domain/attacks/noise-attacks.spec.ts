import { describe, expect, it } from '@jest/globals';
import { noise } from '../noise/noise.js';
import { createRandom } from '../population/random.js';
import { VECTORS } from '../testing/vectors.js';
import { attackByCoalition, coalitionSuccess, largestRatio } from './coalition.js';
import { attackUnanimity } from './homogeneity.js';
import { attackByJoining, drawByCell, drawByGroup, joinerSuccess } from './joiner.js';
import { attackNoiseLaw } from './noise/noise-law.js';

/** Nightly the numbers of the specification, in between a tenth or less of them. */
const isNightly = Number(process.env['ZICHT_RUNS'] ?? '1') >= 10;
const often = (nightly: number, daily: number) => (isNightly ? nightly : daily);
const secret = Buffer.from(VECTORS.key_utf8);

describe('T6, somebody joins', () => {
  const product = { runs: often(20_000, 700), vectors: 1, draw: drawByGroup, knowsCells: false };
  const bothStandard = { table: 'standard', tableBefore: 'standard' } as const;

  // As it happens: the group was drawn from the standard table, then somebody joined it.
  it.each([
    ['standard', 'standard'],
    ['strict', 'strict'],
    ['standard', 'strict'],
  ] as const)('is seldom found out with the %s table before and the %s one after', (tableBefore, table) => {
    expect(attackByJoining({ ...product, table, tableBefore }, secret, createRandom(6)).findings).toEqual([]);
  });

  it('is always found out with the textbook key, whose cells stay as they were', () => {
    const classical = { ...product, draw: drawByCell, knowsCells: true, ...bothStandard };
    expect(joinerSuccess(classical, secret, createRandom(6)).right).toBeGreaterThanOrEqual(0.99);
  });

  it('is found out more often by five vectors that carry the same fact: what claim 3 says', () => {
    const five = { ...product, runs: often(4_000, 200), vectors: 5, ...bothStandard };
    expect(joinerSuccess(five, secret, createRandom(6)).right).toBeGreaterThan(0.9);
  });
});

describe('T7, everybody says the same', () => {
  const sizes = [10, 12, 20, 200];

  it('never shows as an exact count at an edge, nor too clearly in pattern or quartiles', () => {
    const { findings, figures } = attackUnanimity(sizes, often(10_000, 1_000));
    expect(findings).toEqual([]);
    expect(figures['ratio12']).toBeCloseTo(1.76, 2);
  });

  it('shows where counts are not coded', () => {
    const uncoded = (count: number) => ({ sign: '=' as const, value: count });
    expect(attackUnanimity(sizes, 100, uncoded).held).toBe(false);
  });
});

describe('T8, all but one put their answers together', () => {
  it.each(['standard', 'strict'] as const)('and are never sure of one vector with the %s table', (table) => {
    expect(attackByCoalition(table, often(20_000, 4_000), createRandom(8)).findings).toEqual([]);
  });

  it('can be sure of an opening question, which enters five vectors', () => {
    const { right, sure } = coalitionSuccess({ table: 'standard', vectors: 5, runs: 4_000 }, createRandom(8));
    expect(right).toBeGreaterThan(0.8);
    expect(sure).toBeGreaterThan(0.3);
  });

  it('meet a largest ratio of q to the power of −2', () => {
    expect(largestRatio('standard').ratio).toBeCloseTo(6.854, 2);
    expect(largestRatio('strict').ratio).toBeCloseTo(4, 2);
    expect(largestRatio('standard').proof).toBeLessThan(2e-14);
  });
});

describe('T9, the law of the noise', () => {
  const trial = { secret, draws: often(200_000, 200_000), changes: often(10_000, 1_000) };

  it.each(['standard', 'strict'] as const)('is kept by the %s table', (table) => {
    expect(attackNoiseLaw({ ...trial, table }).findings).toEqual([]);
  });

  it('is broken by noise that has one side, that stays with its group, or that is narrower', () => {
    const few = { ...trial, table: 'standard' as const, draws: 20_000, changes: 200 };
    const oneSided: typeof noise = (...all) => Math.abs(noise(...all));
    const staying: typeof noise = (key, { n }, answer, table) =>
      noise(key, { n, fingerprint: '0'.repeat(16) }, answer, table);
    const narrower: typeof noise = (...all) => Math.trunc(noise(...all) / 2);
    for (const broken of [oneSided, staying, narrower]) expect(attackNoiseLaw(few, broken).held).toBe(false);
  });
});
