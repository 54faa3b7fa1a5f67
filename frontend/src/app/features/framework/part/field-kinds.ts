import type { LocalisedText } from '@zicht/shared/kernel/locale';

/** Way to a value within a part. */
export type FieldPath = readonly (string | number)[];

/** How a value is written: in which kind of field. */
export type FieldKind =
  'text' | 'line' | 'number' | 'flag' | 'choice' | 'reference' | 'codes' | 'fixed' | 'list' | 'group';

/** What can be chosen where the format knows a few words. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  method: ['weightedMean', 'sum'],
  headline: ['themes', 'total'],
  visibleTo: ['organisation', 'all'],
  hiddenByCondition: ['zeroPoints', 'leftOut'],
  unanswered: ['zeroPoints', 'leftOut'],
  beforeSubmit: ['resolve', 'resolveOrConfirm', 'nothing'],
  request: ['none', 'optional', 'required'],
  whenZero: ['leftOut', 'zeroPoints'],
  on: ['always', 'zeroDenominator'],
  unit: ['percent', 'months', 'number'],
  limits: ['theme', 'total'],
};

/** Keys that hold the code of something else. */
export const REFERENCES = [
  'theme',
  'ownerRole',
  'role',
  'answerSet',
  'bands',
  'criterion',
  'sameAs',
  'via',
  'careCoordinator',
] as const;

/** Keys that hold codes of other things. */
export const CODE_LISTS = [
  'sectors',
  'hiddenFor',
  'exceptSectors',
  'sources',
  'criteria',
  'options',
  'requires',
  'on',
] as const;

/** Names and kinds that do not change. */
const FIXED = ['code', 'type', 'precision', 'level'];

/** Keys whose value may be left out, and what stands there then. */
export const OPTIONAL: Readonly<Record<string, unknown>> = {
  weight: null,
  revision: null,
  notes: [],
  caps: [],
  visibleWhen: [],
  sectors: [],
  breaksTrend: false,
  ownDesign: false,
};

/** Sections of a part, with the keys in each; a key that the part does not have and that is not optional is left out. */
export const SECTIONS = {
  criterion: {
    texts: ['title', 'question', 'why', 'help', 'notes'],
    answer: [
      'type',
      'answerSet',
      'descriptions',
      'options',
      'detail',
      'expected',
      'bands',
      'denominator',
      'numerator',
      'smallNumbers',
      'fields',
      'never',
      'maxLength',
    ],
    weighing: ['weight', 'weightReason', 'notApplicableAllowed', 'caps'],
    asked: ['theme', 'sectors', 'visibleWhen'],
    actions: ['actions'],
    evidence: ['evidence'],
    years: ['revision', 'breaksTrend', 'endsTrend'],
    sources: ['sources', 'ownDesign'],
  },
  theme: {
    texts: ['title', 'shortTitle', 'introduction', 'recommendation'],
    weighing: ['weight', 'thresholds'],
  },
  framework: {
    texts: ['title', 'description'],
    levels: ['levels'],
    scoring: ['scoring'],
    rules: ['rules'],
    keyFacts: ['keyFacts', 'partnerRegister'],
    answerSets: ['answerSets'],
    bandSets: ['bandSets'],
    sectors: ['sectors'],
    ownerRoles: ['ownerRoles'],
    sources: ['sources'],
  },
} as const;

/** Keys that only hold what kind of organisation they are for are optional for questions alone. */
const OPTIONAL_OF = {
  criterion: ['weight', 'revision', 'notes', 'caps', 'visibleWhen', 'sectors', 'breaksTrend', 'ownDesign'],
  theme: ['weight'],
  framework: [],
} as const;

/** Whether a section shows a key that the part does not have. */
export function isOptional(kind: keyof typeof OPTIONAL_OF, key: string): boolean {
  return OPTIONAL_OF[kind].some((one) => one === key);
}

/** True for `{ nl, en }`. */
export function isText(value: unknown): value is LocalisedText {
  return isRecord(value) && 'nl' in value && 'en' in value;
}

/** True for an object that is no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Kind of the field for a value, by its key and its form. */
export function kindOf(key: string, value: unknown): FieldKind {
  if (isText(value)) return 'text';
  if (Array.isArray(value)) return isCodeList(key, value) ? 'codes' : 'list';
  if (isRecord(value)) return 'group';
  if (FIXED.includes(key)) return 'fixed';
  if (typeof value === 'boolean') return 'flag';
  if (typeof value === 'string') {
    if (CHOICES[key] !== undefined) return 'choice';
    return REFERENCES.some((one) => one === key) ? 'reference' : 'line';
  }
  return 'number';
}

function isCodeList(key: string, value: readonly unknown[]): boolean {
  return CODE_LISTS.some((one) => one === key) && value.every((item) => typeof item === 'string');
}

/** Id of the field for a value, for labels, faults and links. */
export function fieldIdOf(path: FieldPath): string {
  return ['veld', ...path].join('-');
}

/** JSON pointer of a value, as faults name it. */
export function pointerOf(path: FieldPath): string {
  return path.map((step) => `/${step}`).join('');
}

/** The content with another value at a path; the first step's whole value is what is saved. */
export function withValue(content: unknown, [step, ...rest]: FieldPath, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(content))
    return content.map((item: unknown, index) => (index === step ? withValue(item, rest, value) : item));
  const holder = isRecord(content) ? content : {};
  const next = withValue(holder[step], rest, value);
  const entries = Object.entries({ ...holder, [step]: next });
  return Object.fromEntries(entries.filter(([, one]) => one !== null || rest.length > 0 || isNullKept(step)));
}

/** The year of a source is null where it is not known. */
function isNullKept(step: string | number): boolean {
  return step === 'year';
}

/** The value at a path. */
export function valueAt(content: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (holder, step) => (typeof holder === 'object' && holder !== null ? Reflect.get(holder, step) : undefined),
    content,
  );
}

/** A new thing for a list: formed like the last one, its words empty, with the next code. */
export function newItem(list: readonly unknown[], model: unknown, prefix: string): unknown {
  const like = list.at(-1) ?? model;
  const blank = emptied(like);
  if (!isRecord(blank)) return blank;
  const codes = list.map((item) => (isRecord(item) ? item['code'] : null));
  let number = list.length + 1;
  while (codes.includes(`${prefix}${number}`)) number += 1;
  return 'code' in blank
    ? { ...blank, code: `${prefix}${number}` }
    : 'level' in blank && 'name' in blank
      ? { ...blank, level: list.length }
      : blank;
}

function emptied(value: unknown): unknown {
  if (isText(value)) return { nl: '', en: '' };
  if (Array.isArray(value)) return [];
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, emptied(inner)]));
  return value;
}
