import type { Assessment, AssessmentList } from '@zicht/shared/assessments/assessment.contract';
import type { Results, YearAnswers } from '@zicht/shared/dashboards/results.contract';
import type { Round } from '@zicht/shared/assessments/round.contract';
import { FRAMEWORK } from './open-page';

/** The round that runs in specs of pages. */
export const ROUND: Round = {
  year: 2027,
  frameworkCode: FRAMEWORK.code,
  frameworkVersion: FRAMEWORK.version,
  referenceDate: '2027-01-01',
  opensOn: '2027-01-01',
  closesOn: '2027-05-01',
  snapshotOn: '2027-09-01',
  publishedOn: '2027-10-18',
};

/** An answer as it is kept, to one question. */
export function storedAnswer(criterion: string, option: string): Assessment['answers'][number] {
  return {
    criterion,
    version: 1,
    value: { option },
    explanation: '',
    exceptLocations: [],
    confirmed: true,
    changedBy: { id: 'me', name: 'Fatma Yıldız' },
    changedAt: '2027-01-10T10:00:00.000Z',
    wiped: null,
  };
}

/** An assessment of the year, in residential youth care. */
export function assessment(changes: Partial<Assessment> = {}): Assessment {
  return {
    id: 'a',
    year: ROUND.year,
    status: 'draft',
    version: 1,
    sectors: ['JHV'],
    round: ROUND,
    answers: [storedAnswer('MEL-01', '1'), storedAnswer('BOR-02', 'ja')],
    assignments: [],
    openComments: {},
    evidenceCounts: {},
    reviews: [],
    sentBy: null,
    sentAt: null,
    sentTo: null,
    sentMessage: '',
    approvedBy: null,
    approvedAt: null,
    changeReason: '',
    changedSinceApproval: [],
    baselineAt: null,
    asked: null,
    submissions: [],
    reopenings: [],
    place: null,
    previous: null,
    ...changes,
  };
}

/** Dashboards of a year without a plan, without other years. */
export function emptyResults(current: YearAnswers): Results {
  const months = Array.from({ length: 12 }, (_, index) => ({
    month: `2026-${String(index + 1).padStart(2, '0')}`,
    opened: 0,
    done: 0,
    overdue: 0,
  }));
  return {
    today: '2027-02-01',
    years: [{ year: current.year, status: 'draft', closesOn: ROUND.closesOn, signOff: null }],
    current,
    submitted: [],
    exceptions: [],
    assignments: [],
    evidence: [],
    evidenceBefore: [],
    plan: { open: [], done: 0, stopped: 0, finishedSince: [], claims: [], months },
    people: [{ id: 'me', name: 'Fatma Yıldız', isActive: true }],
    locations: [],
  };
}

/** What the API answers about the organisation and its year. */
export function yearAnswers(changes: Partial<Assessment> = {}): Readonly<Record<string, unknown>> {
  const whole = assessment(changes);
  const list: AssessmentList = {
    years: [{ round: ROUND, status: whole.status, submissions: whole.submissions }],
  };
  return {
    'GET /api/organisations/o': { id: 'o', name: 'Jeugdhulp De Brug', sectors: ['JHV'], locations: [] },
    'GET /api/organisations/o/members': {
      members: [{ userId: 'me', name: 'Fatma Yıldız', roles: ['coordinator'] }],
    },
    'GET /api/organisations/o/assessments': list,
    'GET /api/organisations/o/assessments/2027': whole,
    'GET /api/organisations/o/assessments/2027/comments': { comments: [] },
  };
}
