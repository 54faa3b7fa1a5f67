import type { Method } from '@zicht/shared/sector-statistics/method.contract';
import { methodLines } from './method-lines';

const t = Object.assign((key: string) => key.split('.').slice(2).join('.') || key.split('.').at(-1) || '', {
  has: () => true,
});
const f = { number: String, percentage: (share: number) => `${Math.round(share * 100)}%` };

const METHOD: Method = {
  year: 2027,
  organisations: 1_283,
  frameworkCode: 'zicht-op-uitbuiting',
  frameworkVersion: '2027.1',
  policy: {
    k: 10,
    kc: 5,
    maxConcernShare: 0.5,
    minRest: 9,
    views: [[]],
    varianceStandard: 3,
    varianceStrict: 6,
    strictUpTo: 20,
    coding: { min: 3, max: 3, oneIn: 20 },
    medianMinN: 20,
    quartileMinN: 40,
    showRound: 5,
  },
  policySha256: 'ab12',
  cellsSha256: 'cd34',
  codeVersion: '1.0.0',
  factReach: 4,
  coverage: [{ columns: ['KEN-01', 'KEN'], organisations: 283, existing: 113, eligible: 34, shown: 30 }],
  gate: {
    held: true,
    seed: 7,
    sets: [
      {
        columns: ['KEN-01', 'KEN'],
        n: 283,
        results: [{ attack: 'T1', held: true, figures: { pairs: 2_306, smallestOverlap: 11 }, findings: [] }],
      },
    ],
    results: [],
  },
};

describe('the page of the method as a file', () => {
  it('holds the gate, the groups and what marks the publication, counts as numbers', () => {
    expect(methodLines(METHOD, t as never, f as never)).toEqual([
      ['year', 'csv.table', 'csv.part', 'csv.what', 'csv.value'],
      [2027, 'gate.heading', 'gate.T1.name', 'gate.T1.words gate.smallest', 'gate.isHeld'],
      [2027, 'coverage.heading', 'KEN-01, KEN', 'coverage.organisations', 283],
      [2027, 'coverage.heading', 'KEN-01, KEN', 'coverage.existing', 113],
      [2027, 'coverage.heading', 'KEN-01, KEN', 'coverage.eligible', 34],
      [2027, 'coverage.heading', 'KEN-01, KEN', 'coverage.shown', 30],
      [2027, 'facts.heading', 'facts.organisations', '', 1_283],
      [2027, 'facts.heading', 'facts.framework', '', 'zicht-op-uitbuiting 2027.1'],
      [2027, 'facts.heading', 'facts.seed', '', '7'],
      [2027, 'facts.heading', 'facts.code', '', '1.0.0'],
      [2027, 'facts.heading', 'facts.policy', '', 'ab12'],
      [2027, 'facts.heading', 'facts.cells', '', 'cd34'],
    ]);
  });

  it('says of an attack that got through that it did', () => {
    const broken = { ...METHOD, gate: { ...METHOD.gate, sets: METHOD.gate.sets.map(breach) } };
    expect(methodLines(broken, t as never, f as never)[1]?.at(-1)).toBe('gate.isBroken');
  });
});

function breach(set: Method['gate']['sets'][number]): Method['gate']['sets'][number] {
  return { ...set, results: set.results.map((result) => ({ ...result, held: false })) };
}
