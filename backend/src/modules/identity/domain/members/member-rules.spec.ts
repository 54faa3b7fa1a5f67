import { describe, expect, it } from '@jest/globals';
import { deputyFaults, ownerRolesAfter, removalFaults, roleFaults } from './member-rules.js';
import type { MemberState } from './member-rules.js';

const MEMBERS: readonly MemberState[] = [
  { userId: 'c', roles: ['coordinator'] },
  { userId: 'b', roles: ['boardMember', 'focalPerson'] },
];

describe('the rules of members', () => {
  it('let nobody raise oneself, and everybody step down', () => {
    const two = [...MEMBERS, { userId: 'd', roles: ['coordinator'] as const }];
    expect(roleFaults(two, { by: 'c', userId: 'c', roles: ['coordinator', 'boardMember'] })).toEqual([
      { path: '/roles', code: 'ownRoles' },
    ]);
    expect(roleFaults(two, { by: 'b', userId: 'b', roles: ['boardMember'] })).toEqual([]);
    expect(roleFaults(two, { by: 'c', userId: 'b', roles: ['coordinator'] })).toEqual([]);
  });

  it('leave one coordinator at least', () => {
    expect(roleFaults(MEMBERS, { by: 'b', userId: 'c', roles: ['contributor'] })).toEqual([
      { path: '/roles', code: 'lastCoordinator' },
    ]);
    expect(removalFaults(MEMBERS, { userId: 'c', successorId: 'b' })).toEqual([
      { path: '/userId', code: 'lastCoordinator' },
    ]);
  });

  it('hand over to a member who stays', () => {
    expect(removalFaults(MEMBERS, { userId: 'b', successorId: 'c' })).toEqual([]);
    expect(removalFaults(MEMBERS, { userId: 'b', successorId: null })).toEqual([]);
    for (const successorId of ['b', 'x'])
      expect(removalFaults(MEMBERS, { userId: 'b', successorId })).toEqual([
        { path: '/successorId', code: 'unknownValue' },
      ]);
  });

  it.each([
    ['2027-03-09', 'outsideRange'],
    ['2027-03-10', undefined],
    ['2028-03-10', undefined],
    ['2028-03-12', 'outsideRange'],
  ])('let somebody stand in until %s: %s', (until, code) => {
    const faults = deputyFaults(MEMBERS[1]!, { until, today: '2027-03-10' });
    expect(faults[0]?.code).toBe(code);
  });

  it('keep functions that no role gives', () => {
    expect(ownerRolesAfter(['AF', 'HR'], ['boardMember'])).toEqual(['BES', 'HR']);
  });
});
