const ending = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/identity/http/accounts/account-ending.int-spec.ts'],
};
const identity = 'backend/src/modules/identity';

/** Promises of the end of an account. @type {import('../sabotage.mjs').Sabotage[]} */
export const ACCOUNT_ENDING = [
  {
    promise: 'an account that ended leaves no address in letters, invitations or requests',
    file: `${identity}/persistence/accounts/erasure.repository.ts`,
    find: "  'DELETE FROM identity.letters WHERE email = $1',\n",
    replace: '',
    ...ending,
    only: 'leaves no name',
  },
  {
    promise: 'the letter that tells of the end of an account goes with its address',
    file: 'backend/src/modules/notifications/use-cases/mail/deliver-account-mail.ts',
    find: "if (kind === 'accountEnded') await this.letters.forget(id);\n    else ",
    replace: '',
    ...ending,
    only: 'leaves no name',
  },
  {
    promise: 'the name of somebody whose account ended goes from references beside submissions too',
    file: 'backend/src/modules/assessments/persistence/retention/person-traces.repository.ts',
    find: "slot LIKE 'evidence/%/owner'",
    replace: "slot LIKE 'answers/%/owner'",
    ...ending,
    only: 'leaves no name',
  },
  {
    promise: 'who is gone is called a former member in the language of the reader',
    file: 'backend/src/platform/http/reader-language.interceptor.ts',
    find: 'readIn(locale, () =>',
    replace: "readIn(locale && 'nl', () =>",
    ...ending,
    only: 'leaves no name',
  },
  {
    promise: 'the last coordinator cannot end their account',
    file: `${identity}/use-cases/accounts/erase-account.ts`,
    find: 'if (faults.length > 0) throw new InvalidInput(faults);',
    replace: '',
    ...ending,
    only: 'is refused while nobody else',
  },
  {
    promise: 'an account ends after a fresh proof alone',
    file: `${identity}/http/accounts/account.controller.ts`,
    find: '  @FreshProof()\n',
    replace: '',
    ...ending,
    only: 'wants a fresh proof',
  },
  {
    promise: 'accounts that belong nowhere stay for their whole term',
    file: `${identity}/persistence/accounts/erasure.repository.ts`,
    find: 'm.ended_at IS NULL OR m.ended_at >= $1) = 0',
    replace: 'm.ended_at IS NULL) = 0',
    ...ending,
    only: 'comes by night',
  },
  {
    promise: 'nobody ends an account without hearing what only this device holds',
    file: 'frontend/src/app/features/identity/security/account-ending/account-ending.store.ts',
    find: 'if (count === 0) await this.end();',
    replace: 'await this.end();',
    project: 'frontend',
    tests: ['frontend/src/app/features/identity/security/security.page.spec.ts'],
  },
];
