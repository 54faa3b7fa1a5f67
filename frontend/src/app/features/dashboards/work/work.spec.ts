import type { OpenAction, Results } from '@zicht/shared/dashboards/results.contract';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import { progress } from '@zicht/shared/framework/evaluation/progress';
import { bestAnswers } from '@zicht/shared/framework/testing/best-answers';
import { readFramework } from '@zicht/shared/framework/testing/read-framework';
import { evidenceGaps } from './evidence-gaps';
import { workloads } from './workload';

const framework = readFramework('normenkader');
const best = bestAnswers(framework, ['JHV']);
const { 'KEN-02': _, ...unfinished } = best;
const evaluation = evaluate(framework, { round: 2027, sectors: ['JHV'], answers: unfinished });

const action = (fields: Partial<OpenAction>): OpenAction => ({
  actionId: 'a',
  title: 'Oefenen',
  criteria: ['MEL-01'],
  status: 'planned',
  dueOn: '2027-06-01',
  ownerId: null,
  ownerRole: null,
  locationIds: [],
  ...fields,
});

describe('who does what', () => {
  const results = {
    today: '2027-03-01',
    people: [
      { id: 'bram', name: 'Bram', isActive: true },
      { id: 'noor', name: 'Noor', isActive: false },
      { id: 'idle', name: 'Zonder werk', isActive: true },
    ],
    assignments: [
      { criterion: 'KEN-01', personId: 'bram' },
      { criterion: 'KEN-02', personId: 'bram' },
    ],
    plan: {
      open: [
        action({ ownerId: 'noor', dueOn: '2027-02-28' }),
        action({ ownerId: 'noor', dueOn: '2027-03-01' }),
        action({ ownerRole: 'AF' }),
      ],
    },
  } as unknown as Results;

  it('counts questions given and still open, actions and late ones, and what nobody owns', () => {
    const rows = workloads(results, progress(evaluation));
    expect(
      rows.map(({ key, questions, openQuestions, actions, overdue }) => [
        key,
        questions,
        openQuestions,
        actions,
        overdue,
      ]),
    ).toEqual([
      ['bram', 2, 1, 0, 0],
      ['noor', 0, 0, 2, 1],
      ['AF', 0, 0, 1, 0],
    ]);
  });
});

describe('missing evidence', () => {
  it('is asked for from the points of the question on, and names what expired apart', () => {
    const whole = evaluate(framework, {
      round: 2027,
      sectors: ['JHV'],
      answers: { ...best, 'BOR-01': { option: '1' } },
    });
    const gaps = evidenceGaps(whole, [
      { criterion: 'MEL-01', references: 2, expired: 1 },
      { criterion: 'SCH-01', references: 1, expired: 0 },
    ]);
    expect(gaps.expired).toEqual(['MEL-01']);
    expect(gaps.missing).toContain('BOR-02');
    expect(gaps.missing).not.toContain('MEL-01');
    expect(gaps.missing).not.toContain('BOR-01');
    expect(gaps.missing).not.toContain('KEN-01');
  });
});
