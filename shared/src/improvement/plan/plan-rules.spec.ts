import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../../framework/evaluation/evaluate.js';
import { readFramework } from '../../framework/testing/read-framework.js';
import { ACTION_STATUSES, isLegalStep, nextStatuses } from '../actions/action-status.js';
import { daysOverdue, groupOf, isOverdue, nextDueOn } from '../actions/action-time.js';
import { addDays, addMonths, quarterEnd } from '../calendar-days.js';
import { ownerRolesHeldBy } from '../actions/owner-roles.js';
import {
  checkAgainOn,
  expectedPartnerKinds,
  isCheckDue,
  partnerKinds,
  personalFields,
} from '../partners/partners.js';
import { planEffect } from './plan-effect.js';
import { proposals } from './proposals.js';

const framework = readFramework('normenkader');
const evaluated = (answers: Parameters<typeof evaluate>[1]['answers']) =>
  evaluate(framework, { round: 2027, sectors: ['JHV'], answers });

describe('steps of an action', () => {
  it('are those of the table', () => {
    expect(Object.fromEntries(ACTION_STATUSES.map((from) => [from, nextStatuses(from)]))).toEqual({
      planned: ['busy', 'done', 'stopped'],
      busy: ['planned', 'done', 'stopped'],
      done: ['planned', 'busy'],
      stopped: ['planned', 'busy'],
    });
    expect([isLegalStep('done', 'stopped'), isLegalStep('stopped', 'done')]).toEqual([false, false]);
  });
});

describe('functions that come with a role', () => {
  it('are those of the framework that somebody holds', () => {
    expect(ownerRolesHeldBy(['coordinator', 'focalPerson', 'contributor'])).toEqual(['MAN', 'AF']);
    const known = new Set(framework.ownerRoles.map(({ code }) => code));
    expect(
      ownerRolesHeldBy(['coordinator', 'focalPerson', 'boardMember']).every((code) => known.has(code)),
    ).toBe(true);
  });
});

