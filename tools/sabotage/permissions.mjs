const http = { project: 'backend-postgres', tests: ['backend/test/journeys/http.int-spec.ts'] };
const tables = { project: 'backend-postgres', tests: ['backend/test/architecture/tables.int-spec.ts'] };
const migration = 'backend/src/platform/database/migrations/1795400000001-created-tenant-tables.ts';

/** Promises about who may do what, and about keeping organisations apart. */
export const PERMISSIONS = [
  {
    promise: 'row-level security holds for the owner of a table too',
    file: migration,
    find: '        ALTER TABLE app.${table} FORCE ROW LEVEL SECURITY;\n',
    replace: '',
    ...tables,
  },
  {
    promise: 'the database shows a row to its own organisation alone',
    file: migration,
    find: "          USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)\n",
    replace: '          USING (true)\n',
    ...tables,
  },
  {
    promise: 'the database refuses a row in the name of another organisation',
    file: migration,
    find: "          WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);\n",
    replace: '          WITH CHECK (true);\n',
    ...tables,
  },
  {
    promise: 'history, submissions and the trail cannot be changed by the server',
    file: migration,
    find: 'GRANT SELECT, INSERT ON app.answer_history, app.applied_changes, app.submissions',
    replace: 'GRANT SELECT, INSERT, UPDATE ON app.answer_history, app.applied_changes, app.submissions',
    ...tables,
  },
  {
    promise: 'an organisation of others answers as one that does not exist',
    file: 'backend/src/platform/access/access.guard.ts',
    find: "if (typeof organisationId !== 'string' || membership === undefined) throw new NotFound();",
    replace: "if (typeof organisationId !== 'string' || membership === undefined) throw new Forbidden();",
    ...http,
  },
  {
    promise: 'a change that another website asks the browser for is refused',
    file: 'backend/src/platform/http/same-origin.ts',
    find: "return config.mode === 'demo' && hostOf(origin) === request.get('host');",
    replace: 'return true;',
    ...http,
  },
];
