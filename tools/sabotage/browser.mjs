const pace = 'frontend/src/app/core/autosave/queue/sending-pace.ts';
const queued = { project: 'frontend', tests: ['frontend/src/app/core/autosave/queue/save-queue.spec.ts'] };

/** Promises that the browser keeps. */
export const BROWSER = [
  {
    promise: 'a page that came too late for a sign-in goes on after signing in again',
    file: 'frontend/src/app/core/request/request-state.ts',
    find: "untracked(problem) === 'notSignedIn'",
    replace: "untracked(problem) === 'unavailable'",
    project: 'frontend',
    tests: ['frontend/src/app/core/request/request-state.spec.ts'],
  },
  {
    promise: 'a choice is taken before whatever follows it, though its work waits for the paint',
    file: 'frontend/src/app/ui/after-paint.ts',
    find: "['click', 'keydown',",
    replace: "['contextmenu', 'keydown',",
    project: 'frontend',
    tests: ['frontend/src/app/ui/after-paint.spec.ts'],
  },
  {
    promise: 'a part that is gone hears nothing any more',
    file: 'frontend/src/app/ui/listen-quietly.ts',
    find: '() => ended.abort()',
    replace: '() => undefined',
    project: 'frontend',
    tests: ['frontend/src/app/ui/listen-quietly.spec.ts'],
  },
  {
    promise: 'focus goes to the heading where what had it is gone, and never to the page',
    file: 'frontend/src/app/core/page/page-heading.store.ts',
    find: 'return element.isConnected && element',
    replace: 'return element',
    project: 'frontend',
    tests: ['frontend/src/app/core/page/page-heading.spec.ts'],
  },
  {
    promise: 'typing is sent 800 ms after the last key',
    file: pace,
    find: 'const TYPING_DELAY = 800;',
    replace: 'const TYPING_DELAY = 8;',
    ...queued,
  },
  {
    promise: 'one temporary failure is no failure yet, two are',
    file: pace,
    find: "kind === 'temporary' && this.failures < 2 ? null : kind",
    replace: "kind === 'temporary' && this.failures < 1 ? null : kind",
    ...queued,
  },
  {
    promise: 'signing in again in place is asked for until it is here, however often the line fails',
    file: 'frontend/src/app/core/parts/fetched-ahead.ts',
    find: '() => (timer = setTimeout(attempt, AGAIN))',
    replace: '() => undefined',
    project: 'frontend',
    tests: ['frontend/src/app/core/parts/fetched-ahead.spec.ts'],
  },
  {
    promise: 'a part of the page that could not be fetched is told to the person',
    file: 'frontend/src/app/core/parts/missing-parts.ts',
    find: '=== PART_MISSING',
    replace: '=== -PART_MISSING',
    project: 'frontend',
    tests: ['frontend/src/app/core/parts/fetched-ahead.spec.ts'],
  },
  {
    promise: 'an answer that was asked early is shown to nobody but the person whom it was asked for',
    file: 'frontend/src/app/core/http/early-answers.ts',
    find: 'answer?.person === person ? answer.response : undefined',
    replace: 'answer?.response',
    project: 'frontend',
    tests: ['frontend/src/app/core/http/api-client.spec.ts'],
  },
  {
    promise: 'after a change nothing is shown that was asked before it',
    file: 'frontend/src/app/core/http/api-client.ts',
    find: "if (method !== 'GET') this.hasChanged = true;",
    replace: '',
    project: 'frontend',
    tests: ['frontend/src/app/core/http/api-client.spec.ts'],
  },
];
