const P = 'shared/src/kernel/personal-data';
const GUARD = 'frontend/src/app/ui/fields/guard';
const CANARIES = { project: 'backend-postgres', tests: ['backend/test/journeys/canaries.int-spec.ts'] };
const NUMBERS = {
  project: 'backend-postgres',
  tests: ['backend/test/journeys/personal-numbers.int-spec.ts'],
};
const RULES = { project: 'shared', tests: [`${P}/personal-data.spec.ts`] };
const FIELDS = { project: 'frontend', tests: [`${GUARD}/text-guard.spec.ts`] };
const FORMS = { project: 'backend', tests: ['backend/test/architecture/free-texts.spec.ts'] };

const broken = (promise, file, find, replace, tests) => ({ promise, file, find, replace, ...tests });
const kind = (words, find, replace) =>
  broken(`guard: ${words} is pointed out`, `${P}/patterns.ts`, find, replace, RULES);

/** Promises about what people write: what is not kept, what is pointed out, and where a text never goes. */
export const FREE_TEXTS = [
  broken(
    'guard: the browser holds back a text with a burgerservicenummer',
    `${GUARD}/text-guard.ts`,
    'if (blocking.length > 0) this.hold(text);\n    else this.go(text);',
    'this.go(text);',
    FIELDS,
  ),
  broken(
    'guard: a form with a burgerservicenummer is not sent',
    `${GUARD}/guarded-texts.ts`,
    'return found !== undefined;',
    'return false;',
    FIELDS,
  ),
  broken(
    'guard: the writer decides about a warning, and is not asked twice',
    `${GUARD}/text-guard.ts`,
    'this.texts.decide(finding, this.shown());',
    'this.texts.decide({ ...finding, start: 0 }, this.shown());',
    FIELDS,
  ),
  broken(
    'guard: a neutral wording takes the place of an age',
    `${GUARD}/text-findings.ts`,
    'text: before + words + after',
    'text: before + found + after',
    FIELDS,
  ),
  broken(
    'guard: the notice stands above every text',
    'frontend/src/app/features/assessments/approval/reason-dialog.ts',
    '    <zou-text-notice />\n',
    '',
    FIELDS,
  ),
  broken(
    'guard: every form asks before it sends',
    'frontend/src/app/features/assessments/approval/reason-dialog.ts',
    'else if (!this.stops()) this.given.emit(reason);',
    'else this.given.emit(reason);',
    FIELDS,
  ),
  broken(
    'guard: the server refuses a text with a burgerservicenummer',
    'shared/src/kernel/free-text.ts',
    'return marked(lengthOf(maximum).refine((text) => !holdsCitizenServiceNumber(text), PERSONAL_NUMBER));',
    'return marked(lengthOf(maximum));',
    NUMBERS,
  ),
  broken(
    'guard: the server refuses a burgerservicenummer among saved answers',
    'backend/src/modules/assessments/domain/judge-changes.ts',
    'const faults: InputFault[] = personalNumberFaults(written);',
    'const faults: InputFault[] = personalNumberFaults(undefined);',
    NUMBERS,
  ),
  broken(
    'guard: the server refuses a burgerservicenummer in an action',
    'backend/src/modules/improvement/domain/action-faults.ts',
    '...personalNumberFaults(written),',
    '...personalNumberFaults(undefined),',
    NUMBERS,
  ),
  broken(
    'guard: no text comes to the API without it',
    'shared/src/assessments/evidence.contract.ts',
    'edition: freeTextSchema(60)',
    'edition: z.string().max(60)',
    FORMS,
  ),
  broken(
    'guard: nine digits are a burgerservicenummer when they pass the 11-test',
    `${P}/citizen-service-number.ts`,
    'return sum % 11 === 0;',
    'return sum % 11 === 1;',
    RULES,
  ),
  kind('an e-mail address', '[a-z]{2,24}\\b/gi', '[a-z]{12,24}\\b/gi'),
  kind('a telephone number', '(?:[ ./)-]{0,3}\\d){8}(?!\\d)/g', '(?:[./)]{0,3}\\d){8}(?!\\d)/g'),
  kind('a date of birth', 'thisYear - Number(year) >= YEARS_OF_DOCUMENTS', 'thisYear - Number(year) >= 80'),
  kind('an account number', 'return rest === 1;', 'return rest === 2;'),
  kind(
    'a postcode with a number',
    '(?: [A-Z]{2}|[A-Za-z]{2})\\b[ ,]{1,3}',
    '(?: [A-Z]{2}|[A-Za-z]{2})\\b[;]{1,3}',
  ),
  kind('the number of a case', 'return digits.length > 2 && !isYear(digits);', 'return digits.length > 9;'),
  kind('an age with a girl or a boy', "'(?:meisje|meid|jongen|jongetje", "'(?:meid|jongetje"),
  broken(
    'guard: a long text takes its share of time and no more',
    `${P}/patterns.ts`,
    '(?<![\\w.+-])[\\w.+-]{1,64}@',
    '[\\w.+-]+@',
    {
      project: 'shared',
      tests: [`${P}/personal-data.properties.spec.ts`],
      only: 'no more than its share of time: letters',
    },
  ),
  broken('guard: no pattern repeats without a limit', `${P}/patterns.ts`, '[A-Za-z]{3,30} ', '[A-Za-z]+ ', {
    ...RULES,
    only: 'repeats nothing without a limit',
  }),
  broken(
    'text: the log tells of a request without its words',
    'backend/src/platform/http/request-log.ts',
    'path: pathOf(request),\n          status,',
    'path: pathOf(request),\n          sent: JSON.stringify(request.body),\n          status,',
    CANARIES,
  ),
  broken(
    'text: the trail tells that a remark was written and not what',
    'backend/src/modules/improvement/use-cases/comments/write-action-comment.ts',
    'details: { commentId: id },',
    'details: { commentId: id, body },',
    CANARIES,
  ),
  broken(
    'text: an error does not repeat what was sent',
    'backend/src/platform/http/problem.filter.ts',
    'code: error.code,\n    ...(typeof',
    'code: error.code,\n    sent: JSON.stringify(request.body),\n    ...(typeof',
    CANARIES,
  ),
  broken(
    'text: the history of an action keeps no words',
    'backend/src/modules/improvement/domain/action-event.ts',
    "  criteria: 'linked',",
    "  criteria: 'linked',\n  title: 'described',",
    CANARIES,
  ),
  broken(
    'text: a remark at an action can be wiped',
    'backend/src/modules/improvement/persistence/action-comment.repository.ts',
    "SET body = '', wiped_at",
    'SET wiped_at',
    CANARIES,
  ),
];
