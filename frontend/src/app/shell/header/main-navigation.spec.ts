import { ROLES, type Role } from '@zicht/shared/access/roles';
import { isAllowed } from '@zicht/shared/access/role-permissions';
import { navigationFor } from './main-navigation';

describe('main menu', () => {
  it.each<[Role, string]>([
    ['coordinator', 'start assessment plan results evidence picture'],
    ['focalPerson', 'start assessment plan results evidence picture'],
    ['contributor', 'start assessment plan'],
    ['boardMember', 'start assessment plan results evidence picture'],
    ['privacyOfficer', 'start'],
    ['concernCoordinator', 'start profiles'],
    ['inspector', 'start picture'],
    ['inspectorateCoordinator', 'start picture'],
    ['publicationManager', 'start picture'],
    ['frameworkManager', 'start'],
    ['platformAdministrator', 'start requests mail'],
  ])('of %s: %s', (role, expected) => {
    const entries = navigationFor((permission) => isAllowed([role], permission));
    expect(entries.map(({ key }) => key.replace('shell.menu.', '')).join(' ')).toBe(expected);
  });

  it('is written down for every role', () => expect(ROLES).toHaveLength(11));
});
