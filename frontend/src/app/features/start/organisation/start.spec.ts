import type { Assessment, AssessmentYear } from '@zicht/shared/assessments/assessment.contract';
import type { Permission } from '@zicht/shared/access/permissions';
import { isAllowed } from '@zicht/shared/access/role-permissions';
import type { Role } from '@zicht/shared/access/roles';
import type { Round } from '@zicht/shared/assessments/round.contract';
import type { QuestionState } from '@zicht/shared/assessments/question-state';
import type { Framework } from '@zicht/shared/framework/framework';
import type { AssessmentProgress } from '@zicht/shared/framework/evaluation/progress';
import type { Formats } from '../../../ui/formats/formats';
import type { Texts } from '../../../ui/language/texts';
import { partOfDay } from '../greeting';
import { forYou } from './for-you';
import { resumeAt } from './resume';
import { currentYear, nextYear, roundPhase } from './round-phase';
import { assignedTasks, closingTasks, fillingTasks, type TaskSource } from './start-tasks';

const me = { id: 'me', name: 'Fatma' };
const bram = { id: 'bram', name: 'Bram' };

function round(year: number): Round {
  return {
    year,
    frameworkCode: 'f',
    frameworkVersion: '1',
    referenceDate: `${year}-01-01`,
    opensOn: `${year}-01-01`,
    closesOn: `${year}-05-01`,
    snapshotOn: `${year}-09-01`,
    publishedOn: `${year}-10-18`,
  };
}

const year = (number: number): AssessmentYear => ({ round: round(number), status: 'draft', submissions: [] });
const answer = (
  criterion: string,
  changedBy = me,
  changedAt = '2027-02-01T10:00:00.000Z',
): Assessment['answers'][number] => ({
  criterion,
  version: 1,
  value: { option: '3' },
  explanation: '',
  exceptLocations: [],
  confirmed: true,
  changedBy,
  changedAt,
  wiped: null,
});
const assignment = (
  criterion: string,
  assignee = me,
  dueOn: string | null = null,
): Assessment['assignments'][number] => ({
  criterion,
  assignee,
  assignedBy: bram,
  dueOn,
  assignedAt: '2027-01-01T10:00:00.000Z',
  message: '',
});

function assessment(changes: Partial<Assessment> = {}): Assessment {
  return {
    year: 2027,
    status: 'draft',
    round: round(2027),
    answers: [],
    assignments: [],
    openComments: {},
    submissions: [],
    sentAt: null,
    approvedBy: null,
    approvedAt: null,
    place: null,
    ...changes,
  } as Assessment;
}

const words = (key: string, parameters: object = {}): string =>
  [key.replace('start.', ''), ...Object.values(parameters)].join(' ');
const t = Object.assign(words, {
  count: (key: string, count: number, parameters: object = {}) => words(key, { count, ...parameters }),
  of: (text: { nl: string }) => text.nl,
}) as unknown as Texts;
const f = {
  number: String,
  date: String,
  list: (items: readonly string[]) => items.join(', '),
} as unknown as Formats;

const framework = {
  themes: [{ code: 'MEL', title: { nl: 'Melden', en: '' } }],
  criteria: [
    { code: 'MEL-01', theme: 'MEL', weight: 1, title: { nl: 'Meldcode', en: '' } },
    { code: 'MEL-02', theme: 'MEL', weight: 1, title: { nl: 'Afspraak', en: '' } },
  ],
} as unknown as Framework;

function source(
  changes: Partial<Assessment>,
  {
    answered = 1,
    asked = 2,
    role = 'coordinator',
    state = 'answered',
  }: { answered?: number; asked?: number; role?: Role; state?: QuestionState } = {},
): TaskSource {
  const counts = { answered, asked, optional: { answered: 0, asked: 0 }, dontKnow: 0, notApplicable: 0 };
  const open = answered < asked ? ['MEL-02'] : [];
  const progress = { ...counts, open, themes: [{ theme: 'MEL', ...counts, open }] } as AssessmentProgress;
  const can = (permission: Permission): boolean => isAllowed([role], permission);
  const states = new Map(
    ['MEL-01', 'MEL-02']
      .slice(0, asked)
      .map((code, index) => [code, index < answered ? state : 'open'] as const),
  );
  return { assessment: assessment(changes), framework, progress, states, can, t, f };
}

describe('the year in hand', () => {
  const years = [year(2026), year(2027), year(2028)];

  it('is the newest that has opened; the next is the first that has not', () => {
    expect(currentYear(years, '2027-01-01')?.round.year).toBe(2027);
    expect(nextYear(years, '2027-01-01')?.round.year).toBe(2028);
    expect(currentYear(years, '2025-12-31')).toBeNull();
  });

  it.each([
    ['2026-12-31', 'upcoming'],
    ['2027-01-01', 'open'],
    ['2027-05-01', 'open'],
    ['2027-05-02', 'late'],
    ['2027-09-01', 'late'],
    ['2027-09-02', 'over'],
  ])('on %s is %s', (today, phase) => expect(roundPhase(round(2027), today)).toBe(phase));
});

