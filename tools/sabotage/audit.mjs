const chain = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/audit/use-cases/trail-checker.int-spec.ts'],
};
const trail = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/audit/http/trail.int-spec.ts'],
};
const retention = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/retention/use-cases/let-old-rows-go.int-spec.ts'],
};
const taken = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/reports/http/organisation-export.int-spec.ts'],
};
const page = {
  project: 'frontend',
  tests: ['frontend/src/app/features/audit/trail/trail.page.spec.ts'],
};
const REPOSITORY = 'backend/src/modules/audit/persistence/audit.repository.ts';
const MIGRATION = 'backend/src/platform/database/migrations/1795950000000-chained-the-trail.ts';

/** Promises about the trail. @type {import('../sabotage.mjs').Sabotage[]} */
export const AUDIT = [
  {
    promise: 'a line of the trail holds the hash of the one before it',
    file: REPOSITORY,
    find: 'hash = app.audit_hash(h.hash, h.number + 1, $2, $3, $4, $5, $6, $7, $8, $9)',
    replace: "hash = app.audit_hash('', h.number + 1, $2, $3, $4, $5, $6, $7, $8, $9)",
    ...chain,
  },
  {
    promise: 'the hash of a line covers its details',
    file: MIGRATION,
    find: 'actor_id, action, subject, details, request_id, address\n        )::text',
    replace: 'actor_id, action, subject, request_id, address\n        )::text',
    ...chain,
  },
  {
    promise: 'lines that are gone from the end of the trail are missed',
    file: 'backend/src/modules/audit/domain/chain-faults.ts',
    find: "  if (newest < end) return [{ kind: 'removed', number: newest + 1, count: end - newest }];\n",
    replace: '',
    ...chain,
  },
  {
    promise: 'the application may not move where the chain of the trail begins',
    file: MIGRATION,
    find: 'GRANT UPDATE (number, hash) ON app.audit_heads TO zicht_app, zicht_auth;',
    replace: 'GRANT UPDATE ON app.audit_heads TO zicht_app, zicht_auth;',
    project: 'backend-postgres',
    tests: ['backend/test/architecture/tables.int-spec.ts'],
    only: 'can be added to and not changed',
  },
  {
    promise: 'the trail is read by those alone who may, whatever route leads there',
    file: 'backend/src/modules/audit/http/trail.controller.ts',
    find: "  @Post(AUDIT_API_PATHS.trailExports)\n  @Allow('log:read')",
    replace: "  @Post(AUDIT_API_PATHS.trailExports)\n  @Allow('members:read')",
    project: 'backend',
    tests: ['backend/test/architecture/open-api.spec.ts'],
  },
  {
    promise: 'a detail of the trail that nobody thought of is shown to nobody',
    file: 'backend/src/modules/audit/use-cases/trail-reader.ts',
    find: 'facts: { ...facts, codes: [...codes], person },',
    replace: 'facts: { ...facts, ...row.details, codes: [...codes], person },',
    ...trail,
  },
  {
    promise: 'whoever reads the trail stands in it',
    file: 'backend/src/modules/audit/use-cases/trail.queries.ts',
    find: "    await this.readings.note(actor, [organisationId], { action: 'trail.read', subject: 'trail' });\n",
    replace: '',
    ...trail,
  },
  {
    promise: 'an organisation finds in its trail that its concern read its profile',
    file: 'backend/src/modules/dashboards/use-cases/concern-profiles.queries.ts',
    find: 'rows.map(({ organisationId }) => organisationId),',
    replace: '[],',
    project: 'backend-postgres',
    tests: ['backend/src/modules/dashboards/use-cases/shared-profiles.int-spec.ts'],
  },
  {
    promise: 'a file of the trail holds what was filtered and no more',
    file: 'frontend/src/app/features/audit/trail/trail.page.ts',
    find: 'await this.store.export(this.filter())',
    replace: 'await this.store.export({})',
    ...page,
  },
  {
    promise: 'no cell of a file is a formula, also behind white space and with full-width signs',
    file: 'shared/src/kernel/csv-text.ts',
    find: '\\uFF1D\\uFF0B\\uFF0D\\uFF20|%',
    replace: '',
    project: 'shared',
    tests: ['shared/src/kernel/csv-text.spec.ts'],
  },
  {
    promise: 'retention: lines of the trail go without a gap, and the chain begins at their anchor',
    file: 'backend/src/modules/audit/persistence/trail-shortener.ts',
    find: "'DELETE FROM app.audit_entries WHERE organisation_id = $1 AND number <= $2'",
    replace: "'DELETE FROM app.audit_entries WHERE organisation_id = $1 AND number < $2'",
    ...retention,
  },
  {
    promise: 'retention: texts of younger years stay',
    file: 'backend/src/modules/assessments/use-cases/retention/end-old-texts.ts',
    find: 'closesOn < closedBefore',
    replace: 'closesOn !== closedBefore',
    ...retention,
  },
  {
    promise: 'retention: texts beside submissions end too',
    file: 'backend/src/modules/assessments/use-cases/retention/end-old-texts.ts',
    find: 'if (slots.length > 0) await',
    replace: 'if (slots.length > 1000) await',
    ...retention,
  },
  {
    promise: 'retention: the database itself keeps the last year of a trail',
    file: 'backend/src/platform/database/migrations/1795960000000-let-old-rows-go.ts',
    find: "AND at < now() - interval '1 year')",
    replace: 'AND at < now())',
    project: 'backend-postgres',
    tests: ['backend/test/architecture/tables.int-spec.ts'],
    only: 'removes nothing of the last year',
  },
  {
    promise: 'export: every year and every state of an answer leaves with it',
    file: 'backend/src/modules/reports/use-cases/year-export.ts',
    find: 'history: await this.histories.ofYear(actor, year),',
    replace: 'history: [],',
    ...taken,
  },
  {
    promise: 'export: the trail says who took it',
    file: 'backend/src/modules/audit/use-cases/whole-trail.ts',
    find: '      await this.audit.record(transaction, actor, entry);\n',
    replace: '',
    ...taken,
  },
  {
    promise: 'export: it is for coordinators alone',
    file: 'shared/src/access/role-permissions.ts',
    find: "    'assessment:review',\n",
    replace: "    'assessment:review',\n    'organisation:export',\n",
    ...taken,
  },
  {
    promise: 'pages: how long what is kept is told as the settings say',
    file: 'backend/src/platform/information/service-facts.controller.ts',
    find: 'retention: { textYears, trailYears, letterDays, accountDays, leavingDays },',
    replace: 'retention: { textYears: 2, trailYears, letterDays, accountDays, leavingDays },',
    project: 'backend-postgres',
    tests: ['backend/src/platform/http/security-text.int-spec.ts'],
  },
  {
    promise: 'what was done to framework drafts cannot be told otherwise unseen',
    file: 'backend/src/modules/framework/persistence/draft-trail.ts',
    find: '           hash = app.audit_hash(h.hash, h.number + 1, $1, $3, $4, $5, $2::uuid::text, $6, $7, $8)',
    replace:
      "           hash = app.audit_hash(h.hash, h.number + 1, $1, $3, $4, 'started', $2::uuid::text, $6, $7, $8)",
    project: 'backend-postgres',
    tests: ['backend/src/modules/audit/use-cases/trail-checker.int-spec.ts'],
    only: 'is kept of framework drafts too',
  },
  {
    promise: 'trail: what a step leaves is the line that the table of operations names',
    file: 'backend/src/modules/assessments/use-cases/sign-off/review-theme.ts',
    find: "action: 'theme.reviewed'",
    replace: "action: 'comment.written'",
    project: 'backend-postgres',
    tests: ['backend/test/journeys/canaries.int-spec.ts'],
    only: 'goes through every field',
  },
  {
    promise: 'trail: an operation of which nobody said what it leaves is noticed the day it comes',
    file: 'backend/test/support/audited-operations.ts',
    find: "  'Plan.closeRound': lines('planRound.closed'),\n",
    replace: '',
    project: 'backend',
    tests: ['backend/test/architecture/audited-operations.spec.ts'],
  },
];
