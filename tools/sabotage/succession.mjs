const module = 'backend/src/modules/succession';
const succession = {
  project: 'backend-postgres',
  tests: [`${module}/http/successions.int-spec.ts`],
};
const figures = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/sector-statistics/side-channels.int-spec.ts'],
};
const migrations = 'backend/src/platform/database/migrations';
/** What an owner's trigger would do who counts anew. */
const countsAnew = (table, event) => `
      CREATE FUNCTION app.count_anew() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
        'BEGIN DELETE FROM publication.cells WHERE place = 1; RETURN NULL; END';
      CREATE TRIGGER count_anew AFTER ${event} ON ${table} FOR EACH ROW EXECUTE FUNCTION app.count_anew();
`;

/** Promises about organisations that end and organisations that carry on. @type {import('../sabotage.mjs').Sabotage[]} */
export const SUCCESSION = [
  {
    promise: 'an organisation that is closed answers nothing',
    file: 'shared/src/access/role-permissions.ts',
    find: '(!isClosed || KEPT_WHEN_CLOSED.includes(permission))',
    replace: '(!isClosed || KEPT_WHEN_CLOSED.length > 0)',
    ...succession,
    only: 'are closed from the day on',
  },
  {
    promise: 'an organisation is closed from its day on, and not a day later',
    file: 'backend/src/modules/identity/persistence/accounts/user.repository.ts',
    find: "side === 'ends' && day <= today",
    replace: "side === 'ends' && day < today",
    ...succession,
  },
  {
    promise: 'whoever carries on is not closed',
    file: 'backend/src/modules/identity/persistence/accounts/user.repository.ts',
    find: "({ side, day }) => side === 'ends' && day <= today",
    replace: '({ day }) => day <= today',
    ...succession,
  },
  {
    promise: 'one that is closed can still leave',
    file: 'shared/src/access/role-permissions.ts',
    find: "['members:write', 'texts:wipe', 'organisation:leave']",
    replace: "['members:write', 'texts:wipe']",
    ...succession,
    only: 'are closed from the day on',
  },
  {
    promise: 'a succession is recorded after a fresh proof alone',
    file: `${module}/http/successions.controller.ts`,
    find: "  @Post(SUCCESSION_API_PATHS.successions)\n  @AllowPlatform('organisations:write')\n  @FreshProof()\n",
    replace: "  @Post(SUCCESSION_API_PATHS.successions)\n  @AllowPlatform('organisations:write')\n",
    ...succession,
    only: 'are recorded by an administrator',
  },
  {
    promise: 'a succession is taken back after a fresh proof alone',
    file: `${module}/http/successions.controller.ts`,
    find: "  @Delete(SUCCESSION_API_PATHS.succession)\n  @AllowPlatform('organisations:write')\n  @FreshProof()\n",
    replace: "  @Delete(SUCCESSION_API_PATHS.succession)\n  @AllowPlatform('organisations:write')\n",
    ...succession,
    only: 'are recorded by an administrator',
  },
  {
    promise: 'coordinators of an organisation that ends are told by mail',
    file: `${module}/use-cases/record-succession.ts`,
    find: "isEnding\n        ? { kind: 'successionRecorded',",
    replace: "!isEnding\n        ? { kind: 'successionRecorded',",
    ...succession,
    only: 'work on until the day',
  },
  {
    promise: 'coordinators of an organisation that carries on for others are told by mail',
    file: `${module}/use-cases/record-succession.ts`,
    find: 'this.letters.readers([...predecessors, ...successors])',
    replace: 'this.letters.readers(predecessors)',
    ...succession,
    only: 'work on until the day',
  },
  {
    promise: 'nobody ends while it carries on for others, or twice',
    file: `${module}/domain/succession-rules.ts`,
    find: 'return predecessors.every(mayEnd) && successors.every(mayContinue);',
    replace: 'return predecessors.every(mayEnd) || successors.every(mayContinue);',
    ...succession,
    only: 'work on until the day',
  },
  {
    promise: 'a succession is not taken back once an organisation of it was erased',
    file: `${module}/domain/succession-rules.ts`,
    find: "organisations.every(({ status }) => status !== 'left')",
    replace: 'organisations.length > 0',
    ...succession,
  },
  {
    promise: 'published figures do not change when organisations merge or split',
    file: `${migrations}/1796220000000-let-organisations-carry-on.ts`,
    find: '      GRANT SELECT ON app.successions TO zicht_backup;\n',
    replace: `      GRANT SELECT ON app.successions TO zicht_backup;${countsAnew('app.successions', 'INSERT')}`,
    ...figures,
  },
  {
    promise: 'published figures do not change when an organisation leaves and is erased',
    file: `${migrations}/1796150000000-let-organisations-leave.ts`,
    find: '      GRANT SELECT (version), UPDATE (status, version) ON app.organisations TO zicht_auth;\n',
    replace: `      GRANT SELECT (version), UPDATE (status, version) ON app.organisations TO zicht_auth;${countsAnew('app.departures', 'UPDATE')}`,
    ...figures,
  },
  {
    promise: 'an organisation that is closed is not waited for in the response',
    file: 'backend/src/modules/sector-statistics/persistence/response.repository.ts',
    find: 'WHERE NOT u.is_closed OR u.has_submitted',
    replace: 'WHERE u.organisation_id IS NOT NULL',
    ...figures,
  },
  {
    promise: 'what one submitted before it closed counts',
    file: 'backend/src/modules/sector-statistics/persistence/response.repository.ts',
    find: 'WHERE NOT u.is_closed OR u.has_submitted',
    replace: 'WHERE NOT u.is_closed',
    ...figures,
  },
  {
    promise: 'nobody is asked to go on where an organisation is closed',
    file: 'frontend/src/app/features/assessments/overview/overview.page.ts',
    find: ' || isSuspended || isClosed) return null;',
    replace: ' || isSuspended) return null;',
    project: 'frontend',
    tests: ['frontend/src/app/features/assessments/overview/overview.page.spec.ts'],
  },
  {
    promise: 'every page of a closed organisation says so, and who carries on',
    file: 'frontend/src/app/shell/notices/page-notices.ts',
    find: "isStart || (side === 'ends' && isClosed && !this.isOfPerson())",
    replace: 'isStart',
    project: 'frontend',
    tests: ['frontend/src/app/shell/notices/page-notices.spec.ts'],
  },
  {
    promise: 'a page that is open while its organisation closes learns it by its first refusal',
    file: 'frontend/src/app/core/autosave/queue/save-queues.ts',
    find: 'if (error instanceof ApiProblem && error.status === 403) void this.session.load();',
    replace: '',
    project: 'frontend',
    tests: ['frontend/src/app/core/autosave/queue/save-queues.spec.ts'],
  },
  {
    promise: 'what was typed too late is told, and that this device has it',
    file: 'frontend/src/app/shell/notices/page-notices.ts',
    find: '(isSuspended || isClosed) && !this.isOfPerson() ? this.saving.pendingCount() : 0',
    replace: 'isClosed && !this.isOfPerson() ? this.saving.pendingCount() : 0',
    project: 'frontend',
    tests: ['frontend/src/app/shell/notices/page-notices.spec.ts'],
  },
  {
    promise: 'a closed organisation is asked nothing more where answers are checked',
    file: 'frontend/src/app/features/assessments/review/review.page.ts',
    find: "isSuspended ? 'suspended' : isClosed ? 'closed' : null",
    replace: "isSuspended ? 'suspended' : isClosed && null",
    project: 'frontend',
    tests: ['frontend/src/app/features/assessments/review/review.page.spec.ts'],
  },
];
