import { describe, expect, it } from '@jest/globals';
import { evaluate } from './evaluation/evaluate.js';
import { sameSectors, sectorChange } from './sector-change.js';
import { bestAnswers } from './testing/best-answers.js';
import { readFramework } from './testing/read-framework.js';

describe('a change of sector', () => {
  const framework = readFramework('normenkader');
  const answers = bestAnswers(framework, ['JHV']);
  const of = (sectors: readonly string[], given = answers) =>
    evaluate(framework, { round: 2027, referenceDate: '2027-01-01', sectors, answers: given });

  it('names the answered questions that fall away, and those that come besides', () => {
    expect(sectorChange(of(['JHV']), of(['JHA']))).toEqual({ fallingAway: ['SAM-05'], added: [] });
    expect(sectorChange(of(['JHV']), of(['GEM'])).added).toEqual(['HUL-03']);
    const { ['SAM-05']: _, ...others } = answers;
    expect(sectorChange(of(['JHV'], others), of(['JHA'], others)).fallingAway).toEqual([]);
  });

  it('takes nothing away where the new sectors include the old one, and gives all back on the way back', () => {
    expect(sectorChange(of(['JHV']), of(['JHA', 'JHV'])).fallingAway).toEqual([]);
    expect(sectorChange(of(['JHA']), of(['JHV'])).added).toEqual(['SAM-05']);
    expect(of(['JHV']).byCode.get('SAM-05')?.state).not.toBe('open');
  });

  it('is none when the same sectors stand in another order', () => {
    expect(sameSectors(['JHA', 'JHV'], ['JHV', 'JHA'])).toBe(true);
    expect(sameSectors(['JHA'], ['JHV'])).toBe(false);
    expect(sameSectors(['JHA'], ['JHA', 'JHV'])).toBe(false);
  });
});
