import type { LocalisedText } from '../../kernel/locale.js';
import type { Answers } from '../answers/answer.js';
import type { CriterionEvaluation, CriterionState, Evaluation, MeasuredValue } from './evaluation.js';
import { optionsOf, ownValue } from '../look-up.js';

/** A fact that is shown before all else; more than one answer only where several sectors have their own criterion. */
export interface KeyFactSummary {
  readonly title: LocalisedText;
  /** Answers to those of its criteria that apply to the organisation; empty: the fact is not shown. */
  readonly answers: readonly KeyFactAnswer[];
}

/** One criterion of a fact, ready to be put into words. */
export interface KeyFactAnswer {
  readonly criterion: string;
  readonly title: LocalisedText;
  readonly state: CriterionState;
  readonly points: number | null;
  readonly highestPoints: number | null;
  /** Null unless the state is `answered`. */
  readonly words: KeyFactWords | null;
}

/** An option with its words. */
export interface LabelledOption {
  readonly code: string;
  readonly label: LocalisedText;
}

/** What an answer says: a choice (with its detail), a number of expected options, or a measured value. */
export type KeyFactWords =
  | {
      readonly kind: 'choice';
      readonly option: LabelledOption & { readonly description: LocalisedText | null };
      readonly detail: LabelledOption | null;
    }
  | {
      readonly kind: 'expected';
      /** "6 of the 8". */
      readonly chosen: number;
      readonly expected: number;
      readonly missing: readonly LabelledOption[];
    }
  | { readonly kind: 'options'; readonly options: readonly LabelledOption[] }
  | { readonly kind: 'value'; readonly value: MeasuredValue };

/** The key facts of an organisation, in the order of the framework. */
export function keyFacts(evaluation: Evaluation, answers: Answers): readonly KeyFactSummary[] {
  return (evaluation.framework.keyFacts ?? []).map((fact) => ({
    title: fact.title,
    answers: fact.criteria
      .map((code) => evaluation.byCode.get(code))
      .filter((row) => row !== undefined)
      .filter((row) => row.state !== 'hiddenBySector')
      .map((row) => ({
        criterion: row.code,
        title: row.criterion.title,
        state: row.state,
        points: row.points,
        highestPoints: row.highestPoints,
        words: row.state === 'answered' ? wordsOf(evaluation, row, answers) : null,
      })),
  }));
}

function wordsOf(evaluation: Evaluation, row: CriterionEvaluation, answers: Answers): KeyFactWords | null {
  const options = optionsOf(evaluation.framework, row.criterion);
  const labelled = (codes: readonly string[]): LabelledOption[] =>
    options.filter(({ code }) => codes.includes(code)).map(({ code, label }) => ({ code, label }));
  if (row.expected !== null) {
    const { chosen, options: expected, missing } = row.expected;
    return { kind: 'expected', chosen: chosen.length, expected: expected.length, missing: labelled(missing) };
  }
  if (row.criterion.type === 'multiple-choice') return { kind: 'options', options: labelled(row.chosen) };
  const option = options.find(({ code }) => row.chosen.includes(code));
  if (option !== undefined) {
    const { code, label, description } = option;
    return { kind: 'choice', option: { code, label, description }, detail: detailOf(row, answers) };
  }
  return row.value === null ? null : { kind: 'value', value: row.value };
}

function detailOf(row: CriterionEvaluation, answers: Answers): LabelledOption | null {
  const answer = ownValue(answers, row.code);
  if (row.criterion.type !== 'single-choice' || answer === undefined || !('option' in answer)) return null;
  return row.criterion.detail?.options.find(({ code }) => code === answer.detail) ?? null;
}
