import type { BandSet, Criterion, Framework, ScoredOption } from '@zicht/shared/framework/framework';

/** Code of an answer that leaves a criterion out. */
export const NOT_APPLICABLE = 'nvt';

/** The six codes that an answer can be published as, in the order of the cells. */
export const ANSWER_CODES = ['0', '1', '2', '3', '4', NOT_APPLICABLE] as const;

/** The levels that a theme is published as. */
export const LEVEL_CODES = ['0', '1', '2', '3', '4'] as const;

/** A criterion whose points do not fit the codes 0 to 4. */
export interface UnfitCriterion {
  readonly criterion: string;
  readonly message: string;
}

/**
 * The codes that can occur for a scored criterion, in the order of {@link ANSWER_CODES} (specification, "Codes"): its
 * points, 0 because "don't know" and "hidden by a condition" are 0, and `nvt` where the framework allows it or a zero
 * denominator leaves the criterion out. Depends on the framework alone, never on answers. When points do not fit the
 * six codes: the reason.
 */
export function publishedCodes(
  framework: Framework,
  criterion: Criterion,
): { readonly codes: readonly string[] } | { readonly unfit: UnfitCriterion } {
  const points = pointsOf(framework, criterion);
  const refused = points?.find((one) => !Number.isInteger(one) || one < 0 || one > 4);
  if (points === undefined || refused !== undefined) {
    const reason = refused === undefined ? 'has no points that can be listed' : `can score ${refused}`;
    const message = `${criterion.code} ${reason}; a publication knows the whole points 0 to 4 alone.`;
    return { unfit: { criterion: criterion.code, message } };
  }
  const found = new Set([
    '0',
    ...points.map(String),
    ...(canBeLeftOut(framework, criterion) ? [NOT_APPLICABLE] : []),
  ]);
  return { codes: ANSWER_CODES.filter((one) => found.has(one)) };
}

/**
 * Whether some answer leaves this criterion out: "not applicable", also of the question that opens it; a denominator of
 * zero, also one that stands at another question; every expected option not applicable; and what the framework leaves
 * out by rule when it is hidden or unanswered.
 */
export function canBeLeftOut(framework: Framework, criterion: Criterion): boolean {
  const { rules, criteria } = framework;
  const conditions = criterion.visibleWhen ?? [];
  const isHiddenOut = conditions.length > 0 && rules.hiddenByCondition === 'leftOut';
  const parents = criteria.filter((one) => conditions.some((condition) => condition.criterion === one.code));
  const byZero = criterion.type === 'percentage' && criterion.denominator.whenZero === 'leftOut';
  return (
    criterion.notApplicableAllowed ||
    byZero ||
    isHiddenOut ||
    rules.unanswered === 'leftOut' ||
    canExpectNothing(criterion) ||
    parents.some((parent) => isNotApplicableAllowed(framework, parent))
  );
}

function isNotApplicableAllowed(framework: Framework, criterion: Criterion): boolean {
  const conditions = criterion.visibleWhen ?? [];
  const parents = framework.criteria.filter((one) =>
    conditions.some((condition) => condition.criterion === one.code),
  );
  return (
    criterion.notApplicableAllowed || parents.some((parent) => isNotApplicableAllowed(framework, parent))
  );
}

function canExpectNothing(criterion: Criterion): boolean {
  if (criterion.type !== 'multiple-choice' || criterion.expected === undefined) return false;
  const removable = new Set(
    criterion.options.filter((option) => option.canBeNotApplicable === true).map(({ code }) => code),
  );
  return criterion.expected.some(({ options }) => options.every((code) => removable.has(code)));
}

function pointsOf(framework: Framework, criterion: Criterion): number[] | undefined {
  switch (criterion.type) {
    case 'single-choice':
      return (criterion.options ?? optionsOf(framework, criterion.answerSet)).map((option) => option.points);
    case 'multiple-choice':
      return criterion.bands === undefined ? undefined : bandPoints(framework, criterion.bands);
    case 'percentage': {
      const small = optionsOf(framework, criterion.smallNumbers?.answerSet).map((option) => option.points);
      return [...bandPoints(framework, criterion.bands), ...small];
    }
    case 'number':
      return criterion.bands === undefined ? undefined : bandPoints(framework, criterion.bands);
    case 'date':
      return [...bandPoints(framework, criterion.bands), criterion.never.points];
    case 'text':
      return undefined;
  }
}

function optionsOf(framework: Framework, answerSet: string | undefined): readonly ScoredOption[] {
  return answerSet === undefined ? [] : (framework.answerSets[answerSet]?.options ?? []);
}

function bandPoints(framework: Framework, bands: string): number[] {
  const set: BandSet | undefined = framework.bandSets[bands];
  return (set?.bands ?? []).map((band) => band.points);
}
