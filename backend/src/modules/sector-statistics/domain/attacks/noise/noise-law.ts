import { fingerprint, noise, recordKey, type VectorKey } from '../../noise/noise.js';
import type { NoiseTable } from '../../noise/thresholds.js';
import { resultOf, type AttackResult } from '../measures/attack-result.js';
import { oddsOf } from './noise-odds.js';

/** How noise is drawn: the product's way, or a broken one. */
export type DrawNoise = typeof noise;

/**
 * T9: draws the noise many times and compares it with its law: mean below 0.02, variance within 2.5 % of 2 (strict: of
 * 4), chi-square beyond chance in one of a million, both sides alike to 1 %, the order of organisations without effect,
 * and one changed answer moving at least one of four cells in 95 % of `changes` trials. Figures: each of these. The
 * limit on the mean is six standard errors at 200,000 draws.
 */
export function attackNoiseLaw(
  {
    secret,
    table,
    draws,
    changes,
  }: { secret: Uint8Array; table: NoiseTable; draws: number; changes: number },
  draw: DrawNoise = noise,
): AttackResult {
  const key: VectorKey = { secret, year: 2027, code: 'LAW' };
  const found = Array.from({ length: draws }, (_, index) =>
    draw(key, { n: 40, fingerprint: index.toString(16).padStart(16, '0') }, String(index % 5), table),
  );
  const mean = found.reduce((sum, one) => sum + one, 0) / draws;
  const variance = found.reduce((sum, one) => sum + one * one, 0) / draws;
  const moved = found.filter((one) => one !== 0);
  const positive = moved.filter((one) => one > 0).length / moved.length;
  const wanted = table === 'standard' ? 2 : 4;
  const { statistic, critical } = chiSquare(found, table);
  const changed = shareChanged(key, changes, draw, table);
  const isOrdered = orderMatters(key, draw, table);
  const findings = [
    ...(Math.abs(mean) < 0.02 ? [] : ['The noise leans to one side.']),
    ...(Math.abs(variance - wanted) <= 0.025 * wanted ? [] : ['The variance of the noise is another.']),
    ...(statistic < critical ? [] : ['The noise follows another law.']),
    ...(Math.abs(positive - 0.5) <= 0.01 ? [] : ['One sign is commoner than the other.']),
    ...(changed >= 0.95 ? [] : ['A changed answer leaves too many groups as they were.']),
    ...(isOrdered ? ['The order of organisations changes the noise.'] : []),
  ];
  return resultOf(
    'T9',
    { draws, mean, variance, chiSquare: statistic, critical, positive, changed },
    findings,
  );
}

/** Chi-square over sizes that are expected at least ten times, with the value that chance passes once in a million. */
function chiSquare(found: readonly number[], table: NoiseTable): { statistic: number; critical: number } {
  const counts = new Map<number, number>();
  for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1);
  const expected = [...oddsOf(table)].map(([size, chance]) => ({ size, often: chance * found.length }));
  const common = expected.filter(({ often }) => often >= 10);
  const restExpected = found.length - common.reduce((sum, { often }) => sum + often, 0);
  const restFound = found.length - common.reduce((sum, { size }) => sum + (counts.get(size) ?? 0), 0);
  const statistic =
    common.reduce((sum, { size, often }) => sum + ((counts.get(size) ?? 0) - often) ** 2 / often, 0) +
    (restExpected > 0 ? (restFound - restExpected) ** 2 / restExpected : 0);
  // Wilson and Hilferty; 4.753 standard deviations are passed once in a million.
  const degrees = common.length;
  const critical = degrees * (1 - 2 / (9 * degrees) + 4.753 * Math.sqrt(2 / (9 * degrees))) ** 3;
  return { statistic, critical };
}

function shareChanged(key: VectorKey, trials: number, draw: DrawNoise, table: NoiseTable): number {
  const answers = ['0', '1', '2', '3'];
  let changed = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    const members = Array.from({ length: 12 }, (_, index) => ({
      id: `${trial}-${index}`,
      answer: index % 4,
    }));
    const other = members.map((one, index) => (index === 0 ? { ...one, answer: 1 } : one));
    const [before, after] = [members, other].map((group) => {
      const keys = group.map(({ id, answer }) => recordKey(key, id, String(answer)));
      const content = { n: group.length, fingerprint: fingerprint(keys) };
      return answers.map(
        (answer, place) =>
          group.filter((one) => one.answer === place).length + draw(key, content, answer, table),
      );
    });
    if (before?.join() !== after?.join()) changed += 1;
  }
  return changed / trials;
}

function orderMatters(key: VectorKey, draw: DrawNoise, table: NoiseTable): boolean {
  const keys = Array.from({ length: 30 }, (_, index) => recordKey(key, `o${index}`, String(index % 4)));
  const [one, other] = [keys, [...keys].reverse()].map((order) =>
    draw(key, { n: 30, fingerprint: fingerprint(order) }, '1', table),
  );
  return one !== other;
}
