const joining = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/joining/http/joining.int-spec.ts'],
};
const page = {
  project: 'frontend',
  tests: ['frontend/src/app/features/joining/joining.spec.ts'],
};
const organisations = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/organisations/http/platform-organisations.int-spec.ts'],
};
const recovery = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/identity/http/accounts/recovery.int-spec.ts'],
};
const REQUESTS = 'backend/src/modules/joining/persistence/join-request.repository.ts';
const ASK = 'backend/src/modules/joining/use-cases/ask-to-join.ts';

/** Promises about how organisations come in. @type {import('../sabotage.mjs').Sabotage[]} */
export const JOINING = [
  {
    promise: 'a request to join is confirmed by its link once',
    file: REQUESTS,
    find: "'token_sha256 = $1 AND expires_at > $2 AND confirmed_at IS NULL'",
    replace: "'token_sha256 = $1 AND expires_at > $2'",
    ...joining,
  },
  {
    promise: 'the link of a request to join expires',
    file: REQUESTS,
    find: "'token_sha256 = $1 AND expires_at > $2 AND confirmed_at IS NULL'",
    replace: "'token_sha256 = $1 AND $2::timestamptz IS NOT NULL AND confirmed_at IS NULL'",
    ...joining,
  },
  {
    promise: 'a request to join that nobody confirmed is shown to nobody',
    file: REQUESTS,
    find: 'WHERE r.confirmed_at IS NOT NULL AND r.decision IS NULL',
    replace: 'WHERE r.decision IS NULL',
    ...joining,
  },
  {
    promise: 'a request to join is decided once',
    file: REQUESTS,
    find: "const IS_WAITING = 'confirmed_at IS NOT NULL AND decision IS NULL';",
    replace: "const IS_WAITING = 'confirmed_at IS NOT NULL';",
    ...joining,
  },
  {
    promise: 'asking to join mails no word that a stranger typed',
    file: ASK,
    find: "        name: '',\n",
    replace: '        name: input.askerName,\n',
    ...joining,
  },
  {
    promise: 'asking to join is throttled by address',
    file: ASK,
    find: "    await this.limits.count('letter', email);\n",
    replace: '',
    ...joining,
  },
  {
    promise: 'the secret of an invitation does not confirm a request to join, nor the other way round',
    file: 'backend/src/modules/notifications/use-cases/mail/deliver-account-mail.ts',
    find: "  joinAsked: 'joining',\n",
    replace: "  joinAsked: 'invitation',\n",
    ...joining,
  },
  {
    promise: 'a request to join is confirmed by a button, so that a mail scanner confirms nothing',
    file: 'frontend/src/app/features/joining/join/confirm-joining.page.ts',
    find: '  protected async confirm(): Promise<void> {',
    replace:
      '  constructor() {\n    void this.confirm();\n  }\n\n  protected async confirm(): Promise<void> {',
    ...page,
  },
  {
    promise: 'of a change of an organisation the trail keeps what its codes were',
    file: 'backend/src/modules/organisations/domain/changes-of.ts',
    find: 'changed.map((code) => [code, before[code]])',
    replace: 'changed.map((code) => [code, after[code]])',
    ...organisations,
  },
  {
    promise: 'changing an organisation leaves what it submitted as it was',
    file: 'backend/src/modules/organisations/use-cases/change-organisation.ts',
    find: "      await this.audit.record(transaction, actor, {\n        action: 'organisation.changed',",
    replace:
      "      await transaction.manager.query('UPDATE app.assessments SET sectors = $1', [after.sectors]);\n      await this.audit.record(transaction, actor, {\n        action: 'organisation.changed',",
    ...organisations,
  },
  {
    promise: 'suspending an organisation asks for a proof of who is there',
    file: 'backend/src/modules/organisations/http/platform-organisations.controller.ts',
    find: '  @FreshProof()\n',
    replace: '',
    ...organisations,
  },
  {
    promise: 'who proposes a coordinator for an organisation without one cannot confirm it',
    file: 'backend/src/modules/identity/use-cases/members/confirm-recovery.ts',
    find: 'if (proposal.proposedBy === actor.userId)',
    replace: 'if (proposal.email === actor.userId)',
    ...recovery,
  },
  {
    promise: 'an organisation that has an active coordinator gets none from outside',
    file: 'backend/src/modules/identity/use-cases/members/propose-recovery.ts',
    find: 'if (open === undefined) throw new NotFound();',
    replace:
      'if (open === undefined) { await this.database.run({ organisationId, readOnly: false }, (transaction) => this.recoveries.put(transaction, { email, locale, proposedBy }, { at, expiresAt: at })); return; }',
    ...recovery,
  },
  {
    promise: 'an inspectorate without an active coordinator gets one of its own kind',
    file: 'backend/src/modules/identity/use-cases/members/confirm-recovery.ts',
    find: "open.kind === 'inspectorate' ?",
    replace: "open.name === '' ?",
    ...recovery,
  },
  {
    promise: 'members are told of a coordinator that was invited from outside',
    file: 'backend/src/modules/identity/use-cases/members/confirm-recovery.ts',
    find: 'await putLetter(transaction.manager, letter);',
    replace: "if (letter.email === '') await putLetter(transaction.manager, letter);",
    ...recovery,
  },
  {
    promise:
      'a draft of an organisation of another kind changes only after its number of lost answers was confirmed',
    file: 'backend/src/modules/assessments/use-cases/answers/take-sectors.ts',
    find: 'if (fallingAway.length !== input.fallingAway) throw new StaleVersion();',
    replace: '',
    ...organisations,
  },
  {
    promise: 'a coordinator reads that the organisation is of another kind than the draft',
    file: 'frontend/src/app/features/assessments/sectors/other-sectors.ts',
    find: '!sameSectors(loaded.assessment.sectors, loaded.sectors)',
    replace: 'loaded.sectors.length === 0',
    project: 'frontend',
    tests: ['frontend/src/app/features/assessments/sectors/sector-change.spec.ts'],
  },
];
