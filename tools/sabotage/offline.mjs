const APP = 'frontend/src/app';
const Q = `${APP}/core/autosave`;
const O = `${APP}/core/offline`;

const patch = (promise, file, find, replace, spec) => ({
  promise: `device: ${promise}`,
  file,
  find,
  replace,
  project: 'frontend',
  tests: [spec],
});

/** Promises about what the browser keeps on the device, for whom, and when it goes. */
export const OFFLINE = [
  patch(
    'a change is on the device until the server has it',
    `${Q}/change-keeper.ts`,
    'await this.storage.put(change);',
    'await Promise.resolve();',
    `${Q}/queue/save-queue.spec.ts`,
  ),
  patch(
    'the next page never finds an older text than the server has',
    `${Q}/change-keeper.ts`,
    'while (seen !== this.work) await (seen = this.work);',
    'await (seen ??= this.work);',
    `${Q}/change-keeper.spec.ts`,
  ),
  patch(
    'a text that took others in is the newest on the device, whatever else is still there',
    `${Q}/queue/save-queue.ts`,
    'change: { ...change, patch, madeAt: this.nextMoment() }',
    'change: { ...change, patch }',
    `${Q}/queue/save-queue.spec.ts`,
  ),
  patch(
    'a change leaves the device after the answer, not when it is sent',
    `${Q}/queue/save-queue.ts`,
    'for (const entry of batch) entry.isFrozen = true;',
    'for (const entry of batch) entry.isFrozen = true;\n    this.keeper.forget(batch.map(({ slot }) => slot));',
    `${Q}/queue/save-queues.spec.ts`,
  ),
  patch(
    'nothing is sent with the sign-in of another person',
    `${Q}/queue/save-queues.ts`,
    "if (this.session.user()?.id !== scope.userId) throw new ApiProblem(401, 'notSignedIn');",
    '',
    `${Q}/queue/save-queues.spec.ts`,
  ),
  patch(
    'what another person left is neither sent nor counted',
    `${Q}/queue/save-queues.ts`,
    'userId === undefined ? [] : await this.storage.list(`${userId}|`)',
    'userId === undefined ? [] : await this.storage.list("")',
    `${Q}/left-changes.spec.ts`,
  ),
  patch(
    'signing out warns with the number of changes that would be lost',
    `${Q}/queue/save-queues.ts`,
    'return (await this.storage.list(`${userId}|`)).length;',
    'return 0 * userId.length;',
    `${Q}/left-changes.spec.ts`,
  ),
  patch(
    'what waits is sent from any page',
    `${Q}/left-changes.ts`,
    'await queue.restore();',
    '',
    `${Q}/left-changes.spec.ts`,
  ),
  patch(
    'the draft of a form is that of its own question',
    `${Q}/keep-draft.ts`,
    '.find((draft) => draft.scope === wanted)',
    '.at(0)',
    `${Q}/keep-draft.spec.ts`,
  ),
  patch(
    'a copy is shown to its own person alone',
    `${O}/offline-copies.ts`,
    '(userId === undefined || userId === copy.userId)',
    '(userId === undefined || copy.userId !== "")',
    `${O}/offline-copies.spec.ts`,
  ),
  patch(
    'a copy is not shown after the sign-in is over',
    `${O}/offline-copies.ts`,
    'copy !== undefined && Date.now() < copy.until',
    'copy !== undefined && copy.until !== 0',
    `${O}/offline-copies.spec.ts`,
  ),
  patch(
    'a copy has the texts of opened questions alone',
    `${APP}/features/assessments/offline/offline-year.ts`,
    'opened.has(answer.criterion)\n        ? answer',
    'opened.size > 0\n        ? answer',
    `${APP}/features/assessments/offline/offline-year.spec.ts`,
  ),
  patch(
    'the worker never touches what is asked of the API',
    'frontend/worker/files-only.js',
    "pathname.startsWith('/api/')",
    "pathname.startsWith('/apis/')",
    `${O}/files-only.spec.ts`,
  ),
  patch(
    'the files of the application come side by side, so that a closed tab can open soon',
    'frontend/worker/fetch-ahead.js',
    'const SIDE_BY_SIDE = 4;',
    'const SIDE_BY_SIDE = 1;',
    `${O}/fetch-ahead.spec.ts`,
  ),
  patch(
    'a server that cannot say who is there sends nobody away',
    `${APP}/core/session/session.guards.ts`,
    "if (status === 'unreachable')",
    "if (status === 'unknown')",
    `${APP}/core/session/session.spec.ts`,
  ),
  {
    promise: 'presence: somebody is busy for two minutes, and then no longer',
    file: 'backend/src/modules/assessments/use-cases/presence/tell-presence.ts',
    find: 'since: new Date(at.getTime() - PRESENCE_MILLISECONDS),',
    replace: 'since: new Date(at.getTime() - 100 * PRESENCE_MILLISECONDS),',
    project: 'backend-postgres',
    tests: ['backend/src/modules/assessments/use-cases/presence/tell-presence.int-spec.ts'],
  },
  {
    promise: 'a conflict that is found while another page is open is told there',
    file: 'frontend/src/app/shell/notices/page-notices.ts',
    find: 'queue.conflicts().map(',
    replace: 'queue.conflicts().slice(1).map(',
    project: 'frontend',
    tests: ['frontend/src/app/shell/notices/page-notices.spec.ts'],
  },
];
