const factor = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/identity/http/second-factor/second-factor.int-spec.ts'],
};
const changes = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/identity/http/second-factor/second-factor-changes.int-spec.ts'],
};
const proof = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/identity/http/accounts/fresh-proof.int-spec.ts'],
};
const codes = 'backend/src/modules/identity/domain/second-factor/one-time-codes.ts';
const identity = 'backend/src/modules/identity';

/** Promises of the second step of signing in. */
export const SECOND_FACTOR = [
  {
    promise: 'the password alone lets nobody in who uses a second factor',
    file: 'backend/src/platform/http/session/sessions.ts',
    find: "const isHalfway = principal.secondFactor === 'on';",
    replace: 'const isHalfway = false;',
    ...factor,
  },
  {
    promise: 'the code comes within five minutes of the password',
    file: 'backend/src/platform/http/session/sessions.ts',
    find: 'const HALFWAY_TIME = 5 * 60_000;',
    replace: 'const HALFWAY_TIME = 50 * 60_000;',
    ...factor,
  },
  {
    promise: 'a code that was used opens nothing, nor one before it',
    file: codes,
    find: 'return counter > lastCounter ? counter : undefined;',
    replace: 'return counter >= 0 && lastCounter >= 0 ? counter : undefined;',
    ...factor,
  },
  {
    promise: 'a code works once when two give it at the same time',
    file: `${identity}/persistence/second-factor/second-factor.repository.ts`,
    find: 'FROM identity.second_factors WHERE user_id = $1 FOR UPDATE',
    replace: 'FROM identity.second_factors WHERE user_id = $1',
    ...factor,
  },
  {
    promise: 'a recovery code works once',
    file: `${identity}/persistence/second-factor/second-factor.repository.ts`,
    find: 'WHERE user_id = $1 AND code_hash = $2 AND used_at IS NULL',
    replace: 'WHERE user_id = $1 AND code_hash = $2',
    ...factor,
  },
  {
    promise: 'codes are not guessed',
    file: `${identity}/persistence/signing-in/knock-limits.ts`,
    find: 'code: [10, QUARTER],',
    replace: 'code: [1000, QUARTER],',
    ...factor,
  },
  {
    promise: 'no code reaches the trail',
    file: `${identity}/use-cases/signing-in/give-second-step.ts`,
    find: "'account.signedIn', { secondStep: kind }",
    replace: "'account.signedIn', { secondStep: kind, code: code.trim().toLowerCase().replaceAll(' ', '-') }",
    ...factor,
  },
  {
    promise: 'an app that is in use stays until another one is confirmed',
    file: `${identity}/persistence/second-factor/second-factor.repository.ts`,
    find: 'ON CONFLICT (user_id) DO UPDATE SET pending = excluded.pending',
    replace: `ON CONFLICT (user_id) DO UPDATE SET pending = excluded.pending,
         secret = CASE WHEN second_factors.secret IS NULL THEN NULL ELSE excluded.pending END`,
    ...changes,
  },
  {
    promise: 'a second factor is switched off behind the password alone',
    file: `${identity}/use-cases/accounts/guarded-account-change.ts`,
    find: "await this.proof.requireOwn(account.email, { password, path: '/password', address });",
    replace: 'void [password, address];',
    ...changes,
  },
  {
    promise: 'a role that asks for a second factor lets its holder do nothing before',
    file: 'backend/src/platform/access/access.guard.ts',
    find: "if (principal.secondFactor === 'missing' && !isSetUpItself) throw new SecondFactorNeeded();",
    replace: 'if (isSetUpItself && principal === undefined) throw new SecondFactorNeeded();',
    ...changes,
  },
  {
    promise: 'a role that asks for a second factor does not let its holder switch it off',
    file: `${identity}/use-cases/second-factor/remove-second-factor.ts`,
    find: 'if (isRequired && passkeys === 0) throw new SecondFactorNeeded();',
    replace: 'if (isRequired && passkeys < 0) throw new SecondFactorNeeded();',
    ...changes,
  },
  {
    promise: 'setting up a second factor ends the other sign-ins',
    file: `${identity}/use-cases/second-factor/confirm-second-factor.ts`,
    find: 'await this.sessions.endOthers(manager, userId, sid);',
    replace: 'void sid;',
    ...changes,
  },
  {
    promise: 'a new password ends a sign-in whose code is still to come',
    file: `${identity}/persistence/signing-in/own-sessions.repository.ts`,
    find: "'DELETE FROM identity.sessions WHERE user_id = $1 AND sid <> $2'",
    replace: `"DELETE FROM identity.sessions WHERE user_id = $1 AND sid <> $2 AND sess -> 'passport' IS NOT NULL"`,
    ...factor,
  },
  {
    promise: 'signing in has a line in the trail of every organisation of the person',
    file: `${identity}/use-cases/accounts/account-trail.ts`,
    find: 'for (const organisationId of organisationIds) {',
    replace: 'for (const organisationId of organisationIds.slice(0, 1)) {',
    ...changes,
  },
  {
    promise:
      'whatever happens to an account has a line of its own, also of inspectors and people of the platform',
    file: `${identity}/use-cases/accounts/account-trail.ts`,
    find: 'await this.lines.add(manager, { userId, at: this.clock.now(), action, details, ...knock });',
    replace: 'void this.clock;',
    ...changes,
  },
  {
    promise: 'production asks a second factor of those who can do most, whatever the setting says',
    file: 'backend/src/config/second-factor-config.ts',
    find: "const always = environment.ZICHT_MODE === 'production' ? COMPULSORY_ROLES : [];",
    replace: 'const always: string[] = [];',
    project: 'backend',
    tests: ['backend/src/config/config.spec.ts'],
  },
  {
    promise: 'the pages lead whoever must set up a second factor there',
    file: 'frontend/src/app/core/session/session.guards.ts',
    find: 'const isToSetUp = session.mustSetUp() &&',
    replace: 'const isToSetUp = !session &&',
    project: 'frontend',
    tests: ['frontend/src/app/core/session/session.spec.ts'],
  },
  {
    promise: 'inspectors and people of the platform are signed out after twenty minutes',
    file: 'backend/src/platform/http/session/session-life.ts',
    find: 'moments.isShort === true ? limits.shortIdleMilliseconds : limits.idleMilliseconds',
    replace: 'limits.idleMilliseconds',
    project: 'backend-postgres',
    tests: ['backend/test/journeys/session.int-spec.ts'],
  },
  {
    promise: 'what is hard to undo wants a fresh proof',
    file: 'backend/src/platform/access/access.guard.ts',
    find: 'if (hasFreshProof !== true) throw new ProofNeeded();',
    replace: 'if (hasFreshProof === null) throw new ProofNeeded();',
    ...proof,
  },
  {
    promise: 'a proof is fresh for ten minutes',
    file: 'backend/src/config/config.ts',
    find: 'SESSION_PROOF_MINUTES: wholeNumber(1, 24 * 60, 10)',
    replace: 'SESSION_PROOF_MINUTES: wholeNumber(1, 24 * 60, 60)',
    ...proof,
  },
  {
    promise: 'a request that wanted a proof goes again when it was given, and only then',
    file: 'frontend/src/app/core/session/proof/proof.ts',
    find: "problemCodeOf(error) !== 'proofNeeded' || !(await this.isGiven())",
    replace: "problemCodeOf(error) !== 'proofNeeded' || ((await this.isGiven()) && false)",
    project: 'frontend',
    tests: ['frontend/src/app/core/session/proof/proof.spec.ts'],
  },
];
