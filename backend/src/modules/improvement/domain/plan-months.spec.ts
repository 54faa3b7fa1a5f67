import { describe, expect, it } from '@jest/globals';
import { planMonths } from './plan-months.js';
import type { ActionTimeline } from './plan-months.js';

const TODAY = '2027-03-15';
const action = (fields: Partial<ActionTimeline> = {}): ActionTimeline => ({
  createdOn: '2026-11-10',
  status: 'planned',
  dueOn: '2027-01-31',
  doneOn: null,
  moves: [],
  ...fields,
});
const overdue = (one: ActionTimeline, today = TODAY) =>
  planMonths([one], today)
    .filter((month) => month.overdue > 0)
    .map(({ month }) => month);

describe('the months of a plan', () => {
  it('are twelve, with this one last', () => {
    const months = planMonths([], TODAY).map(({ month }) => month);
    expect([months.length, months[0], months.at(-1)]).toEqual([12, '2026-04', '2027-03']);
  });

  it('count what began and what was finished where it happened', () => {
    const done = action({ status: 'done', doneOn: '2027-02-03' });
    const months = planMonths([done, action()], TODAY);
    expect(months.find(({ month }) => month === '2026-11')).toMatchObject({ opened: 2, done: 0 });
    expect(months.find(({ month }) => month === '2027-02')).toMatchObject({ opened: 0, done: 1 });
  });

  it('call late what was due on the last day, from the end of that month on', () => {
    expect(overdue(action())).toEqual(['2027-01', '2027-02', '2027-03']);
    expect(overdue(action({ dueOn: TODAY }))).toEqual([]);
  });

  it('look at a past month with the date that held then', () => {
    const moved = action({
      dueOn: '2027-06-01',
      moves: [{ on: '2027-02-20', status: null, dueOn: '2027-01-15' }],
    });
    expect(overdue(moved)).toEqual(['2027-01']);
  });

  it('look at a past month with the status that held then, also when it was finished and taken up again', () => {
    const resumed = action({
      dueOn: '2026-12-15',
      status: 'busy',
      moves: [
        { on: '2027-03-01', status: 'done', dueOn: null },
        { on: '2027-01-20', status: 'planned', dueOn: null },
      ],
    });
    expect(overdue(resumed)).toEqual(['2026-12', '2027-03']);
  });

  it('do not count an action before it was made', () => {
    expect(overdue(action({ createdOn: '2027-02-10', dueOn: '2026-12-01' }))).toEqual(['2027-02', '2027-03']);
  });
});
