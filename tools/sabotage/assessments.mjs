const A = 'backend/src/modules/assessments';
const SAVE = `${A}/use-cases/answers/save-answer-changes.int-spec.ts`;
const SIGN_OFF = `${A}/use-cases/sign-off/sign-off.int-spec.ts`;
const SUBMISSION = `${A}/use-cases/sign-off/submission.int-spec.ts`;
const READING = `${A}/use-cases/reading/reading.int-spec.ts`;
const WIPE = `${A}/use-cases/answers/wipe-text.int-spec.ts`;
const EVIDENCE = `${A}/use-cases/evidence/evidence.int-spec.ts`;
const postgres = (promise, file, find, replace, test) => ({
  promise,
  file: `${A}/${file}`,
  find,
  replace,
  project: 'backend-postgres',
  tests: [test],
});
const unit = (promise, file, find, replace, test) => ({
  promise,
  file: `${A}/${file}`,
  find,
  replace,
  project: 'backend',
  tests: [`${A}/${test}`],
});

/** Promises about answers, sign-off and submission. */
export const ASSESSMENTS = [
  postgres(
    'version check: a colleague who was faster is not overwritten',
    'persistence/answer.repository.ts',
    'WHERE answers.version = (SELECT i.base FROM input i WHERE i.criterion = excluded.criterion)',
    'WHERE answers.version >= 0',
    SAVE,
  ),
  postgres(
    'version check: a stale change is told from the first look',
    'domain/judge-changes.ts',
    "if ((before?.version ?? 0) !== change.baseVersion) return { outcome: 'stale' };",
    '',
    SAVE,
  ),
  postgres(
    'idempotence: a change that comes again is answered as it was then',
    'domain/judge-changes.ts',
    'if (around.applied !== null) {',
    'if (around.applied !== null && around.applied.version < 0) {',
    SAVE,
  ),
  postgres(
    'idempotence: an id that was used for another question acknowledges nothing',
    'domain/judge-changes.ts',
    "return isSame ? { outcome: 'applied', version, at } : reusedId;",
    "return isSame || at ? { outcome: 'applied', version, at } : reusedId;",
    SAVE,
  ),
  postgres(
    'idempotence: twins of one change at the same moment are applied once',
    'use-cases/answers/save-answer-changes.ts',
    'return applied?.criterion === judgement.next.criterion',
    'return applied?.criterion === null',
    SAVE,
  ),
  postgres(
    'lock: nothing is saved into what is being sent',
    'persistence/assessment.repository.ts',
    "return this.ofYear(transaction, year).setLock('pessimistic_read').getOne();",
    'return this.ofYear(transaction, year).getOne();',
    SUBMISSION,
  ),
  postgres(
    'permission: assigned questions alone, for those who answer assigned questions',
    'domain/judge-changes.ts',
    "if (!context.mayWriteAll && around.assigneeId !== hand.userId) return { outcome: 'forbidden' };",
    '',
    SAVE,
  ),
  postgres(
    'statement count: a batch costs the same whatever its size',
    'use-cases/answers/save-answer-changes.ts',
    'const planned = [...new Set(',
    'for (const each of changes) await this.answers.surroundings(transaction, assessment.id, [each]);\n    const planned = [...new Set(',
    SAVE,
  ),
  postgres(
    'history: every state of an answer is kept',
    'use-cases/answers/save-answer-changes.ts',
    'if (applied.length > 0) {\n      await this.answers.addHistory(',
    'if (applied.length > 0) {\n      if (applied.length < 0) await this.answers.addHistory(',
    SAVE,
  ),
  postgres(
    'sign-off: the sender does not sign',
    'use-cases/sign-off/approve-assessment.ts',
    'if (isSender && (await this.people.memberCount(transaction)) > 1) throw new SenderMayNotApprove();',
    '',
    SIGN_OFF,
  ),
  postgres(
    'sign-off: nothing open goes to the board',
    'use-cases/sign-off/send-to-board.ts',
    'requireReadiness(',
    '((..._: unknown[]) => undefined)(',
    SIGN_OFF,
  ),
  postgres(
    'sign-off: a new sending is read anew',
    'use-cases/sign-off/send-to-board.ts',
    'await this.reviews.clear(transaction, assessment.id);',
    '',
    SIGN_OFF,
  ),
  unit(
    'sign-off: a step on another version than the one seen is refused',
    'domain/assessment.ts',
    'if (assessment.version !== seenVersion) throw new StaleVersion();',
    '',
    'domain/assessment.spec.ts',
  ),
  postgres(
    'submission: submitting again answers the submission that is there',
    'use-cases/sign-off/submit-assessment.ts',
    "assessment.status === 'submitted' &&",
    "assessment.status === 'draft' &&",
    SUBMISSION,
  ),
  unit(
    'deadline: a day ends at midnight in Amsterdam, the snapshot date included',
    'domain/round-calendar.ts',
    'return today <= round.snapshotOn;',
    'return today < round.snapshotOn;',
    'domain/round-calendar.spec.ts',
  ),
  postgres(
    'reopening: the platform decides after the round has closed, the board before',
    'use-cases/sign-off/decide-reopening.ts',
    "requirePermission(actor, hasClosed ? 'reopening:decideAfterClosing' : 'reopening:decide');",
    'void hasClosed;',
    SIGN_OFF,
  ),
  unit(
    'snapshot: no free text stands in it',
    'domain/snapshot.ts',
    'return { slot, sha256: textSha256(salt, text) };',
    'return text;',
    'domain/snapshot.spec.ts',
  ),
  unit(
    'snapshot: the salt is part of what is proved',
    'domain/snapshot.ts',
    ".update(salt).update(text, 'utf8')",
    ".update(text, 'utf8')",
    'domain/snapshot.spec.ts',
  ),
  unit(
    'snapshot: equal content has one text',
    'domain/canonical-json.ts',
    '    .sort()\n',
    '',
    'domain/canonical-json.spec.ts',
  ),
  postgres(
    'snapshot: a text that was changed beside it is found',
    'domain/read-snapshot.ts',
    'return text.salt !== null && text.text !== null && textSha256(text.salt, text.text) === expected;',
    'return text.salt !== null && text.text !== null && expected.length === 64;',
    WIPE,
  ),
  postgres(
    'wiping: the history forgets too',
    'use-cases/answers/text-eraser.ts',
    'const inHistory = await this.answers.wipeHistory(transaction, assessment.id, criterion);',
    'const inHistory: number = 0;',
    WIPE,
  ),
  postgres(
    'wiping: what lies beside submissions forgets too',
    'use-cases/answers/text-eraser.ts',
    'const inSubmissions = await this.submissions.wipeTexts(transaction, assessment.id, slots, hand);',
    'const inSubmissions: number = slots.length * 0;',
    WIPE,
  ),
  postgres(
    'reading: a contributor sees what was given to them alone',
    'use-cases/reading/assessment-view.ts',
    'answers: parts.answers.filter(isOwn),',
    'answers: parts.answers,',
    READING,
  ),
  postgres(
    'reading: the references of others are not in the register of a contributor',
    'use-cases/evidence/evidence.queries.ts',
    "const assigneeId = mayDo(actor, 'answers:read') ? null : actor.userId;",
    'const assigneeId = mayDo(actor, \'answers:read\') || actor.userId !== "" ? null : actor.userId;',
    READING,
  ),
  postgres(
    'statement count: opening an assessment costs six',
    'use-cases/reading/assessment-view.ts',
    'const answers = await this.answers.list(transaction, assessment.id);',
    'await this.answers.list(transaction, assessment.id);\n    const answers = await this.answers.list(transaction, assessment.id);',
    READING,
  ),
  postgres(
    'evidence: what is submitted keeps its references',
    'use-cases/evidence/evidence-rights.ts',
    'if (!isEditable(assessment.status)) throw new AssessmentNotEditable();',
    'void isEditable, void AssessmentNotEditable;',
    EVIDENCE,
  ),
];
