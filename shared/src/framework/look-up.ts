import type { LocalisedText } from '../kernel/locale.js';
import type { Criterion } from './criterion.js';
import type { BandSet, Framework, Level, Theme, Threshold } from './framework.js';

/** An option as a person sees it; `points` null where the option has none of its own. */
export interface ShownOption {
  readonly code: string;
  readonly label: LocalisedText;
  readonly description: LocalisedText | null;
  readonly points: number | null;
}

/** Own value of a record; never one inherited from `Object.prototype`. */
export function ownValue<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The criterion with this code, if the framework has it. */
export function criterionByCode(framework: Framework, code: string): Criterion | undefined {
  return framework.criteria.find((criterion) => criterion.code === code);
}

/** The theme with this code, if the framework has it. */
export function themeByCode(framework: Framework, code: string): Theme | undefined {
  return framework.themes.find((theme) => theme.code === code);
}

/** Name and meaning of a level; undefined for a number that the framework does not have. */
export function levelByNumber(framework: Framework, level: number): Level | undefined {
  return framework.levels.find((candidate) => candidate.level === level);
}

/** Criteria of a theme for all sectors together, in the order asked. */
export function criteriaOfTheme(framework: Framework, theme: string): readonly Criterion[] {
  return framework.criteria.filter((criterion) => criterion.theme === theme);
}

/** Thresholds of a theme: its own, or those of all themes; undefined: themes have no level. */
export function thresholdsOfTheme(framework: Framework, theme: Theme): readonly Threshold[] | undefined {
  return theme.thresholds ?? framework.scoring.themes.thresholds;
}

/** Options of the answer set with this name; empty when there is none. */
export function optionsOfAnswerSet(framework: Framework, name: string | undefined): readonly ShownOption[] {
  const set = name === undefined ? undefined : ownValue(framework.answerSets, name);
  return (set?.options ?? []).map((option) => ({ ...option, description: option.description ?? null }));
}

/**
 * All options of a criterion in the order shown, before any sector hides one: of a single or multiple choice its
 * own or its answer set's (with this criterion's descriptions), of a percentage with small numbers the answers in
 * words; empty for other types.
 */
export function optionsOf(framework: Framework, criterion: Criterion): readonly ShownOption[] {
  // Asked again for all criteria at every answer; neither of the two ever changes.
  const known = knownOptions.get(framework) ?? new WeakMap<Criterion, readonly ShownOption[]>();
  knownOptions.set(framework, known);
  const options = known.get(criterion) ?? makeOptions(framework, criterion);
  known.set(criterion, options);
  return options;
}

const knownOptions = new WeakMap<Framework, WeakMap<Criterion, readonly ShownOption[]>>();

function makeOptions(framework: Framework, criterion: Criterion): readonly ShownOption[] {
  switch (criterion.type) {
    case 'single-choice': {
      const options = criterion.options
        ? criterion.options.map((option) => ({ ...option, description: option.description ?? null }))
        : optionsOfAnswerSet(framework, criterion.answerSet);
      return options.map((option) => ({
        ...option,
        description: ownValue(criterion.descriptions, option.code) ?? option.description,
      }));
    }
    case 'multiple-choice':
      return criterion.options.map(({ code, label, description, points }) => ({
        code,
        label,
        description: description ?? null,
        points: points ?? null,
      }));
    case 'percentage':
      return optionsOfAnswerSet(framework, criterion.smallNumbers?.answerSet);
    case 'number':
    case 'date':
    case 'text':
      return [];
  }
}

/** Instruction above the options of a criterion ("Choose the highest level …"), if its answer set has one. */
export function instructionOf(framework: Framework, criterion: Criterion): LocalisedText | null {
  const name = criterion.type === 'single-choice' ? criterion.answerSet : undefined;
  return (name === undefined ? undefined : ownValue(framework.answerSets, name)?.instruction) ?? null;
}

/** The band set that scores a criterion, if there is one. */
export function bandSetOf(framework: Framework, criterion: Criterion): BandSet | undefined {
  const name = 'bands' in criterion ? criterion.bands : undefined;
  return name === undefined ? undefined : ownValue(framework.bandSets, name);
}

/** A core criterion is one with caps. */
export function isCore(criterion: Criterion): boolean {
  return (criterion.caps?.length ?? 0) > 0;
}

/** Whether answers to this criterion have points at all: texts and numbers without bands have none. */
export function hasPoints(criterion: Criterion): boolean {
  return !(criterion.type === 'text' || (criterion.type === 'number' && criterion.bands === undefined));
}
