import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AnswerChange } from '@zicht/shared/assessments/answer.contract';
import { runs } from '@zicht/shared/framework/testing/runs';
import { newId } from '../../../../platform/ids/new-id.js';
import { AssignQuestions, OpenAssessment, SaveAnswerChanges } from '../../index.js';
import { AssessmentWorld } from '../../testing/assessment-world.js';
import type { CountedTable, TestOrganisation } from '../../testing/assessment-world.js';

describe('SaveAnswerChanges', () => {
  let world: AssessmentWorld;
  let organisation: TestOrganisation;
  beforeAll(async () => {
    world = await AssessmentWorld.create();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    organisation = await world.addOrganisation('JHV', {
      coordinator: ['coordinator'],
      deputy: ['coordinator'],
      contributor: ['contributor'],
      focalPerson: ['focalPerson'],
      boardMember: ['boardMember'],
    });
    await world.get(OpenAssessment).execute(world.actor(organisation.people['coordinator']), { year: 2027 });
  });

  const change = (criterion: string, fields: Partial<AnswerChange> = {}): AnswerChange => ({
    changeId: newId(),
    criterion,
    baseVersion: 0,
    value: { option: '3' },
    ...fields,
  });
  const save = (changes: AnswerChange[], person = 'coordinator') =>
    world.get(SaveAnswerChanges).execute(world.actor(organisation.people[person]), { year: 2027, changes });
  const count = (table: CountedTable) => world.countOf(table, organisation.id);

  it('stores a batch in one order, with history and a line in the log', async () => {
    const result = await save([change('KEN-02'), change('KEN-01', { explanation: 'Zo doen wij dat.' })]);
    expect(result).toEqual({
      results: [
        expect.objectContaining({ criterion: 'KEN-02', outcome: 'applied', version: 1 }),
        expect.objectContaining({ criterion: 'KEN-01', outcome: 'applied', version: 1 }),
      ],
    });
    const stored = await Promise.all((['answers', 'answer_history', 'applied_changes'] as const).map(count));
    expect(stored).toEqual([2, 2, 2]);
    const log = await world.rows(
      "SELECT details FROM app.audit_entries WHERE organisation_id = $1 AND action = 'answers.saved'",
      [organisation.id],
    );
    expect(log).toEqual([
      {
        details: {
          answers: [
            { version: 1, criterion: 'KEN-02' },
            { version: 1, criterion: 'KEN-01' },
          ],
        },
      },
    ]);
  });

  it('answers a change that comes again as it was answered then, and stores nothing', async () => {
    const first = change('KEN-01');
    const [before] = (await save([first])).results;
    await save([change('KEN-01', { baseVersion: 1, value: { option: '1' } })]);
    const again = await save([first]);
    expect(again.results[0]).toEqual(before);
    expect(await count('answer_history')).toBe(2);
  });

  it('applies an id that stands twice in one batch once', async () => {
    const twice = change('KEN-01');
    const { results } = await save([twice, twice]);
    expect(results.map(({ outcome, version }) => [outcome, version])).toEqual([
      ['applied', 1],
      ['applied', 1],
    ]);
    expect(await count('applied_changes')).toBe(1);
  });

  it('refuses an id that was used for another question: nothing was stored under it', async () => {
    const first = change('KEN-01');
    await save([first]);
    const reused = { ...first, criterion: 'KEN-02' };
    const expected = { outcome: 'invalid', faults: [{ path: '/changeId', code: 'changeIdReused' }] };
    expect((await save([reused])).results[0]).toMatchObject(expected);
    const fresh = change('KEN-04');
    expect((await save([fresh, { ...fresh, criterion: 'KEN-02' }])).results[1]).toMatchObject(expected);
  });

  it('builds later changes of a question on earlier ones of the same batch', async () => {
    const { results } = await save([
      change('KEN-01', { value: { option: '1' } }),
      change('KEN-01', { value: undefined, baseVersion: 1, explanation: 'Wij zijn begonnen.' }),
      change('KEN-01', { value: { option: '2' }, baseVersion: 2 }),
      change('KEN-01', { value: { option: '4' }, baseVersion: 1 }),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['applied', 'applied', 'applied', 'stale']);
    expect(results[3]?.current).toMatchObject({
      version: 3,
      value: { option: '2' },
      explanation: 'Wij zijn begonnen.',
    });
    expect(await count('answer_history')).toBe(3);
  });

  it('overwrites nothing on a stale version, and shows what stands', async () => {
    await save([change('KEN-01', { explanation: 'Van mij.' })]);
    const stale = await save([change('KEN-01', { value: { option: '0' } }), change('KEN-02')], 'deputy');
    expect(stale).toMatchObject({
      status: 409,
      code: 'staleVersion',
      results: [
        {
          outcome: 'stale',
          current: {
            version: 1,
            value: { option: '3' },
            explanation: 'Van mij.',
            changedBy: { id: organisation.people['coordinator']?.id, name: 'Naam van coordinator' },
          },
        },
        { outcome: 'applied' },
      ],
    });
  });

  it('clears an answer and keeps its version rising', async () => {
    await save([change('KEN-01', { explanation: 'Tijdelijk.' })]);
    const { results } = await save([change('KEN-01', { baseVersion: 1, value: null, explanation: '' })]);
    expect(results[0]).toMatchObject({ outcome: 'applied', version: 2 });
    const rows = await world.rows('SELECT value, explanation FROM app.answers WHERE organisation_id = $1', [
      organisation.id,
    ]);
    expect(rows).toEqual([{ value: null, explanation: '' }]);
  });

  it.each([
    ['a question that does not exist', change('XXX-99'), '/criterion', 'unknownCriterion'],
    [
      'a question of another sector',
      change('MEL-07', { value: { option: 'ja' } }),
      '/criterion',
      'unknownCriterion',
    ],
    [
      'an option that does not exist',
      change('KEN-01', { value: { option: '9' } }),
      '/value/option',
      'unknownOption',
    ],
    ['another type', change('KEN-01', { value: { text: 'vier' } }), undefined, undefined],
    [
      '"not applicable" at a core question',
      change('KEN-01', { value: { notApplicable: 'Nee.' } }),
      undefined,
      undefined,
    ],
    [
      'more than the whole',
      change('SCH-02', { value: { numerator: 50, denominator: 40 } }),
      undefined,
      undefined,
    ],
    ['a month to come', change('SAM-06', { value: { month: '2027-12' } }), '/value/month', 'monthInFuture'],
    [
      'a foreign location',
      change('KEN-01', { exceptLocations: [newId()] }),
      '/exceptLocations/0',
      'unknownLocation',
    ],
  ])('refuses %s and stores the rest', async (_what, wrong, path, code) => {
    const result = await save([wrong, change('KEN-02')]);
    expect(result).toMatchObject({ status: 422, code: 'invalidInput' });
    expect(result.results.map(({ outcome }) => outcome)).toEqual(['invalid', 'applied']);
    if (path !== undefined) expect(result.results[0]?.faults).toContainEqual({ path, code });
    expect(await count('answers')).toBe(1);
  });

  it('keeps the locations for which an answer does not hold', async () => {
    const { results } = await save([change('KEN-01', { exceptLocations: [organisation.locationId] })]);
    expect(results[0]?.outcome).toBe('applied');
  });

  it('lets those who answer assigned questions answer those alone', async () => {
    const contributor = organisation.people['contributor'];
    await world.get(AssignQuestions).execute(world.actor(organisation.people['coordinator']), {
      year: 2027,
      criteria: ['KEN-01'],
      assigneeId: contributor?.id ?? '',
    });
    const { results } = await save([change('KEN-01'), change('KEN-02'), change('XXX-99')], 'contributor');
    expect(results.map(({ outcome }) => outcome)).toEqual(['applied', 'forbidden', 'forbidden']);
    expect((await save([change('KEN-02')], 'focalPerson')).results[0]?.outcome).toBe('forbidden');
    await expect(save([change('KEN-02')], 'boardMember')).rejects.toMatchObject({ status: 403 });
  });

  it('takes a confirmation back when another answer is given', async () => {
    await save([change('KEN-01', { value: { dontKnow: true }, confirmed: true })]);
    await save([change('KEN-01', { baseVersion: 1, value: { dontKnow: true } })]);
    const rows = await world.rows('SELECT confirmed FROM app.answers WHERE organisation_id = $1', [
      organisation.id,
    ]);
    expect(rows).toEqual([{ confirmed: false }]);
  });

  it(`has one winner among ${50} writers on one version, and each loser sees the winner`, async () => {
    for (let round = 0; round < runs(2); round += 1) {
      const writers = Array.from({ length: 50 }, (_, index) =>
        save([change('KEN-01', { baseVersion: round, explanation: `Schrijver ${index}` })]),
      );
      const results = (await Promise.all(writers)).map((result) => result.results[0]);
      const winners = results.filter((result) => result?.outcome === 'applied');
      expect(winners).toHaveLength(1);
      const losers = results.filter((result) => result?.outcome === 'stale');
      expect(losers).toHaveLength(49);
      const texts = new Set(losers.map((result) => result?.current?.explanation));
      expect(texts.size).toBe(1);
      expect(await count('answer_history')).toBe(round + 1);
    }
  });

  it('applies one change that is sent 20 times at once, once', async () => {
    const same = change('KEN-01');
    const results = await Promise.all(Array.from({ length: 20 }, () => save([same])));
    for (const {
      results: [result],
    } of results)
      expect(result).toMatchObject({ outcome: 'applied', version: 1 });
    expect(await count('answer_history')).toBe(1);
  });

  it('gives one question to an id that is sent for two at once', async () => {
    const id = newId();
    const results = await Promise.all(
      ['KEN-01', 'KEN-02', 'KEN-04'].map((criterion) => save([change(criterion, { changeId: id })])),
    );
    const outcomes = results.map(({ results: [result] }) => result?.outcome).sort();
    expect(outcomes).toEqual(['applied', 'invalid', 'invalid']);
    expect(await count('answers')).toBe(1);
  });

  it('never collides on different questions', async () => {
    const criteria = [
      'KEN-01',
      'KEN-02',
      'KEN-04',
      'SCH-01',
      'VOR-03',
      'BOR-01',
      'MEL-01',
      'MEL-02',
      'SAM-03',
      'HUL-01',
    ];
    const results = await Promise.all(criteria.map((criterion) => save([change(criterion)])));
    expect(results.every(({ results: [result] }) => result?.outcome === 'applied')).toBe(true);
    // Batches that name the same questions in opposite orders must not lock each other out either.
    const crossing = await Promise.all(
      Array.from({ length: 10 }, (_, index) => {
        const changes = criteria.map((criterion) => change(criterion, { baseVersion: 1 }));
        return save(index % 2 === 0 ? changes : changes.reverse());
      }),
    );
    const applied = crossing.flatMap(({ results: all }) =>
      all.filter(({ outcome }) => outcome === 'applied'),
    );
    expect(applied).toHaveLength(criteria.length);
  });

  it('judges a percentage by the denominator that stands at another question', async () => {
    const own = (numerator: number) => change('SCH-03', { value: { numerator, denominator: 40 } });
    await save([change('SCH-02', { value: { numerator: 3, denominator: 10 } })]);
    expect((await save([own(11)])).results).toMatchObject([
      { outcome: 'invalid', faults: [{ path: '/value/numerator' }] },
    ]);
    expect((await save([own(5)])).results).toMatchObject([{ outcome: 'applied', version: 1 }]);
    const smaller = change('SCH-02', { baseVersion: 1, value: { numerator: 3, denominator: 4 } });
    const later = change('SCH-03', { baseVersion: 1, value: { numerator: 6, denominator: 40 } });
    expect((await save([smaller, later])).results).toMatchObject([
      { outcome: 'applied', version: 2 },
      { outcome: 'invalid', faults: [{ path: '/value/numerator' }] },
    ]);
  });

  it('costs as many statements for a hundred changes as for one', async () => {
    const codes = Object.keys(world.answers());
    const hundred = Array.from({ length: 100 }, (_, index) => change(codes[index % codes.length] ?? ''));
    const one = await world.statements.during(() => save([change('KEN-01')]));
    const many = await world.statements.during(() => save(hundred));
    const clean = await world.statements.during(() =>
      save([change('KEN-01', { baseVersion: 1, value: { option: '1' } })]),
    );
    expect({ one: one.length, clean: clean.length }).toEqual({ one: 7, clean: 7 });
    // Two to look again after a race, and one for a percentage whose denominator stands at another question.
    expect(many.length).toBeLessThanOrEqual(10);
  });
});
