const people = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/identity/http/members/people.int-spec.ts'],
};
const invitations = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/identity/http/invitations/invitations.int-spec.ts'],
};
const account = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/identity/http/accounts/account.int-spec.ts'],
};
const rules = {
  project: 'backend',
  tests: ['backend/src/modules/identity/domain/members/member-rules.spec.ts'],
};
const tables = {
  project: 'backend-postgres',
  tests: ['backend/test/architecture/identity-tables.int-spec.ts'],
};
const page = {
  project: 'frontend',
  tests: ['frontend/src/app/features/identity/people/people.page.spec.ts'],
};
const USE_CASES = 'backend/src/modules/identity/use-cases';
const ANSWERS = 'backend/src/modules/identity/persistence/invitations/invitation-answers.ts';
const MIGRATION = 'backend/src/platform/database/migrations/1795900000000-invited-people.ts';

/** Promises about people and their access. @type {import('../sabotage.mjs').Sabotage[]} */
export const PEOPLE = [
  {
    promise: 'a password that is easy to guess is refused',
    file: `${USE_CASES}/passwords/password-judge.ts`,
    find: 'const LOWEST_SCORE = 3;',
    replace: 'const LOWEST_SCORE = 0;',
    ...account,
  },
  {
    promise: 'an invitation works once',
    file: ANSWERS,
    find: 'i.expires_at > $2 AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL',
    replace: 'i.expires_at > $2 AND i.withdrawn_at IS NULL',
    ...invitations,
  },
  {
    promise: 'an invitation expires',
    file: ANSWERS,
    find: 'i.expires_at > $2 AND',
    replace: '$2::timestamptz IS NOT NULL AND',
    ...invitations,
  },
  {
    promise: 'an invitation that was taken back opens nothing',
    file: ANSWERS,
    find: 'AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL`',
    replace: 'AND i.accepted_at IS NULL`',
    ...invitations,
  },
  {
    promise: 'the secret of an invitation can be made from nothing that stays in the database',
    file: 'backend/src/modules/identity/persistence/accounts/account-letters.ts',
    find: 'mail_fault = NULL, token_nonce = NULL',
    replace: 'mail_fault = NULL',
    ...invitations,
  },
  {
    promise: 'an invitation to an account that there is asks its password',
    file: `${USE_CASES}/invitations/accept-invitation.ts`,
    find: 'const userId = newcomer?.id ?? (await this.knownUser(found, input, knock));',
    replace: "const userId = newcomer?.id ?? found.userId ?? '';",
    ...invitations,
  },
  {
    promise: 'letters that somebody gets by request of others are counted',
    file: `${USE_CASES}/invitations/invite-colleague.ts`,
    find: "    await this.limits.count('letter', email);\n",
    replace: '',
    ...invitations,
  },
  {
    promise: 'what a member who leaves had in hand goes to the successor',
    file: 'backend/src/modules/improvement/subscribers/when-member-leaves.ts',
    find: 'if (successor === null) return;',
    replace: 'if (successor !== null) return;',
    ...people,
  },
  {
    promise: 'a deputy is one up to and including a day',
    file: 'backend/src/modules/identity/persistence/accounts/user.repository.ts',
    find: 'm.deputy_until >= $2::date',
    replace: 'm.deputy_until IS NOT NULL AND $2::date IS NOT NULL',
    ...people,
  },
  {
    promise: 'nobody gives oneself rights',
    file: 'backend/src/modules/identity/domain/members/member-rules.ts',
    find: 'change.by === change.userId && gained.length > 0',
    replace: 'change.by === change.userId && gained.length > 9',
    ...rules,
  },
  {
    promise: 'the last coordinator stays one',
    file: 'backend/src/modules/identity/domain/members/member-rules.ts',
    find: 'const FEWEST_COORDINATORS = 1;',
    replace: 'const FEWEST_COORDINATORS = 0;',
    ...rules,
  },
  {
    promise: 'invitations of other organisations cannot be read by the server',
    file: MIGRATION,
    find: `CREATE POLICY invitations_of_own_organisation ON identity.invitations TO zicht_app
        USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)`,
    replace: `CREATE POLICY invitations_of_own_organisation ON identity.invitations TO zicht_app
        USING (true)`,
    ...tables,
  },
  {
    promise: 'members of other organisations cannot be changed by the server',
    file: MIGRATION,
    find: `CREATE POLICY memberships_changed_in_own_organisation ON identity.memberships FOR UPDATE TO zicht_app
        USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)`,
    replace: `CREATE POLICY memberships_changed_in_own_organisation ON identity.memberships FOR UPDATE TO zicht_app
        USING (true)`,
    ...tables,
  },
  {
    promise: 'an organisation with one coordinator is warned',
    file: 'frontend/src/app/features/identity/people/people.store.ts',
    find: 'const ENOUGH_COORDINATORS = 2;',
    replace: 'const ENOUGH_COORDINATORS = 1;',
    ...page,
  },
  {
    promise: 'a new password ends every sign-in that there was',
    file: 'backend/src/modules/identity/use-cases/passwords/password-change.ts',
    find: "await this.sessions.endOthers(manager, userId, facts.keptSession ?? '');",
    replace: '',
    ...account,
  },
  {
    promise: 'a changed password ends the other sign-ins and keeps this one',
    file: 'backend/src/modules/identity/persistence/signing-in/own-sessions.repository.ts',
    find: 'WHERE user_id = $1 AND sid <> $2',
    replace: 'WHERE user_id = $1 AND sid = $2',
    ...account,
  },
  {
    promise: 'the link for a new password works once, and takes the others with it',
    file: 'backend/src/modules/identity/persistence/passwords/password-reset.repository.ts',
    find: "await manager.query('DELETE FROM identity.password_resets WHERE email = $1', [account.email]);",
    replace: '',
    ...account,
  },
  {
    promise: 'the link for a new password is too old after an hour',
    file: 'backend/src/modules/identity/persistence/passwords/password-reset.repository.ts',
    find: 'WHERE r.token_sha256 = $1 AND r.expires_at > $2',
    replace: 'WHERE r.token_sha256 = $1 AND $2::timestamptz IS NOT NULL',
    ...account,
  },
  {
    promise:
      'nobody gets a letter for a password where there is no account, and nothing of the request stays',
    file: 'backend/src/modules/notifications/use-cases/mail/deliver-account-mail.ts',
    find: "letter.kind === 'passwordReset' && !letter.hasAccount",
    replace: "letter.kind === 'passwordReset' && letter.name === 'x'",
    ...account,
  },
  {
    promise: 'the sign-ins of somebody else cannot be ended',
    file: 'backend/src/modules/identity/persistence/signing-in/own-sessions.repository.ts',
    find: 'FROM identity.sessions WHERE user_id = $1 AND expire > $2',
    replace: 'FROM identity.sessions WHERE $1::uuid IS NOT NULL AND expire > $2',
    ...account,
  },
  {
    promise: 'what somebody has in hand is asked once, and not again once they are let go',
    file: 'frontend/src/app/features/identity/people/removal-form.ts',
    find: 'untracked(() => void this.tasks.run(() => this.store.tasks(person)));',
    replace: 'void untracked; void this.tasks.run(() => this.store.tasks(person));',
    ...page,
  },
];
