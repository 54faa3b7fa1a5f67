import { describe, expect, it } from '@jest/globals';
import { coreRules } from './core-rules.js';
import { criterionByCode } from './look-up.js';
import { readFramework } from './testing/read-framework.js';

const framework = readFramework('normenkader');

function rules(code: string, sectors: readonly string[] = ['JHV']) {
  const criterion = criterionByCode(framework, code);
  if (criterion === undefined) throw new Error(code);
  return coreRules(framework, criterion, sectors);
}

describe('coreRules', () => {
  it('says which answers lift a rule on points', () => {
    expect(rules('BOR-02')).toMatchObject([
      {
        kind: 'points',
        pointsBelow: 2,
        maxLevel: 1,
        maxLevelName: { nl: 'Begin' },
        limits: 'theme',
        options: [{ code: 'ja' }, { code: 'deels' }],
      },
      { kind: 'points', pointsBelow: 4, maxLevel: 3, options: [{ code: 'ja' }] },
    ]);
  });

  it('names the options that are all needed', () => {
    expect(rules('VOR-01')).toMatchObject([
      { kind: 'options', maxLevel: 2, options: [{ code: 'SEKS' }, { code: 'CRIM' }, { code: 'FIN' }] },
    ]);
  });

  it('does not ask police to work with police', () => {
    expect(rules('SAM-01', ['POL'])[0]?.options.map(({ code }) => code)).not.toContain('POL');
  });

  it('is empty for exempt sectors and for other criteria', () => {
    expect(rules('MEL-01', ['SHV'])).toEqual([]);
    expect(rules('KEN-02')).toEqual([]);
  });

  it('tells what limits the total', () => {
    const points = readFramework('framework-example-points');
    const first = points.criteria[0];
    expect(first && coreRules(points, first, [])).toMatchObject([
      { limits: 'total', maxLevel: 1, maxLevelName: { nl: 'Zilver' }, options: [{ code: 'ALL' }] },
    ]);
  });
});
