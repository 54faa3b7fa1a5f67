import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkFramework } from './check-framework.js';
import { MAXIMUM_FAULTS } from './framework-fault.js';

const folder = new URL('../../../../../data/frameworks/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const schema = JSON.parse(read('framework.schema.json')) as object;
const texts = { normenkader: read('normenkader.json'), club: read('safe-sport-points.json') };

type Json = Record<string, unknown>;
type Steps = readonly (string | number)[];

/** The framework with the value at a path replaced, added or (`undefined`) taken away. */
function changed(text: string, path: string, value: unknown): unknown {
  const root = JSON.parse(text) as Json;
  const steps: Steps = path.split('/').slice(1);
  const parent = steps.slice(0, -1).reduce<Json>((node, step) => node[step] as Json, root);
  const last = steps.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return root;
}

function faultsAfter(path: string, value: unknown, text = texts.normenkader) {
  return checkFramework(changed(text, path, value), schema);
}

/** Place of a criterion of the present framework. */
function at(code: string): string {
  const { criteria } = JSON.parse(texts.normenkader) as { criteria: { code: string }[] };
  return `/criteria/${criteria.findIndex((criterion) => criterion.code === code)}`;
}

describe('checkFramework finds nothing wrong', () => {
  it.each(['normenkader.json', 'framework-example-points.json', 'safe-sport-points.json'])(
    'with %s',
    (file) => {
      expect(checkFramework(JSON.parse(read(file)), schema)).toEqual([]);
    },
  );
});

describe('checkFramework finds faults of form', () => {
  it.each([
    ['/format', 3, '/format', 'form.const'],
    ['/more', 1, '/more', 'form.additionalProperties'],
    ['/title/en', undefined, '/title/en', 'form.required'],
    ['/title/nl', '', '/title/nl', 'form.minLength'],
    ['/title/de', 'x', '/title/de', 'form.additionalProperties'],
    ['/themes', [], '/themes', 'form.minItems'],
    [`${at('KEN-01')}/question/en`, undefined, `${at('KEN-01')}/question/en`, 'form.required'],
    [`${at('KEN-01')}/extra`, 1, `${at('KEN-01')}/extra`, 'form.unevaluatedProperties'],
    [`${at('KEN-01')}/maxLength`, 9, `${at('KEN-01')}/maxLength`, 'form.unevaluatedProperties'],
    [`${at('KEN-01')}/notApplicableAllowed`, true, `${at('KEN-01')}/notApplicableAllowed`, 'form.const'],
    [`${at('KEN-01')}/title/nl`, 'x'.repeat(41), `${at('KEN-01')}/title/nl`, 'form.maxLength'],
    [`${at('BOR-08')}/weight`, 1, `${at('BOR-08')}/weight`, 'form.const'],
    ['/rules/dontKnow/points', undefined, '/rules/dontKnow/points', 'form.required'],
  ])('%s = %j', (path, value, where, code) => {
    expect(faultsAfter(path, value)).toContainEqual(expect.objectContaining({ path: where, code }));
  });

  it('without drowning them in consequences', () => {
    expect(faultsAfter(`${at('KEN-03')}/question/en`, undefined)).toHaveLength(1);
  });
});

describe('checkFramework finds faults of meaning', () => {
  const option = { code: 'nee', label: { nl: 'x', en: 'x' }, points: 0 };
  it.each<[string, unknown, string, string]>([
    ['/title/en', ' \n', '/title/en', 'textBlank'],
    ['/description/nl', 'a\0', '/description/nl', 'forbiddenCharacter'],
    ['/sectors/1/code', 'JHV', '/sectors/1/code', 'duplicateCode'],
    ['/criteria/1/code', 'KEN-01', '/criteria/1/code', 'duplicateCode'],
    ['/themes/1/code', 'KEN', '/themes/1/code', 'duplicateCode'],
    ['/sources/1/code', 'R2020', '/sources/1/code', 'duplicateCode'],
    [
      '/answerSets/yes-partly-no/options/0',
      option,
      '/answerSets/yes-partly-no/options/2/code',
      'duplicateCode',
    ],
    ['/levels/2/level', 5, '/levels/2/level', 'levelOutOfOrder'],
    ['/scoring/themes/thresholds/0/from', 0.1, '/scoring/themes/thresholds/0/from', 'firstNotReached'],
    ['/scoring/themes/thresholds/2/from', 0.5, '/scoring/themes/thresholds/2/from', 'notAscending'],
    ['/scoring/themes/thresholds/2/level', 1, '/scoring/themes/thresholds/2/level', 'notAscending'],
    ['/scoring/themes/thresholds/4/level', 9, '/scoring/themes/thresholds/4/level', 'unknownReference'],
    ['/ownerRoles/2/fallback/role', 'XX', '/ownerRoles/2/fallback/role', 'unknownReference'],
    ['/ownerRoles/2/fallback/role', 'AF', '/ownerRoles/2/fallback/role', 'unknownReference'],
    [
      '/ownerRoles/2/fallback/when/0/criterion',
      'XX',
      '/ownerRoles/2/fallback/when/0/criterion',
      'unknownReference',
    ],
    [
      '/ownerRoles/2/fallback/when/0/values/0',
      'no',
      '/ownerRoles/2/fallback/when/0/values/0',
      'unknownReference',
    ],
    ['/rules/dontKnow/action/ownerRole', 'XX', '/rules/dontKnow/action/ownerRole', 'unknownReference'],
    ['/rules/textNotices/1/sectors/0', 'XX', '/rules/textNotices/1/sectors/0', 'unknownReference'],
    ['/keyFacts/0/criteria/0', 'XX', '/keyFacts/0/criteria/0', 'unknownReference'],
    ['/partnerRegister/criterion', 'KEN-01', '/partnerRegister/criterion', 'unknownReference'],
    ['/partnerRegister/careCoordinator', 'XX', '/partnerRegister/careCoordinator', 'unknownReference'],
    ['/sources/0/via', 'XX', '/sources/0/via', 'unknownReference'],
    ['/themes/0/recommendation/sources/0', 'XX', '/themes/0/recommendation/sources/0', 'unknownReference'],
    ['/bandSets/share/unit', 'number', `${at('SCH-02')}/bands`, 'wrongUnit'],
    ['/bandSets/share/bands/3/from', 10, '/bandSets/share/bands/3', 'notAscending'],
    ['/bandSets/share/bands/3/points', 0, '/bandSets/share/bands/3', 'notMonotonic'],
    ['/bandSets/recency/bands/1/points', 9, '/bandSets/recency/bands/1', 'notMonotonic'],
    [`${at('KEN-01')}/theme`, 'XX', `${at('KEN-01')}/theme`, 'unknownReference'],
    [`${at('KEN-04')}/sectors/0`, 'XX', `${at('KEN-04')}/sectors/0`, 'unknownReference'],
    [`${at('KEN-01')}/sources/0`, 'XX', `${at('KEN-01')}/sources/0`, 'unknownReference'],
    [`${at('KEN-01')}/answerSet`, 'constructor', `${at('KEN-01')}/answerSet`, 'unknownReference'],
    [
      `${at('KEN-01')}/descriptions/9`,
      { nl: 'x', en: 'x' },
      `${at('KEN-01')}/descriptions/9`,
      'unknownReference',
    ],
    [`${at('KEN-01')}/actions/0/ownerRole`, 'XX', `${at('KEN-01')}/actions/0/ownerRole`, 'unknownReference'],
    [`${at('KEN-01')}/actions/0/code`, 'KEN-02-A1', `${at('KEN-01')}/actions/0/code`, 'actionCode'],
    [`${at('KEN-01')}/caps/0/maxLevel`, 7, `${at('KEN-01')}/caps/0/maxLevel`, 'unknownReference'],
    [`${at('KEN-01')}/caps/0/pointsBelow`, 5, `${at('KEN-01')}/caps/0/pointsBelow`, 'pointsTooHigh'],
    [`${at('KEN-01')}/caps/0/limits`, 'total', `${at('KEN-01')}/caps/0`, 'noLevels'],
    [
      `${at('KEN-01')}/caps/0`,
      { requires: ['0'], maxLevel: 1 },
      `${at('KEN-01')}/caps/0/requires/0`,
      'unknownReference',
    ],
    [
      `${at('MEL-01')}/caps/0/exceptSectors/0`,
      'POL',
      `${at('MEL-01')}/caps/0/exceptSectors/0`,
      'unknownReference',
    ],
    [`${at('VOR-01')}/caps/0/requires/0`, 'GEEN', `${at('VOR-01')}/caps/0/requires/0`, 'unknownReference'],
    [
      `${at('VOR-01')}/expected/0/options/0`,
      'GEEN',
      `${at('VOR-01')}/expected/0/options/0`,
      'unknownReference',
    ],
    [
      `${at('VOR-01')}/expected/1/sectors/0`,
      'XX',
      `${at('VOR-01')}/expected/1/sectors/0`,
      'unknownReference',
    ],
    [`${at('VOR-01')}/expected/0/sectors`, ['GEM'], `${at('VOR-01')}/expected`, 'nothingExpected'],
    [`${at('VOR-01')}/options/1/code`, 'SEKS', `${at('VOR-01')}/options/1/code`, 'duplicateCode'],
    [
      `${at('SAM-01')}/options/0/hiddenFor/0`,
      'XX',
      `${at('SAM-01')}/options/0/hiddenFor/0`,
      'unknownReference',
    ],
    [`${at('RIS-02')}/weight`, 1, `${at('RIS-02')}/options`, 'noPoints'],
    [`${at('BOR-04')}/weight`, 1, `${at('BOR-04')}/weight`, 'noPoints'],
    [`${at('BOR-04')}/fields/0/maximum`, -1, `${at('BOR-04')}/fields/0/maximum`, 'notAscending'],
    [`${at('BOR-02')}/detail/on/0`, 'XX', `${at('BOR-02')}/detail/on/0`, 'unknownReference'],
    [`${at('BOR-02')}/evidence/fromPoints`, 9, `${at('BOR-02')}/evidence/fromPoints`, 'pointsTooHigh'],
    [`${at('MEL-01')}/notes/0/sectors/0`, 'POL', `${at('MEL-01')}/notes/0/sectors/0`, 'unknownReference'],
    [
      `${at('BOR-03')}/visibleWhen/0/criterion`,
      'BOR-05',
      `${at('BOR-03')}/visibleWhen/0/criterion`,
      'notEarlier',
    ],
    [
      `${at('BOR-03')}/visibleWhen/0/criterion`,
      'BOR-03',
      `${at('BOR-03')}/visibleWhen/0/criterion`,
      'notEarlier',
    ],
    [
      `${at('BOR-03')}/visibleWhen/0/values/0`,
      'XX',
      `${at('BOR-03')}/visibleWhen/0/values/0`,
      'unknownReference',
    ],
    [`${at('RIS-03')}/sectors`, ['POL'], `${at('RIS-03')}/visibleWhen/0/criterion`, 'parentNotAsked'],
    [`${at('SCH-03')}/denominator/sameAs`, 'KEN-01', `${at('SCH-03')}/denominator/sameAs`, 'notEarlier'],
    [`${at('SCH-03')}/denominator/sameAs`, 'MEL-05', `${at('SCH-03')}/denominator/sameAs`, 'notEarlier'],
    [
      `${at('MEL-05')}/smallNumbers/answerSet`,
      'xx',
      `${at('MEL-05')}/smallNumbers/answerSet`,
      'unknownReference',
    ],
  ])('%s = %j', (path, value, where, code) => {
    const faults = faultsAfter(path, value);
    expect(faults).toContainEqual(expect.objectContaining({ path: where, code }));
    expect(faults.every(({ message }) => message.length > 5)).toBe(true);
  });

  it.each<[string, unknown, string, string]>([
    ['level', 9, 'level', 'unknownReference'],
    ['atLeast', 21, 'atLeast', 'cannotBeMet'],
    ['atLeastPerTheme', 5, 'atLeastPerTheme', 'cannotBeMet'],
    ['pointsAtLeast', 2, 'pointsAtLeast', 'cannotBeMet'],
    ['criteria', ['XX'], 'criteria/0', 'unknownReference'],
  ])('a requirement with %s = %j', (key, value, where, code) => {
    const base = '/scoring/total/requirements/0';
    const faults = faultsAfter(`${base}/${key}`, value, texts.club);
    expect(faults).toContainEqual(expect.objectContaining({ path: `${base}/${where}`, code }));
  });

  it('a requirement or a cap without levels to limit', () => {
    const faults = faultsAfter('/scoring/total/thresholds', undefined, texts.club);
    expect(faults).toContainEqual(expect.objectContaining({ code: 'noLevels' }));
  });

  it('a theme in which nothing is scored', () => {
    const root = JSON.parse(texts.normenkader) as { criteria: { theme: string }[] };
    const criteria = root.criteria.filter(({ theme }) => theme !== 'HUL');
    expect(checkFramework({ ...root, criteria }, schema)).toContainEqual(
      expect.objectContaining({ path: '/themes/7', code: 'themeWithoutScore' }),
    );
  });
});

describe('checkFramework and hostile input', () => {
  it.each([null, undefined, 3, 'framework', [], {}, true, () => 1, Symbol('x'), 10n])(
    'refuses %p',
    (value) => {
      expect(checkFramework(value, schema).length).toBeGreaterThan(0);
    },
  );

  it('refuses what is too deep, too big or endless before reading it', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    const endless: Record<string, unknown> = {};
    endless['self'] = endless;
    expect(checkFramework(deep, schema)).toMatchObject([{ code: 'tooDeep' }]);
    expect(checkFramework(endless, schema)).toMatchObject([{ code: 'tooDeep' }]);
    expect(checkFramework({ criteria: Array.from({ length: 600_000 }, () => 1) }, schema)).toMatchObject([
      { code: 'tooLarge' },
    ]);
  });

  it('reports no endless list', () => {
    const many = {
      ...(JSON.parse(texts.normenkader) as object),
      criteria: Array.from({ length: 2000 }, () => ({})),
    };
    expect(checkFramework(many, schema).length).toBeLessThanOrEqual(2 * MAXIMUM_FAULTS);
  });

  it('never throws', () => {
    const runs = 200 * Number(process.env['ZICHT_RUNS'] ?? 1);
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (value) => {
        expect(checkFramework(value, schema).length).toBeGreaterThan(0);
      }),
      { numRuns: runs },
    );
  });

  it('never throws on a framework with any part replaced', () => {
    const root = JSON.parse(texts.normenkader) as object;
    const paths: string[] = [];
    const collect = (node: unknown, path: string): void => {
      if (path !== '') paths.push(path);
      if (typeof node === 'object' && node !== null) {
        for (const [key, value] of Object.entries(node)) collect(value, `${path}/${key}`);
      }
    };
    collect(root, '');
    const values = fc.oneof(fc.jsonValue(), fc.constantFrom('constructor', '__proto__', 'KEN-01', -1, 1e308));
    fc.assert(
      fc.property(fc.constantFrom(...paths), values, (path, value) => {
        for (const fault of faultsAfter(path, value))
          expect(fault.path.length + fault.message.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 * Number(process.env['ZICHT_RUNS'] ?? 1) },
    );
  });
});
