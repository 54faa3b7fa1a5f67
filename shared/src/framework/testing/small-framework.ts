import type { LocalisedText } from '../../kernel/locale.js';
import type { Criterion } from '../criterion.js';
import type { Framework, Rules, Scoring } from '../framework.js';
import { readFramework } from './read-framework.js';

/** The same words in both languages. */
export function words(text: string): LocalisedText {
  return { nl: text, en: text };
}

/** Parts of a small framework that a spec wants to be otherwise. */
export interface SmallFramework {
  readonly criteria: readonly Criterion[];
  readonly rules?: Partial<Rules>;
  readonly scoring?: Scoring;
}

/** The present framework with one theme KEN and the given criteria only; sectors and sets stay. */
export function smallFramework({ criteria, rules = {}, scoring }: SmallFramework): Framework {
  const framework = readFramework('normenkader');
  return {
    ...framework,
    keyFacts: [],
    themes: framework.themes.slice(0, 1),
    scoring: scoring ?? framework.scoring,
    rules: { ...framework.rules, ...rules },
    criteria,
  };
}

const base = {
  theme: 'KEN',
  title: words('Titel'),
  question: words('Vraag?'),
  why: words('Waarom'),
  help: words('Uitleg'),
  weight: 1,
  weightReason: words('Reden'),
  notApplicableAllowed: false,
  evidence: { request: 'none' },
  actions: [],
  sources: [],
} as const;

/** A graded question (options `0` to `4`). */
export function graded(code: string, more: Partial<Criterion> = {}): Criterion {
  return { ...base, code, type: 'single-choice', answerSet: 'maturity', ...more } as Criterion;
}

/** A percentage in the bands of the present framework. */
export function percentage(code: string, more: object = {}): Criterion {
  return {
    ...base,
    code,
    type: 'percentage',
    numerator: { label: words('Teller') },
    denominator: { label: words('Noemer'), whenZero: 'leftOut' },
    bands: 'share',
    ...more,
  };
}

/** A multiple choice with options A to D and an exclusive NONE, A to D expected. */
export function choice(code: string, more: object = {}): Criterion {
  const options = ['A', 'B', 'C', 'D'].map((option) => ({ code: option, label: words(option) }));
  return {
    ...base,
    code,
    type: 'multiple-choice',
    options: [...options, { code: 'NONE', label: words('Geen'), exclusive: true }],
    expected: [{ options: ['A', 'B', 'C', 'D'] }],
    bands: 'share',
    ...more,
  };
}

/** A month in the bands of the present framework. */
export function month(code: string, more: Partial<Criterion> = {}): Criterion {
  return {
    ...base,
    code,
    type: 'date',
    precision: 'month',
    never: { label: words('Nooit'), points: 0 },
    bands: 'recency',
    ...more,
  } as Criterion;
}

/** A free text of at most 10 characters. */
export function text(code: string, more: object = {}): Criterion {
  return { ...base, code, type: 'text', weight: 0, maxLength: 10, ...more };
}

/** Hours with one decimal, people as whole numbers; unscored. */
export function numbers(code: string, more: object = {}): Criterion {
  const field = { label: words('Aantal'), unit: words('stuks'), minimum: 0 };
  return {
    ...base,
    code,
    type: 'number',
    weight: 0,
    fields: [
      { ...field, code: 'HOURS', decimals: 1, maximum: 100 },
      { ...field, code: 'PEOPLE', decimals: 0 },
    ],
    ...more,
  };
}
