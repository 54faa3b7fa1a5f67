import { createHash } from 'node:crypto';

/** What a group can be filtered by: publication sector, police region, size. */
export type Dimension = 'S' | 'R' | 'Z';

/** The dimensions in the order of a tuple. */
export const DIMENSIONS: readonly Dimension[] = ['S', 'R', 'Z'];

/** Which groups exist: those that fix exactly these dimensions. The empty view is the whole country. */
export type View = readonly Dimension[];

/**
 * How a publication is made (specification 2.4). Counts are numbers of organisations (or of concerns), shares lie
 * between 0 and 1. One policy belongs to one publication; its hash is kept with it.
 */
export interface Policy {
  /** Fewest organisations in a group, and in any set that could be calculated from groups. */
  readonly k: number;
  /** Fewest concerns in a group. */
  readonly kc: number;
  /** Largest share of a group that one concern may have, in steps of 0.0001. */
  readonly maxConcernShare: number;
  /** Fewest organisations of a group outside any one concern. */
  readonly minRest: number;
  readonly views: readonly View[];
  /** Variance of the noise of an ordinary group, in organisations squared: 2 or 4. */
  readonly varianceStandard: 2 | 4;
  /** Variance of the noise of a group that changed a little since an earlier year: 4. */
  readonly varianceStrict: 4;
  /** A change of 1 to this many members since an earlier year asks for the strict table. */
  readonly strictUpTo: number;
  /** Edge b of the coding: N / `oneIn` rounded up, at least `min`, at most `max`. */
  readonly coding: { readonly min: number; readonly max: number; readonly oneIn: number };
  /** Fewest organisations for a median, and for quartiles. */
  readonly medianMinN: number;
  readonly quartileMinN: number;
  /** A shown quantile is a multiple of this, on the scale 0 to 100. */
  readonly showRound: number;
}

/** The weakest policy that is allowed, and the one that holds when nobody chose (specification 2.4). */
export const FLOOR: Policy = {
  k: 10,
  kc: 5,
  maxConcernShare: 0.5,
  minRest: 9,
  views: [[], ['S'], ['R'], ['Z'], ['S', 'R'], ['S', 'Z']],
  varianceStandard: 2,
  varianceStrict: 4,
  strictUpTo: 2,
  coding: { min: 2, max: 10, oneIn: 10 },
  medianMinN: 20,
  quartileMinN: 40,
  showRound: 5,
};

/** Why a policy was refused: `field` is the name of the field, `message` a sentence. */
export interface PolicyFault {
  readonly field: string;
  readonly message: string;
}

/** Unit in which shares are compared, so that no comparison is done in floating point. */
export const SHARE_UNIT = 10_000;

/** Fields in which a higher whole number is stricter. */
const HIGHER_IS_STRICTER = [
  'k',
  'kc',
  'minRest',
  'varianceStandard',
  'varianceStrict',
  'strictUpTo',
  'medianMinN',
  'quartileMinN',
  'showRound',
] as const;

/**
 * A policy from the fields that somebody chose; those left out are as in {@link FLOOR}, `minRest` as k − 1. Refused
 * with all its faults: what is no object, an unknown field, a value of the wrong kind, and every value weaker than
 * the floor (specification 2.4: "A deployment may be stricter, never weaker"). Only noise of variance 2 or 4 has a
 * table; another variance is refused too. Never throws.
 */
export function readPolicy(
  candidate: unknown,
): { readonly policy: Policy } | { readonly faults: PolicyFault[] } {
  if (!isRecord(candidate)) return { faults: [fault('', 'A policy is an object.')] };
  const merged: Record<string, unknown> = { ...FLOOR, ...candidate };
  if (candidate['minRest'] === undefined && isWhole(merged['k'])) merged['minRest'] = merged['k'] - 1;
  const faults = [
    ...Object.keys(candidate)
      .filter((key) => !Object.hasOwn(FLOOR, key))
      .map((key) => fault(key, 'This field is unknown.')),
    ...HIGHER_IS_STRICTER.flatMap((field) => judgeNumber(field, merged[field])),
    ...judgeVariances(merged),
    ...judgeShare(merged['maxConcernShare']),
    ...judgeViews(merged['views']),
    ...judgeCoding(merged['coding']),
  ];
  return faults.length > 0 ? { faults } : { policy: merged as unknown as Policy };
}

/** SHA-256 over the fields in their fixed order, 64 hexadecimal digits: equal policies have equal hashes. */
export function policyHash(policy: Policy): string {
  const fields = (Object.keys(FLOOR) as (keyof Policy)[]).map((key) => [key, canonical(policy[key])]);
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  return isRecord(value) ? ['min', 'max', 'oneIn'].map((key) => value[key]) : value;
}

function judgeNumber(field: (typeof HIGHER_IS_STRICTER)[number], value: unknown): PolicyFault[] {
  if (!isWhole(value) || value > 1_000_000) return [fault(field, 'This must be a whole number.')];
  return value < FLOOR[field] ? [fault(field, `This must be at least ${FLOOR[field]}.`)] : [];
}

function judgeVariances({ varianceStandard, varianceStrict }: Record<string, unknown>): PolicyFault[] {
  return [
    ...(varianceStandard === 2 || varianceStandard === 4
      ? []
      : [fault('varianceStandard', 'There are tables for a variance of 2 and of 4 alone.')]),
    ...(varianceStrict === 4 ? [] : [fault('varianceStrict', 'There is a table for a variance of 4 alone.')]),
  ];
}

function judgeShare(value: unknown): PolicyFault[] {
  const isShare = typeof value === 'number' && value > 0 && value <= FLOOR.maxConcernShare;
  if (isShare && Math.abs(value * SHARE_UNIT - Math.round(value * SHARE_UNIT)) < 1e-6) return [];
  return [fault('maxConcernShare', 'This must be above 0 and at most 0.5, with at most four decimals.')];
}

function judgeViews(value: unknown): PolicyFault[] {
  const known = new Set(FLOOR.views.map((view) => view.join()));
  const views = Array.isArray(value)
    ? value.map((view) => (Array.isArray(view) ? view.join() : undefined))
    : [];
  const isSubset = views.every((view) => view !== undefined && known.has(view));
  if (views.length > 0 && isSubset && new Set(views).size === views.length) return [];
  return [fault('views', 'These must be some of the six views, each once: [] S R Z SR SZ.')];
}

function judgeCoding(value: unknown): PolicyFault[] {
  const { min, max, oneIn, ...others } = isRecord(value) ? value : {};
  const areWhole = isWhole(min) && isWhole(max) && isWhole(oneIn) && Object.keys(others).length === 0;
  const isStrict = areWhole && min >= FLOOR.coding.min && max >= FLOOR.coding.max && min <= max && oneIn >= 1;
  if (isStrict && oneIn <= FLOOR.coding.oneIn) return [];
  return [fault('coding', 'min must be at least 2, max at least 10 and not below min, oneIn from 1 to 10.')];
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fault(field: string, message: string): PolicyFault {
  return { field, message };
}
