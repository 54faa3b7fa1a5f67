import type { Evidence } from '@zicht/shared/assessments/evidence.contract';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import type { Answers } from '@zicht/shared/framework/answers/answer';
import { bestAnswers } from '@zicht/shared/framework/testing/best-answers';
import { readFramework } from '@zicht/shared/framework/testing/read-framework';
import { warningsOf, type WarningSource } from './warnings';

const framework = readFramework('normenkader');
const best = bestAnswers(framework, ['JHV']);
const evaluated = (answers: Answers) => evaluate(framework, { round: 2027, sectors: ['JHV'], answers });
const allProven = Object.fromEntries(framework.criteria.map(({ code }) => [code, 1]));

function source(changes: Partial<WarningSource>): WarningSource {
  return {
    evaluation: evaluated(best),
    previous: null,
    evidenceCounts: allProven,
    explanationOf: () => '',
    textsOf: () => [],
    evidence: [],
    year: 2027,
    today: '2026-11-23',
    ...changes,
  };
}

function reference(validUntil: string | null, year = 2027): Evidence {
  return { validUntil, links: [{ year, criterion: 'MEL-01' }] } as unknown as Evidence;
}

describe('warnings before sending', () => {
  it('are silent when nothing is odd', () => {
    expect(warningsOf(source({}))).toEqual([]);
  });

  it('name answers that ask for evidence and have none', () => {
    const found = warningsOf(source({ evidenceCounts: { ...allProven, 'MEL-01': 0 } }));
    expect(found).toEqual([{ kind: 'noEvidence', criteria: ['MEL-01'] }]);
  });

  it('ask no evidence for a low answer', () => {
    const evaluation = evaluated({ ...best, 'MEL-01': { option: '1' } });
    expect(warningsOf(source({ evaluation, evidenceCounts: { ...allProven, 'MEL-01': 0 } }))).toEqual([]);
  });

  it('name expired evidence of this year, the last day included as valid', () => {
    const kinds = (evidence: readonly Evidence[]) => warningsOf(source({ evidence })).map(({ kind }) => kind);
    expect(kinds([reference('2026-11-22')])).toEqual(['expiredEvidence']);
    expect(kinds([reference('2026-11-23'), reference(null)])).toEqual([]);
    expect(kinds([reference('2026-11-22', 2026)])).toEqual([]);
  });

  it('name answers of which a text may be about somebody', () => {
    const texts: Record<string, string[]> = {
      'MEL-01': ['Wij volgen de meldcode.', 'Een meisje van 15 wees ons de weg.'],
      'MEL-02': ['Bel 0800-2000.'],
      'XXX-99': ['06 12345678'],
    };
    expect(warningsOf(source({ textsOf: (code) => texts[code] ?? [] }))).toEqual([
      { kind: 'personalData', criteria: ['MEL-01'] },
    ]);
  });

  it('name a rise of two levels without explanation, and only that', () => {
    const previous = evaluated({ ...best, 'MEL-01': { option: '2' }, 'MEL-02': { option: '3' } });
    expect(warningsOf(source({ previous }))).toEqual([{ kind: 'bigRise', criteria: ['MEL-01'] }]);
    expect(warningsOf(source({ previous, explanationOf: () => 'Nieuw beleid.' }))).toEqual([]);
  });
});
