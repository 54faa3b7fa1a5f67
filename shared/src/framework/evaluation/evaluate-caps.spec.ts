import { describe, expect, it } from '@jest/globals';
import type { Criterion } from '../criterion.js';
import { score } from './score.js';
import { rowOf, rowsOf } from '../testing/evaluated-rows.js';
import { choice, graded, percentage, smallFramework } from '../testing/small-framework.js';

describe('caps', () => {
  const caps = (cap: object) => ({ caps: [cap] }) as Partial<Criterion>;

  it('hold below their points', () => {
    const core = graded('G', caps({ pointsBelow: 2, maxLevel: 1 }));
    expect(rowOf(core, { option: '1' }).caps[0]?.holds).toBe(true);
    expect(rowOf(core, { option: '2' }).caps[0]?.holds).toBe(false);
    expect(rowOf(core, undefined).caps[0]?.holds).toBe(true);
    expect(rowOf(core, { dontKnow: true }).caps[0]?.holds).toBe(true);
  });

  it('hold until all required options are chosen', () => {
    const core = choice('M', caps({ requires: ['A', 'B'], maxLevel: 2 }));
    expect(rowOf(core, { options: ['A', 'C', 'D'] }).caps[0]).toMatchObject({ holds: true, missing: ['B'] });
    expect(rowOf(core, { options: ['A', 'B'] }).caps[0]).toMatchObject({ holds: false, missing: [] });
    expect(rowOf(core, undefined).caps[0]).toMatchObject({ holds: true, missing: ['A', 'B'] });
  });

  it('ask nothing that is hidden or marked not applicable', () => {
    const options = [
      { code: 'A', label: {} },
      { code: 'B', label: {}, hiddenFor: ['JHV'] },
      { code: 'C', label: {}, canBeNotApplicable: true },
    ];
    const core = choice('M', {
      options,
      expected: [{ options: ['A'] }],
      ...caps({ requires: ['A', 'B', 'C'], maxLevel: 2 }),
    });
    expect(rowOf(core, { options: ['A'], notApplicableOptions: ['C'] }).caps[0]?.holds).toBe(false);
    expect(rowOf(core, { options: ['A'], notApplicableOptions: ['C'] }, ['GEM']).caps[0]?.missing).toEqual([
      'B',
    ]);
  });

  it('never hold for a criterion that does not count', () => {
    const core = percentage('P', caps({ pointsBelow: 2, maxLevel: 1 }));
    expect(rowOf(core, { denominator: 0 }).caps[0]?.holds).toBe(false);
    const [row] = rowsOf([graded('G', caps({ pointsBelow: 2, maxLevel: 1 }))], {}, { unanswered: 'leftOut' });
    expect(row?.caps[0]?.holds).toBe(false);
    const [other] = rowsOf(
      [choice('M', caps({ requires: ['A'], maxLevel: 1 }))],
      {},
      { unanswered: 'leftOut' },
    );
    expect(other?.caps[0]).toMatchObject({ holds: false, missing: ['A'] });
  });

  it('spare exempt sectors', () => {
    const core = graded('G', caps({ pointsBelow: 2, maxLevel: 1, exceptSectors: ['JHV'] }));
    expect(rowOf(core, { option: '0' }, ['JHV']).caps).toEqual([]);
    expect(rowOf(core, { option: '0' }, ['JHV', 'GEM']).caps).toHaveLength(1);
  });

  it('let the lowest win and leave the score alone', () => {
    const criteria = [
      graded('G', {
        caps: [
          { pointsBelow: 4, maxLevel: 3 },
          { pointsBelow: 2, maxLevel: 1 },
        ],
      }),
      graded('H', { weight: 9 }),
    ];
    const { themes } = score(smallFramework({ criteria }), {
      round: 2027,
      sectors: ['JHV'],
      answers: { G: { option: '1' }, H: { option: '4' } },
    });
    expect(themes['KEN']).toEqual({
      score: 37 / 10,
      levelBeforeCap: 4,
      level: 1,
      caps: [
        { criterion: 'G', cap: 3 },
        { criterion: 'G', cap: 1 },
      ],
    });
  });
});
