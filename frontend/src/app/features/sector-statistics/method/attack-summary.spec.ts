import type { AttackOutcome } from '@zicht/shared/sector-statistics/method.contract';
import { attackSummaries } from './attack-summary';

const outcome = (attack: string, held: boolean, figures: Record<string, number>): AttackOutcome => ({
  attack,
  held,
  figures,
  findings: [],
});

describe('the report of the gate', () => {
  const gate = {
    held: false,
    seed: 1,
    sets: [
      { columns: ['KEN-01'], n: 300, results: [outcome('T1', false, { pairs: 10, smallestOverlap: 14 })] },
      { columns: ['MEL-02'], n: 290, results: [outcome('T1', true, { pairs: 5, smallestOverlap: 11 })] },
    ],
    results: [outcome('T12', true, { numbers: 900 })],
  };

  it('adds up what was tried, and tells the smallest of what is smallest', () => {
    expect(attackSummaries(gate)).toEqual([
      { attack: 'T1', held: false, figures: { pairs: 15, smallestOverlap: 11 } },
      { attack: 'T12', held: true, figures: { numbers: 900 } },
    ]);
  });

  it('is held off only where it was in every set', () => {
    const [first] = attackSummaries(gate);
    expect(first?.held).toBe(false);
  });
});
