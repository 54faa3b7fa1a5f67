import { action } from '../../../../testing/plan';
import { MOST_QUARTERS, timelineOf } from './timeline';

const TODAY = '2027-02-01';

describe('the timeline', () => {
  it('runs over the quarters from the oldest start to the last end, across the change of year', () => {
    const { quarters, bars } = timelineOf([action({ startsOn: '2026-10-01', dueOn: '2027-06-30' })], TODAY);
    expect(quarters.map(({ year, number }) => `${year}-${number}`)).toEqual(['2026-4', '2027-1', '2027-2']);
    expect(bars).toMatchObject([{ from: 1, to: 3 }]);
  });

  it('ends a finished action on the day that it was done', () => {
    const done = action({
      startsOn: '2026-10-01',
      dueOn: '2027-06-30',
      status: 'done',
      doneOn: '2026-12-31',
    });
    expect(timelineOf([done], TODAY).bars).toMatchObject([{ from: 1, to: 1, endsOn: '2026-12-31' }]);
  });

  it('stays within a screen: what lies outside is cut off or left out', () => {
    const long = action({ id: 'a', startsOn: '2020-01-01', dueOn: '2035-01-01' });
    const old = action({
      id: 'b',
      startsOn: '2020-01-01',
      dueOn: '2020-02-01',
      status: 'done',
      doneOn: '2020-02-01',
    });
    const { quarters, bars } = timelineOf([long, old], TODAY);
    expect(quarters).toHaveLength(MOST_QUARTERS);
    expect(bars).toMatchObject([{ action: { id: 'a' }, from: 1, to: MOST_QUARTERS }]);
  });

  it('shows the quarter of today where there is nothing', () => {
    expect(timelineOf([], TODAY)).toEqual({ quarters: [{ year: 2027, number: 1 }], bars: [] });
  });
});
