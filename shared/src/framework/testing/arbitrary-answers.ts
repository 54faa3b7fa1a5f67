import fc from 'fast-check';
import type { Answer, Answers } from '../answers/answer.js';
import { applicableCriteria, visibleOptions } from '../applicability.js';
import type { Criterion, MultipleChoiceCriterion } from '../criterion.js';
import type { Framework } from '../framework.js';
import { optionsOf } from '../look-up.js';

/** Head count that all percentages of an arbitrary organisation share, so that copied denominators agree. */
export const STAFF = 40;

/** One or more sectors of a framework; none where it has none. */
export function arbitrarySectors(framework: Framework): fc.Arbitrary<readonly string[]> {
  const codes = framework.sectors.map(({ code }) => code);
  return codes.length === 0
    ? fc.constant([])
    : fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 4 });
}

/** Faultless answers of an organisation; about one criterion in eight stays open. */
export function arbitraryAnswers(framework: Framework, sectors: readonly string[]): fc.Arbitrary<Answers> {
  const entries = applicableCriteria(framework, sectors).map((criterion) =>
    fc
      .option(arbitraryAnswer(framework, criterion, sectors), { freq: 7 })
      .map((answer): [string, Answer][] => (answer === null ? [] : [[criterion.code, answer]])),
  );
  return fc.tuple(...entries).map((found) => Object.fromEntries(found.flat()));
}

/** Any faultless answer to a criterion, "don't know" and "not applicable" among them where allowed. */
export function arbitraryAnswer(
  framework: Framework,
  criterion: Criterion,
  sectors: readonly string[],
): fc.Arbitrary<Answer> {
  return fc.oneof(
    { weight: 6, arbitrary: arbitraryGivenAnswer(framework, criterion, sectors) },
    ...(framework.rules.dontKnow.allowed
      ? [{ weight: 1, arbitrary: fc.constant<Answer>({ dontKnow: true }) }]
      : []),
    ...(criterion.notApplicableAllowed
      ? [{ weight: 1, arbitrary: fc.constant<Answer>({ notApplicable: 'Niet bij ons' }) }]
      : []),
    ...(criterion.type === 'percentage'
      ? [{ weight: 1, arbitrary: fc.constant<Answer>({ denominator: 0 }) }]
      : []),
  );
}

/** An answer of the type itself; percentages with a denominator of {@link STAFF}. */
export function arbitraryGivenAnswer(
  framework: Framework,
  criterion: Criterion,
  sectors: readonly string[],
): fc.Arbitrary<Answer> {
  const codes = optionsOf(framework, criterion).map(({ code }) => code);
  switch (criterion.type) {
    case 'single-choice':
      return fc.constantFrom(...codes).map((option) => ({ option }));
    case 'multiple-choice':
      return arbitraryChoice(framework, criterion, sectors);
    case 'percentage': {
      const numbers = fc
        .integer({ min: 0, max: STAFF })
        .map((numerator) => ({ numerator, denominator: STAFF }));
      return criterion.smallNumbers === undefined
        ? numbers
        : fc.oneof(
            numbers,
            fc.constantFrom(...codes).map((option) => ({ option })),
          );
    }
    case 'number':
      return fc
        .tuple(
          ...criterion.fields.map(({ code, minimum = 0, maximum = 1000 }) =>
            fc.integer({ min: minimum, max: maximum }).map((value) => [code, value] as const),
          ),
        )
        .map((fields) => ({ fields: Object.fromEntries(fields) }));
    case 'date':
      return fc.oneof(
        fc.constant<Answer>({ never: true }),
        fc
          .tuple(fc.integer({ min: 2020, max: 2026 }), fc.integer({ min: 1, max: 12 }))
          .map(([year, month]) => ({ month: `${year}-${String(month).padStart(2, '0')}` })),
      );
    case 'text':
      return fc.constant({ text: 'Meer tijd' });
  }
}

function arbitraryChoice(
  framework: Framework,
  criterion: MultipleChoiceCriterion,
  sectors: readonly string[],
): fc.Arbitrary<Answer> {
  const visible = visibleOptions(framework, criterion, sectors);
  const exclusive = visible.filter((option) => option.exclusive).map(({ code }) => code);
  const together = visible.filter((option) => !option.exclusive).map(({ code }) => code);
  const several = fc.subarray(together, { minLength: 1 }).chain((options) => {
    const marks = visible
      .filter((option) => option.canBeNotApplicable && !options.includes(option.code))
      .map(({ code }) => code);
    return fc
      .subarray(marks)
      .map((notApplicableOptions): Answer =>
        notApplicableOptions.length === 0 ? { options } : { options, notApplicableOptions },
      );
  });
  return exclusive.length === 0
    ? several
    : fc.oneof(
        { weight: 4, arbitrary: several },
        fc.constantFrom(...exclusive).map((code) => ({ options: [code] })),
      );
}