describe('tasks', () => {
  it('say how far a theme is, who does it and what is asked', () => {
    const [task] = fillingTasks(
      source({ assignments: [assignment('MEL-02', bram)], openComments: { 'MEL-01': 1 } }),
    );
    expect(task).toMatchObject({
      title: 'Melden',
      detail: 'task.count 2 1 · task.assignee 1 Bram · task.comments 1',
      status: 'status.busy',
      look: 'busy',
      link: '/zelfevaluatie/2027/thema/MEL',
    });
    expect(fillingTasks(source({}, { answered: 0 }))[0]).toMatchObject({
      status: 'status.notStarted',
      look: 'neutral',
    });
    expect(fillingTasks(source({}, { answered: 2 }))[0]).toMatchObject({
      status: 'status.done',
      look: 'plain',
    });
    // As the overview of the assessment says it.
    expect(fillingTasks(source({}, { answered: 2, state: 'check' }))[0]).toMatchObject({
      status: 'status.check',
      look: 'busy',
    });
  });

  const standings = (given: TaskSource): string[] =>
    closingTasks(given).map(
      ({ id, status, link }) => `${id} ${status.replace('status.', '')}${link ? ' →' : ''}`,
    );

  it('to close follow the status, and lead only where something can be done', () => {
    expect(standings(source({}))).toEqual(['check notYet', 'approval notYet', 'submit notYet']);
    expect(standings(source({}, { answered: 2 }))).toEqual([
      'check todo →',
      'approval notYet',
      'submit notYet',
    ]);
    expect(standings(source({}, { answered: 2, role: 'focalPerson' }))[0]).toBe('check notYet');
    expect(standings(source({ status: 'awaitingApproval', sentAt: '2027-02-01' }))).toEqual([
      'check done →',
      'approval waiting →',
      'submit notYet',
    ]);
    expect(standings(source({ status: 'approved' }))).toEqual([
      'check done →',
      'approval done →',
      'submit todo →',
    ]);
    expect(standings(source({ status: 'submitted' }))).toEqual([
      'check done →',
      'approval done →',
      'submit done →',
    ]);
  });

  it('of a contributor are the questions given, with their dates', () => {
    const given = source({
      assignments: [assignment('MEL-01', me, '2027-03-01')],
      answers: [answer('MEL-01')],
    });
    expect(
      assignedTasks(given, ['MEL-01', 'MEL-02']).map(({ title, detail, status }) => [title, detail, status]),
    ).toEqual([
      ['MEL-01 Meldcode', 'task.dueOn 2027-03-01', 'status.done'],
      ['MEL-02 Afspraak', 'task.noDate', 'status.open'],
    ]);
  });
});

describe('for you', () => {
  it('lists own open questions by date, then comments, five at most', () => {
    const given = assessment({
      answers: [answer('A')],
      assignments: [
        assignment('A'),
        assignment('B'),
        assignment('C', me, '2027-03-01'),
        assignment('D', bram),
      ],
      openComments: { E: 1, F: 0, G: 2, H: 1, I: 1 },
    });
    expect(forYou(given, 'me', () => '', t).map(({ id }) => id)).toEqual([
      'assigned-C',
      'assigned-B',
      'comments-E',
      'comments-G',
      'comments-H',
    ]);
  });
});

describe('go on where you were', () => {
  const given = assessment({
    answers: [
      answer('A'),
      answer('B', me, '2027-02-03T10:00:00.000Z'),
      answer('C', bram, '2027-02-04T10:00:00.000Z'),
    ],
  });

  it('leads to the own newest answer, on any device', () => {
    expect(resumeAt(given, 'me', ['A', 'B', 'C'], ['D'])).toMatchObject({
      criterion: 'B',
      savedAt: '2027-02-03T10:00:00.000Z',
      link: '/zelfevaluatie/2027/vraag/B',
    });
  });

  it('leads to the question where this person was at last, also where nothing was saved', () => {
    const place = { criterion: 'A', field: 2, caret: 12, at: '2027-02-05T10:00:00.000Z' };
    expect(resumeAt({ ...given, place }, 'me', ['A', 'B', 'C'], ['D'])).toMatchObject({
      criterion: 'A',
      isBegun: true,
      savedAt: '2027-02-03T10:00:00.000Z',
    });
    expect(resumeAt({ ...given, place }, 'new', ['A', 'D'], ['D'])).toMatchObject({
      criterion: 'A',
      savedAt: null,
    });
    // A question that is not asked (any more), or was given to somebody else.
    expect(resumeAt({ ...given, place }, 'me', ['B'], [])?.criterion).toBe('B');
  });

  it('leads to the first open question for who has not begun, and nowhere when nothing is asked', () => {
    expect(resumeAt(given, 'new', ['A', 'D'], ['D'])).toMatchObject({
      criterion: 'D',
      isBegun: false,
      savedAt: null,
    });
    expect(resumeAt(given, 'new', [], [])).toBeNull();
    expect(resumeAt(given, 'me', ['A'], [])?.criterion).toBe('A');
  });
});

describe('the greeting', () => {
  it.each([
    ['2026-11-23T04:00:00.000Z', 'night'],
    ['2026-11-23T07:00:00.000Z', 'morning'],
    ['2026-11-23T11:30:00.000Z', 'afternoon'],
    ['2026-11-23T17:30:00.000Z', 'evening'],
    ['2026-11-23T23:00:00.000Z', 'night'],
  ])('at %s is for the %s', (now, part) => expect(partOfDay(Date.parse(now))).toBe(part));
});
