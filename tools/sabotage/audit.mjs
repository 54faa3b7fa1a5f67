const chain = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/audit/use-cases/trail-checker.int-spec.ts'],
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
];
