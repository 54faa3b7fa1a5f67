import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../lib/paths.mjs';

/** Sizes that are measured; all of them take about an hour of one core, most of it for the 20 seeds of 300 and 2,000. */
const SIZES = (process.env.ANONYMITY_SIZES ?? '50,300,2000,20000').split(',').map(Number);

/** Least share of the eligible groups that is shown, mean of the seeds. */
const LEAST_SHOWN = { 50: 0.75, 300: 0.85, 2000: 0.9, 20000: 0.98 };

/** Largest mean and 90 % error of the shown median, in points of 100, by number of organisations. */
const MEDIAN_ERRORS = { 20: [3.8, 8], 40: [2.7, 5.5], 100: [2, 4] };

/** Seconds that a publication with its gate may take: the exact search is slowest with some hundreds. */
const MOST_SECONDS = { 300: 600, 20000: 300 };

/** How much of a sector the published figures show, and what a publication costs. */
export async function bench({ judge }) {
  const parts = await load();
  for (const n of SIZES) {
    shareShown(parts, n, judge);
    publicationTimes(parts, n, judge);
  }
  for (const n of [20, 40, 100]) medianErrors(parts, n, judge);
}

async function load() {
  const from = (path) => import(pathToFileURL(inRoot('backend/dist/modules/sector-statistics', path)).href);
  const modules = await Promise.all(
    [
      'domain/attacks/gate.js',
      'domain/attacks/noise/averaging.js',
      'domain/attacks/measures/public-frame.js',
      'domain/cube/make-cube.js',
      'domain/framework/published-framework.js',
      'domain/noise/noise.js',
      'domain/noise/quantiles.js',
      'domain/policy.js',
      'domain/population/dutch-population.js',
      'domain/population/invented-answers.js',
      'domain/population/random.js',
      'domain/population/specification-population.js',
      'domain/selection/lattice.js',
      'domain/selection/safe.js',
      'domain/selection/select-groups.js',
      'solver/highs-solver.js',
    ].map(from),
  );
  const parts = Object.assign({}, ...modules);
  return { ...parts, solver: await parts.createSolver() };
}

/** Shown of those that are safe by themselves: sizes independent of sector and region as in the specification, or not. */
function shareShown(parts, n, judge) {
  const { buildLattice, FLOOR, isSafe, selectGroups, solver, specificationPopulation } = parts;
  for (const isDependent of [false, true]) {
    const seeds = !isDependent ? 20 : n > 2_000 ? 1 : 5;
    const shares = [];
    let factor = 1;
    for (let seed = 1; seed <= seeds; seed += 1) {
      const { units } = specificationPopulation(n, seed, { isDependent });
      const lattice = buildLattice(units, FLOOR.views);
      const eligible = lattice.nodes.filter((node) => isSafe(lattice, node.atoms, FLOOR)).length;
      const shown = selectGroups(lattice, FLOOR, solver).shown.map(({ key }) => key);
      shares.push(eligible === 0 ? 1 : shown.length / eligible);
      const attacked = { frame: parts.publicFrame(units), shown, policy: FLOOR };
      factor = Math.min(factor, parts.attackByAveraging(attacked).figures.leastFactor);
    }
    const share = shares.reduce((sum, one) => sum + one, 0) / seeds;
    const name = `${n} organisations${isDependent ? ', sizes by sector and region' : ''}, ${seeds} seeds`;
    judge(`eligible groups shown, ${name}`, share, '≥', isDependent ? undefined : LEAST_SHOWN[n]);
    judge(`least variance that averaging leaves, ${name}`, factor, '≥', 0.5);
  }
}

/** Cube and gate of one year: forty criteria for everybody, and the framework on the Dutch population. */
function publicationTimes(parts, n, judge) {
  const { dutchPopulation, inventedColumns, plainColumns, publishedFramework, specificationPopulation } =
    parts;
  const framework = publishedFramework(
    JSON.parse(readFileSync(inRoot('backend/data/frameworks/normenkader.json'), 'utf8')),
  );
  const { units } = specificationPopulation(n, 1);
  const cases = [['40 criteria', units, plainColumns(40, units, 1)]];
  if (n >= 60) {
    const dutch = dutchPopulation(n, 1).units;
    cases.push(['the framework on 19 sectors', dutch, inventedColumns(framework, dutch, 1)]);
  }
  for (const [name, organisations, columns] of cases)
    publicationTime(parts, { n, name, organisations, columns }, judge);
}

function publicationTime(parts, { n, name, organisations, columns }, judge) {
  const { FLOOR, makeCube, runGate, solver } = parts;
  const secret = new Uint8Array(32).map((_, index) => index * 7 + 1);
  const input = { year: 2027, secret, policy: FLOOR, units: organisations, columns, earlier: [] };
  const times = { groups: 0, cells: 0, gate: 0 };
  const began = performance.now();
  let cellsBegan = began;
  const made = makeCube(input, solver, (step, done) => {
    if (step === 'cells' && done === 0) cellsBegan = performance.now();
  });
  const cubeEnded = performance.now();
  times.groups = cellsBegan - began;
  times.cells = cubeEnded - cellsBegan;
  const exported = JSON.parse(JSON.stringify(made.cube));
  const report = runGate({ input, made, exported, seed: 1 }, solver);
  times.gate = performance.now() - cubeEnded;
  const results = [...report.sets.flatMap((set) => set.results), ...report.results];
  const through = results.filter(({ held }) => !held).map(({ attack }) => attack);
  const told = `${n} organisations, ${name}`;
  for (const [step, took] of Object.entries(times)) judge(`seconds for ${step}, ${told}`, took / 1_000, '≤');
  judge(`seconds for all, ${told}`, (performance.now() - began) / 1_000, '≤', MOST_SECONDS[n]);
  judge(`megabytes in memory, ${told}`, Math.round(process.memoryUsage().rss / 2 ** 20), '≤', 2_048);
  judge(`gate, ${told}`, through.length === 0 ? 'held' : `let through ${[...new Set(through)].join(', ')}`);
}

/** Shown median against the median of what the organisations really have, ordinary noise, rounding included. */
function medianErrors({ createRandom, clamp, levelOf, noise, quartile, roundTo }, n, judge) {
  const random = createRandom(n);
  const secret = new Uint8Array(32).map((_, index) => index * 11 + 5);
  const errors = Array.from({ length: 4_000 }, (_, run) => {
    const mean = random.normal(50, 8);
    const scores = Array.from({ length: n }, () => Math.min(100, Math.max(0, random.normal(mean, 17))));
    const key = { secret, year: 2027, code: 'BENCH' };
    const content = { n, fingerprint: run.toString(16).padStart(16, '0') };
    const levels = [0, 1, 2, 3, 4].map((level) => {
      const exact = scores.filter((score) => levelOf(score) === level).length;
      return clamp(exact + noise(key, content, String(level), 'standard'), n);
    });
    const sorted = scores.toSorted((one, other) => one - other);
    const median = (sorted[Math.floor((n - 1) / 2)] + sorted[Math.floor(n / 2)]) / 2;
    return Math.abs(roundTo(quartile(levels, 2), 5) - median);
  }).toSorted((one, other) => one - other);
  const [mostMean, mostHigh] = MEDIAN_ERRORS[n];
  judge(
    `error of the shown median of ${n}, mean`,
    errors.reduce((sum, one) => sum + one, 0) / errors.length,
    '≤',
    mostMean,
  );
  judge(`error of the shown median of ${n}, 90 %`, errors[Math.floor(0.9 * errors.length)], '≤', mostHigh);
}
