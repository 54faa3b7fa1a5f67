import { describe, expect, it } from '@jest/globals';
import { isAddressVerified, isSecondStepShown, rolesByClaims, valuesOf, welcome } from './provider-entry.js';
import type { Arrival } from './provider-entry.js';

const STRANGER: Arrival = {
  isLinked: false,
  isTaken: false,
  isVerified: true,
  isMember: false,
  wasMember: false,
  isInvited: false,
};

describe('whoever a provider vouches for', () => {
  it.each<[string, Partial<Arrival>, boolean, string]>([
    ['a stranger', {}, false, 'notInvited'],
    ['a stranger, let in', {}, true, 'newcomer'],
    ['a stranger without an address, let in', { isVerified: false }, true, 'notInvited'],
    ['somebody invited', { isInvited: true }, false, 'invited'],
    ['somebody invited without an address', { isInvited: true, isVerified: false }, false, 'notInvited'],
    ['a member', { isMember: true }, false, 'member'],
    ['a member without an address', { isMember: true, isVerified: false }, false, 'notInvited'],
    ['a member who came before', { isMember: true, isLinked: true, isVerified: false }, false, 'member'],
    ['a member whose address went to another', { isMember: true, isTaken: true }, false, 'notInvited'],
    ['somebody who left', { wasMember: true }, true, 'left'],
    ['somebody who left and came before', { wasMember: true, isLinked: true }, true, 'left'],
    ['somebody who left and is invited anew', { wasMember: true, isInvited: true }, false, 'invited'],
  ])('%s: %o, newcomers %s → %s', (_who, arrival, letsNewcomersIn, expected) => {
    expect(welcome({ ...STRANGER, ...arrival }, letsNewcomersIn)).toBe(expected);
  });

  it('has values of a claim: a text, a list, or inside an object; nothing of a prototype', () => {
    expect(valuesOf({ groups: ['a', 1, 'b'] }, 'groups')).toEqual(['a', 'b']);
    expect(valuesOf({ role: 'a' }, 'role')).toEqual(['a']);
    expect(valuesOf({ realm_access: { roles: ['a'] } }, 'realm_access.roles')).toEqual(['a']);
    expect(valuesOf({ 'https://x.example/roles': ['a'] }, 'https://x.example/roles')).toEqual(['a']);
    for (const name of ['none', '__proto__', 'constructor.name', 'groups.length'])
      expect(valuesOf({ groups: ['a'] }, name)).toBeUndefined();
  });

  it('has the roles of the groups, and those that no group decides on', () => {
    const mapping = [
      { value: 'x', role: 'contributor' },
      { value: 'y', role: 'contributor' },
      { value: 'y', role: 'boardMember' },
    ] as const;
    expect(rolesByClaims(['focalPerson', 'boardMember'], mapping, ['x'])).toEqual([
      'focalPerson',
      'contributor',
    ]);
    expect(rolesByClaims([], mapping, ['y'])).toEqual(['contributor', 'boardMember']);
    expect(rolesByClaims(['contributor'], mapping, [])).toEqual([]);
  });

  it('showed a second step when the token says so and the organisation trusts it', () => {
    const trusted = { trustsSecondStep: true, secondStepLevel: 'high' };
    expect(isSecondStepShown({ amr: ['pwd', 'mfa'] }, trusted)).toBe(true);
    expect(isSecondStepShown({ acr: 'high' }, trusted)).toBe(true);
    for (const claims of [{}, { amr: ['pwd'] }, { amr: 'pwd mfa' }, { acr: 'low' }])
      expect(isSecondStepShown(claims, trusted)).toBe(false);
    expect(isSecondStepShown({ amr: ['mfa'] }, { ...trusted, trustsSecondStep: false })).toBe(false);
    expect(isSecondStepShown({}, { trustsSecondStep: true, secondStepLevel: null })).toBe(false);
  });

  it('has an address when the provider vouches for it', () => {
    expect(isAddressVerified({ email_verified: true })).toBe(true);
    expect(isAddressVerified({ xms_edov: '1' })).toBe(true);
    for (const claims of [{}, { email_verified: false }, { email_verified: 'false' }, { xms_edov: 0 }])
      expect(isAddressVerified(claims)).toBe(false);
  });
});
