import { describe, expect, it } from '@jest/globals';
import type { Answers } from '../answers/answer.js';
import { evaluate } from './evaluate.js';
import { keyFacts } from './key-facts.js';
import { readFramework } from '../testing/read-framework.js';

const framework = readFramework('normenkader');

function facts(answers: Answers, sectors: readonly string[] = ['JHV']) {
  return keyFacts(evaluate(framework, { round: 2027, sectors, answers }), answers);
}

describe('keyFacts', () => {
  it('names the three facts with the criterion that applies', () => {
    expect(facts({}).map((fact) => fact.answers.map(({ criterion }) => criterion))).toEqual([
      ['BOR-02'],
      ['MEL-02'],
      ['SAM-01'],
    ]);
    expect(facts({}, ['POL'])[1]?.answers).toMatchObject([
      { criterion: 'MEL-07', state: 'open', words: null },
    ]);
    expect(facts({}, ['POL', 'JHV'])[1]?.answers).toHaveLength(2);
  });

  it('gives the chosen option with its detail', () => {
    const [fact] = facts({ 'BOR-02': { option: 'deels', detail: 'BEIDE' } });
    expect(fact?.answers[0]).toMatchObject({
      state: 'answered',
      points: 2,
      highestPoints: 4,
      words: {
        kind: 'choice',
        option: { code: 'deels', label: { nl: 'Deels' } },
        detail: { label: { nl: 'voor allebei' } },
      },
    });
    expect(facts({ 'BOR-02': { option: 'nee' } })[0]?.answers[0]?.words).toMatchObject({ detail: null });
  });

  it('gives the level with its descriptor', () => {
    const words = facts({ 'MEL-02': { option: '3' } })[1]?.answers[0]?.words;
    expect(words).toMatchObject({ kind: 'choice', option: { label: { nl: 'Op orde' } } });
    expect(words?.kind === 'choice' && words.option.description?.nl).toBeTruthy();
  });

  it('counts partners and names the missing ones in the order shown', () => {
    const words = facts({ 'SAM-01': { options: ['POL', 'GEM', 'ZCM', 'JB', 'BEH', 'SCH', 'COM'] } })[2]
      ?.answers[0]?.words;
    expect(words).toMatchObject({
      kind: 'expected',
      chosen: 6,
      expected: 8,
      missing: [{ code: 'JR', label: { nl: 'jeugdreclassering' } }, { code: 'VT' }],
    });
  });

  it("has no words for don't know", () => {
    expect(facts({ 'BOR-02': { dontKnow: true } })[0]?.answers[0]).toMatchObject({
      state: 'dontKnow',
      words: null,
    });
  });

  it('is empty for a framework without facts', () => {
    const club = readFramework('safe-sport-points');
    expect(keyFacts(evaluate(club, { round: 2027, sectors: [], answers: {} }), {})).toEqual([]);
  });
});
