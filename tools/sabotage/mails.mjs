const N = 'backend/src/modules/notifications';
const deliver = (promise, file, find, replace, only) => ({
  promise: `mail: ${promise}`,
  file: `${N}/${file}`,
  find,
  replace,
  project: 'backend-postgres',
  tests: [`${N}/use-cases/deliver-mail.int-spec.ts`],
  only,
});

/** Promises about mail and about the jobs that send it. */
export const MAILS = [
  deliver(
    'what the mail server acknowledged is never sent again',
    'use-cases/deliver-mail.ts',
    '    await this.letters.sent(letter, this.clock.now());\n',
    '',
    'not sent again',
  ),
  deliver(
    'a repeated letter keeps its Message-ID',
    'domain/compose-letter.ts',
    'messageId: `<${letter.id}@',
    'messageId: `<${performance.now()}@',
    'survives a server',
  ),
  deliver(
    'a letter that may have come twice is counted',
    'use-cases/deliver-mail.ts',
    'await this.letters.notSent(letter, { fault, isUncertain, next });',
    'await this.letters.notSent(letter, { fault, isUncertain: isUncertain && next === undefined, next });',
    'survives a server',
  ),
  {
    promise: 'mail: a letter is counted that we were killed over',
    file: `${N}/persistence/letter.repository.ts`,
    find: "(mail_is_uncertain OR mail_state = 'sending')",
    replace: '(mail_is_uncertain)',
    project: 'backend-postgres',
    tests: ['backend/test/drills/mail.int-spec.ts'],
    only: 'killed',
  },
  deliver(
    'two servers do not send the same letter',
    'persistence/letter.repository.ts',
    "AND id = $2 AND mail_state IN ('waiting', 'sending') AND mail_due_at <= $3",
    "AND id = $2 AND mail_state IN ('waiting', 'sending', 'sent') AND $3::timestamptz IS NOT NULL",
    'however often a submission is pressed',
  ),
  deliver(
    'what waits for the weekly letter, or is not wanted, does not go',
    'domain/rhythm.ts',
    "return rhythm === 'weekly' ? 'held' : 'off';",
    "return 'goes';",
    'choice of its reader',
  ),
  deliver(
    'a deadline comes whatever was chosen',
    'domain/rhythm.ts',
    "if (isDeadline(kind) || rhythm === 'atOnce')",
    "if (rhythm === 'atOnce')",
    'choice of its reader',
  ),
  deliver(
    'who left gets none',
    'use-cases/deliver-mail.ts',
    "if (recipient === undefined || fate !== 'goes') {",
    "if (recipient === undefined) throw new Error('nobody');\n    if (fate !== 'goes') {",
    'who left',
  ),
  {
    promise: 'mail: it holds no text of anybody',
    file: 'backend/src/modules/assessments/use-cases/sign-off/ask-reopening.ts',
    find: 'const facts = { year, reopeningId',
    replace: 'const facts = { year: input.reason as never, reopeningId',
    project: 'backend-postgres',
    tests: ['backend/test/journeys/canaries.int-spec.ts'],
  },
  {
    promise: 'jobs: what is under way ends before the server does',
    file: 'backend/src/platform/jobs/jobs.ts',
    find: 'graceful: true',
    replace: 'graceful: false',
    project: 'backend-postgres',
    tests: ['backend/src/platform/jobs/jobs.int-spec.ts'],
  },
];
