/**
 * Times a piece of work, one after the other: a run to warm up, then the measured ones.
 *
 * @param {() => Promise<unknown>} work
 * @param {number} times
 * @returns {Promise<{ median: number, high: number, perSecond: number, took: number[] }>} milliseconds
 */
export async function measure(work, times = 300) {
  for (let index = 0; index < Math.min(50, times); index += 1) await work();
  const took = [];
  const began = performance.now();
  for (let index = 0; index < times; index += 1) {
    const before = performance.now();
    await work();
    took.push(performance.now() - before);
  }
  return { ...spread(took), perSecond: (times * 1_000) / (performance.now() - began), took };
}

/**
 * Times ways to do the same, turn and turn about, so that other work on the machine touches all of them alike and their
 * ratio says something.
 *
 * @template {string} Way
 * @param {Record<Way, () => Promise<unknown>>} ways
 * @param {number} times
 * @returns {Promise<Record<Way, { median: number, high: number, perSecond: number }>>} milliseconds
 */
export async function sideBySide(ways, times = 150) {
  const took = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
  const warmUp = Math.min(50, times);
  for (let index = -warmUp; index < times; index += 1) {
    for (const [way, work] of Object.entries(ways)) {
      const before = performance.now();
      await work();
      if (index >= 0) took[way].push(performance.now() - before);
    }
  }
  return Object.fromEntries(Object.entries(took).map(([way, all]) => [way, spread(all)]));
}

/** Median and 95 of 100 of a list of milliseconds, and how many fit into a second one after the other. */
export function spread(took) {
  const sorted = took.toSorted((one, other) => one - other);
  const mean = sorted.reduce((sum, one) => sum + one, 0) / sorted.length;
  return { median: at(sorted, 0.5), high: at(sorted, 0.95), perSecond: 1_000 / mean };
}

/** The value below which this share of a sorted list lies. */
export function at(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
