const J = 'backend/test/journeys';
const patch = (promise, file, find, replace, test, only) => ({
  promise: `hostile: ${promise}`,
  file,
  find,
  replace,
  project: 'backend-postgres',
  tests: [`${J}/${test}.int-spec.ts`],
  only,
  // A tenth of the cases is enough to meet what is broken everywhere.
  env: { ZICHT_RUNS: '0.2' },
});

/** Promises about what strangers and members send: refused clearly, stored nowhere, told to nobody. */
export const HOSTILE_INPUT = [
  patch(
    'a text is never part of a statement',
    'backend/src/modules/assessments/persistence/reopening.repository.ts',
    'VALUES ($1, $2, $3, $4, $5, $6, $7)\n       ON CONFLICT (organisation_id, assessment_id) WHERE decision IS NULL DO NOTHING',
    "VALUES ($1, $2, $3, $4, '${row.reason}' || left($5, 0), $6, $7)\n       ON CONFLICT (organisation_id, assessment_id) WHERE decision IS NULL DO NOTHING",
    'canaries',
    'goes through every field',
  ),
  {
    ...patch(
      'an organisation of others takes no longer to refuse than one of nobody',
      'backend/src/platform/access/access.guard.ts',
      "if (typeof organisationId !== 'string' || membership === undefined) throw new NotFound();",
      "if (organisationId !== '018f0000-0000-7000-8000-00000000dead' && membership === undefined)\n    for (const until = performance.now() + 6; performance.now() < until; );\n  if (typeof organisationId !== 'string' || membership === undefined) throw new NotFound();",
      'access',
      'neither takes longer',
    ),
    // By day no times are taken.
    env: { ZICHT_PAIRS: '30' },
  },
  patch(
    'a record of others answers as one that does not exist, wherever a path names one',
    'backend/src/modules/improvement/use-cases/partners/remove-partner.ts',
    'if (before === null) throw new NotFound();',
    "if (before === null) return { outcome: 'applied', current: null };",
    'access',
    'a record of others',
  ),
  patch(
    'an address that can name nothing asks nothing of the database',
    'backend/src/platform/http/parameters.ts',
    "if (typeof value !== 'string' || !this.form.test(value)) throw new NotFound();",
    "if (typeof value !== 'string') throw new NotFound();",
    'hostile-input',
    'refuses it clearly',
  ),
  patch(
    'a text that no database can keep is refused at the door',
    'backend/src/platform/http/json-body.ts',
    "if (!isStorableText(value)) faults.push({ path, code: 'unstorableText' });",
    "if (value.length < 0) faults.push({ path, code: 'unstorableText' });",
    'hostile-input',
    'refuses it clearly',
  ),
  patch(
    'a field of a table that the contract does not name is refused, in every object of a body',
    'shared/src/improvement/action.contract.ts',
    '  .strictObject({\n    /** Made by the client, once per change',
    '  .object({\n    /** Made by the client, once per change',
    'hostile-input',
    'refuses it clearly',
  ),
  patch(
    'an answer holds what its description names and nothing more',
    'backend/src/modules/identity/http/present-session.ts',
    'demo: state.isDemo,',
    "demo: state.isDemo,\n    ...{ host: 'db-1' },",
    'hostile-input',
    'refuses it clearly',
  ),
  patch(
    'guesses from many addresses count for one account',
    'backend/src/modules/identity/use-cases/passwords/password-proof.ts',
    'await this.attempts.count(attempt);',
    'await this.attempts.count({ ...attempt, email: `${email} ${input.address}` });',
    'sign-in',
    'lets ten of two hundred',
  ),
  patch(
    'what a browser says of itself is not written down',
    'backend/src/platform/http/request-log.ts',
    'method: request.method,\n',
    "method: request.method,\n          agent: request.headers['user-agent'],\n",
    'http',
    'logs one line of JSON for whatever is sent',
  ),
  {
    promise: 'hostile: a text with strong words brings no markup into a page',
    file: 'frontend/src/app/ui/language/rich-text.ts',
    find: '<ng-container>{{ part.text }}</ng-container>',
    replace: '<span [innerHTML]="part.text"></span>',
    project: 'frontend',
    tests: ['frontend/src/app/ui/elements/elements.spec.ts'],
    only: 'makes words strong',
  },
  patch(
    'a page makes no script out of a text, whatever its code does',
    'backend/src/platform/http/security-headers.ts',
    'requireTrustedTypesFor: ["\'script\'"],',
    '',
    'http',
  ),
];
