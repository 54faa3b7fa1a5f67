const inspectors = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/identity/http/members/inspectors.int-spec.ts'],
};
const page = {
  project: 'frontend',
  tests: ['frontend/src/app/features/identity/inspectors/inspectors.page.spec.ts'],
};

/** Promises about inspectorates and their people. @type {import('../sabotage.mjs').Sabotage[]} */
export const INSPECTORS = [
  {
    promise: 'an inspector who was invited does not manage the inspectorate',
    file: 'shared/src/access/role-permissions.ts',
    find: "  inspector: ['sectorPicture:read'],",
    replace: "  inspector: ['sectorPicture:read', 'inspectors:write'],",
    ...inspectors,
  },
  {
    promise: 'the coordinator of one inspectorate does not see the people of another',
    file: 'backend/src/platform/access/access.guard.ts',
    find: "({ kind, bodyId }) => kind === 'inspectorate' && bodyId === inspectorateId,",
    replace: "({ kind }) => kind === 'inspectorate',",
    ...inspectors,
  },
  {
    promise: 'an inspectorate keeps one coordinator',
    file: 'backend/src/modules/identity/use-cases/members/remove-member.ts',
    find: 'removalFaults(members, { userId, successorId }, bodyOf(actor).lead);',
    replace: "removalFaults(members, { userId, successorId }, 'inspector');",
    ...inspectors,
  },
  {
    promise: 'an inspectorate with people gets no coordinator from outside',
    file: 'backend/src/modules/identity/use-cases/members/enrol-inspectorate.ts',
    find: 'if ((await this.members.active(transaction)).length > 0)',
    replace: 'if ((await this.members.active(transaction)).length > 1000)',
    ...inspectors,
  },
  {
    promise: 'the letter that an administrator sends anew makes the one before worthless',
    file: 'backend/src/modules/identity/use-cases/members/enrol-inspectorate.ts',
    find: 'await this.invitations.withdrawAll(transaction, this.clock.now());',
    replace: '',
    ...inspectors,
  },
  {
    promise: 'an inspector is let go on the version that was read',
    file: 'frontend/src/app/features/identity/inspectors/inspectors.api.ts',
    find: 'fillPath(INSPECTORATE_API_PATHS.inspectorRemoval, key), { version });',
    replace: 'fillPath(INSPECTORATE_API_PATHS.inspectorRemoval, key), { version: version + 1 });',
    ...page,
  },
];
