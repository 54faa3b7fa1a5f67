import type {
  Answer,
  MultipleChoiceAnswer,
  NumberAnswer,
  PercentageAnswer,
  SingleChoiceAnswer,
} from '@zicht/shared/framework/answers/answer';
import type { Criterion } from '@zicht/shared/framework/criterion';
import type { Framework } from '@zicht/shared/framework/framework';
import { levelByNumber, optionsOf } from '@zicht/shared/framework/look-up';

/** Codes of the choices beside the answers themselves. */
export const ASIDE = { dontKnow: '~dontKnow', notApplicable: '~notApplicable' } as const;

/** The part of an answer that a field of one type shows; null when the answer is of another kind. */
export function optionAnswer(value: Answer | null): SingleChoiceAnswer | null {
  return value !== null && 'option' in value ? value : null;
}

export function optionsAnswer(value: Answer | null): MultipleChoiceAnswer | null {
  return value !== null && 'options' in value ? value : null;
}

export function percentageAnswer(value: Answer | null): PercentageAnswer | null {
  return value !== null && 'denominator' in value ? value : null;
}

export function numberAnswer(value: Answer | null): NumberAnswer | null {
  return value !== null && 'fields' in value ? value : null;
}

export function isDontKnow(value: Answer | null): boolean {
  return value !== null && 'dontKnow' in value;
}

/** The reason of "not applicable"; null when the answer is another one. */
export function reasonOf(value: Answer | null): string | null {
  return value !== null && 'notApplicable' in value ? value.notApplicable : null;
}

/** True where the options of a question are numbered levels, such as 0 to 4. */
export function hasNumberedOptions(framework: Framework, criterion: Criterion): boolean {
  const options = criterion.type === 'single-choice' ? optionsOf(framework, criterion) : [];
  return options.length > 0 && options.every(({ code }) => /^\d$/.test(code));
}

/** True where points and levels are the same scale, so that points can be called by the level's number. */
export function hasLevelPoints(framework: Framework): boolean {
  const { method } = framework.scoring.themes;
  const numbered = framework.criteria.find((criterion) => hasNumberedOptions(framework, criterion));
  return (
    method === 'weightedMean' &&
    numbered !== undefined &&
    optionsOf(framework, numbered).every(
      ({ code, points }) => points === Number(code) && levelByNumber(framework, points) !== undefined,
    )
  );
}
