const answers = { project: 'backend-postgres', tests: ['backend/test/journeys/http-answers.int-spec.ts'] };
const requests = { project: 'backend-postgres', tests: ['backend/test/journeys/http-requests.int-spec.ts'] };
const schema = { project: 'backend-postgres', tests: ['backend/test/architecture/table-schema.int-spec.ts'] };
const rows = { project: 'backend-postgres', tests: ['backend/test/architecture/table-rows.int-spec.ts'] };
const shared = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/dashboards/use-cases/shared-profiles.int-spec.ts'],
};
const migration = 'backend/src/platform/database/migrations/1795400000001-created-tenant-tables.ts';

/** Promises about who may do what, and about keeping organisations apart. */
export const PERMISSIONS = [
  {
    promise: 'row-level security holds for the owner of a table too',
    file: migration,
    find: '        ALTER TABLE app.${table} FORCE ROW LEVEL SECURITY;\n',
    replace: '',
    ...schema,
  },
  {
    promise: 'the database shows a row to its own organisation alone',
    file: migration,
    find: "          USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)\n",
    replace: '          USING (true)\n',
    ...rows,
  },
  {
    promise: 'the database refuses a row in the name of another organisation',
    file: migration,
    find: "          WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);\n",
    replace: '          WITH CHECK (true);\n',
    ...rows,
  },
  {
    promise: 'history, submissions and the trail cannot be changed by the server',
    file: migration,
    find: 'GRANT SELECT, INSERT ON app.answer_history, app.applied_changes, app.submissions',
    replace: 'GRANT SELECT, INSERT, UPDATE ON app.answer_history, app.applied_changes, app.submissions',
    ...rows,
  },
  {
    promise: 'an organisation of others answers as one that does not exist',
    file: 'backend/src/platform/access/access.guard.ts',
    find: "if (typeof organisationId !== 'string' || membership === undefined) throw new NotFound();",
    replace: "if (typeof organisationId !== 'string' || membership === undefined) throw new Forbidden();",
    ...answers,
  },
  {
    promise: 'concern: the database shows it what is shared with it alone',
    file: 'backend/src/platform/database/migrations/1795820000000-shared-profiles-with-concerns.ts',
    find: "USING (concern_id = nullif(current_setting('app.concern_id', true), '')::uuid);",
    replace: "USING (nullif(current_setting('app.concern_id', true), '') IS NOT NULL);",
    ...rows,
    only: 'concern',
  },
  {
    promise: 'concern: one of others answers as one that does not exist',
    file: 'backend/src/platform/access/access.guard.ts',
    find: "({ kind, bodyId }) => kind === 'concern' && bodyId === concernId,",
    replace: "({ kind }) => kind === 'concern',",
    project: 'backend-postgres',
    tests: ['backend/test/journeys/access.int-spec.ts'],
    only: 'a concern of others',
  },
  {
    promise: 'concern: only the coordinator shares the profile',
    file: 'backend/src/modules/dashboards/use-cases/share-profile.ts',
    find: "requirePermission(actor, 'profile:share');",
    replace: "requirePermission(actor, 'answers:read');",
    ...shared,
  },
  {
    promise: 'concern: it sees scores and levels of themes and nothing else',
    file: 'backend/src/modules/assessments/domain/read-snapshot.ts',
    find: 'map(([theme, { score, level }]) => ({ theme, score, level }))',
    replace: 'map(([theme, rest]) => ({ theme, ...rest }))',
    ...shared,
  },
  {
    promise: 'concern: the profile is that of the last submission, also at the moment of the switch',
    file: 'backend/src/modules/dashboards/subscribers/when-assessment-is-submitted.ts',
    find: 'if (profile !== undefined) await',
    replace: 'if (profile === undefined) await',
    ...shared,
  },
  {
    promise: 'concern: nothing stays of what is shared no longer',
    file: 'backend/src/modules/dashboards/use-cases/share-profile.ts',
    find: 'await this.profiles.remove(transaction);',
    replace: '',
    ...shared,
  },
  {
    promise: 'a change that another website asks the browser for is refused',
    file: 'backend/src/platform/http/same-origin.ts',
    find: "return config.mode === 'demo' && hostOf(origin) === request.get('host');",
    replace: 'return true;',
    ...requests,
  },
  {
    promise: 'a policy of row-level security that falls away is missed',
    file: 'backend/src/platform/database/migrations/1796160000000-kept-units-apart.ts',
    find: "await runner.query('ALTER TABLE publication.snapshot_units FORCE ROW LEVEL SECURITY');",
    replace: "await runner.query('ALTER TABLE publication.snapshot_units DISABLE ROW LEVEL SECURITY');",
    project: 'backend-postgres',
    tests: ['backend/test/architecture/policies.int-spec.ts'],
    only: 'are those that are written down',
  },
  {
    promise: 'an assessment goes only where the table of steps leads, in whatever order they are taken',
    file: 'backend/src/modules/assessments/use-cases/sign-off/board/take-back.ts',
    find: "requirePermission(actor, 'assessment:sendToBoard');",
    replace: '',
    project: 'backend-postgres',
    tests: ['backend/src/modules/assessments/use-cases/sign-off/random-steps.int-spec.ts'],
  },
];