describe('days of the plan', () => {
  const open = { status: 'planned', dueOn: '2027-03-28' } as const;

  it('count an action late from the day after its date, and only while it is open', () => {
    expect(isOverdue(open, '2027-03-28')).toBe(false);
    expect(daysOverdue(open, '2027-03-29')).toBe(1);
    expect(isOverdue({ ...open, status: 'done' }, '2027-12-31')).toBe(false);
  });

  it.each([
    ['2027-03-27', 1, '2027-03-28'],
    ['2027-03-28', 1, '2027-03-29'],
    ['2027-10-31', 1, '2027-11-01'],
    ['2027-12-31', 1, '2028-01-01'],
    ['2028-02-28', 2, '2028-03-01'],
  ])('go on by whole days over summer time, years and leap days: %s + %i', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it('keep to the last day of a shorter month, and never plan a next one in the past', () => {
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
    expect(nextDueOn('2025-06-01', 12, '2027-06-02')).toBe('2028-06-01');
    expect(nextDueOn('2027-06-01', 12, '2027-03-01')).toBe('2028-06-01');
  });

  it('group by what to do now', () => {
    const group = (dueOn: string) => groupOf({ status: 'busy', dueOn }, '2027-12-15');
    expect(['2027-12-14', '2027-12-15', '2027-12-31', '2028-01-01'].map(group)).toEqual([
      'overdue',
      'thisQuarter',
      'thisQuarter',
      'later',
    ]);
    expect(quarterEnd('2028-02-10')).toBe('2028-03-31');
  });
});

describe('suggestions', () => {
  it('fall back for a role that nobody holds, as the framework says', () => {
    const ownersWhen = (option: string) =>
      proposals(evaluated({ 'MEL-02': { option: '0' }, 'BOR-02': { option } }), { today: '2027-03-01' })
        .find(({ criterion }) => criterion === 'MEL-02')
        ?.suggestions.map(({ ownerRole, insteadOf }) => [ownerRole, insteadOf]);
    expect(ownersWhen('ja')).toEqual([
      ['AF', null],
      ['AF', null],
      ['MAN', null],
    ]);
    expect(ownersWhen('nee')).toEqual([
      ['MAN', 'AF'],
      ['MAN', 'AF'],
      ['MAN', null],
    ]);
  });

  it('begin with finding out what nobody knows, and say what the plan has already', () => {
    const [proposal] = proposals(evaluated({ 'MEL-03': { dontKnow: true } }), {
      today: '2027-03-01',
      taken: new Set(['MEL-03-A1']),
    });
    expect(proposal?.suggestions.map(({ code, dueOn, isTaken }) => [code, dueOn, isTaken])).toEqual([
      ['MEL-03-DONT-KNOW-A1', '2027-03-15', false],
      ['MEL-03-A1', '2027-04-30', true],
      ['MEL-03-A2', '2027-06-29', false],
    ]);
  });
});

describe('the effect of a plan', () => {
  const confirmed = {
    year: 2027,
    frameworkCode: framework.code,
    frameworkVersion: framework.version,
    referenceDate: '2027-01-01',
    sectors: ['JHV'],
    submittedAt: '2027-04-20T10:00:00.000Z',
    answers: [
      { criterion: 'MEL-01', value: { option: '1' } },
      { criterion: 'MEL-02', value: { option: '2' } },
    ],
  };
  const claim = (criterion: string, option: string, claimedAt = '2027-06-01T10:00:00.000Z') => ({
    criterion,
    value: { option },
    claimedAt,
  });

  it('tells confirmed, now and expected apart, with the reason of each', () => {
    const { criteria } = planEffect({
      framework,
      confirmed,
      claims: [claim('MEL-01', '3')],
      open: [
        { actionId: 'one', criteria: ['MEL-01', 'MEL-02'] },
        { actionId: 'two', criteria: ['MEL-02'] },
      ],
    });
    expect(criteria).toEqual([
      {
        criterion: 'MEL-01',
        confirmed: 1,
        now: 3,
        expected: 4,
        claim: claim('MEL-01', '3'),
        actions: ['one'],
      },
      { criterion: 'MEL-02', confirmed: 2, now: 2, expected: 3, claim: null, actions: ['one', 'two'] },
    ]);
  });

  it('lets no claim count that is older than the submission or no longer an answer', () => {
    const claims = [claim('MEL-01', '4', '2027-04-20T09:59:59.000Z'), claim('MEL-02', 'gone')];
    const { now, criteria } = planEffect({ framework, confirmed, claims, open: [] });
    expect(criteria).toEqual([]);
    expect(now.evaluation.byCode.get('MEL-02')?.points).toBe(2);
  });
});

describe('partners', () => {
  it('are of the kinds that the framework names, without the own kind and without "none"', () => {
    const codes = partnerKinds(framework, ['GEM']).map(({ code }) => code);
    expect(codes).toContain('ZCM');
    expect(codes).not.toContain('GEM');
    expect(codes).not.toContain('GEEN');
    expect(partnerKinds(readFramework('safe-sport-points'), [])).toEqual([]);
  });

  it('are expected by kind of organisation', () => {
    expect(expectedPartnerKinds(framework, ['JHV'])).toEqual(expect.arrayContaining(['POL', 'ZCM', 'GEM']));
    expect(expectedPartnerKinds(framework, ['GEM'])).not.toContain('GEM');
    expect(expectedPartnerKinds(readFramework('safe-sport-points'), [])).toEqual([]);
  });

  it('are looked at again after a year', () => {
    expect(checkAgainOn('2028-02-29')).toBe('2029-02-28');
    expect([isCheckDue('2026-03-02', '2027-03-01'), isCheckDue('2026-03-01', '2027-03-01')]).toEqual([
      false,
      true,
    ]);
  });

  it.each([
    [{ functionTitle: 'Zorgcoördinator Mensenhandel', email: 'zorgcoordinatie@regio.example' }, []],
    [{ functionTitle: 'Team AVIM', email: 'avim.midden@politie.example' }, []],
    [{ functionTitle: 'mevrouw De Boer' }, ['functionTitle']],
    [{ functionTitle: 'J. de Vries' }, ['functionTitle']],
    [{ email: 'jan.jansen@gemeente.example' }, ['email']],
    [{ agreementTitle: 'Afspraak, bel 06 12345678' }, ['agreementTitle']],
  ])('warn where a person is named: %j', (texts, expected) => {
    const empty = { organisationName: 'Gemeente Lekstad', functionTitle: '', email: '', agreementTitle: '' };
    expect(personalFields({ ...empty, ...texts }, 2027)).toEqual(expected);
  });
});
