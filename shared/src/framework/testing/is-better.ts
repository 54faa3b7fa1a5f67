import type { Answer } from '../answers/answer.js';
import type { Criterion } from '../criterion.js';
import type { Framework } from '../framework.js';
import { optionsOf } from '../look-up.js';

/**
 * Whether `after` is at least as good as `before` in every respect: as a person would call it an improvement of the
 * same answer. Leaving the sum ("not applicable", denominator 0) is never an improvement.
 */
export function isBetter(
  framework: Framework,
  criterion: Criterion,
  before: Answer | undefined,
  after: Answer,
): boolean {
  if ('notApplicable' in after || 'dontKnow' in after || isZero(after)) return false;
  if (before === undefined || 'dontKnow' in before) return true;
  if ('notApplicable' in before || isZero(before)) return false;
  if ('options' in before && 'options' in after) return isWiderChoice(criterion, before, after);
  if ('option' in before && 'option' in after) return points(before.option) <= points(after.option);
  if ('denominator' in before && 'denominator' in after) {
    return before.denominator === after.denominator && (before.numerator ?? 0) <= (after.numerator ?? 0);
  }
  if ('fields' in before && 'fields' in after) {
    return Object.entries(before.fields).every(([code, value]) => value <= (after.fields[code] ?? -1));
  }
  if ('month' in after) return 'never' in before || ('month' in before && before.month <= after.month);
  return false;

  function points(option: string): number {
    return optionsOf(framework, criterion).find(({ code }) => code === option)?.points ?? 0;
  }
}

type Choice = Extract<Answer, { readonly options: readonly string[] }>;

function isWiderChoice(criterion: Criterion, before: Choice, after: Choice): boolean {
  const exclusive = (code: string): boolean =>
    criterion.type === 'multiple-choice' &&
    criterion.options.some((option) => option.code === code && option.exclusive === true);
  const marks = (choice: Choice): string => [...(choice.notApplicableOptions ?? [])].sort().join();
  return (
    marks(before) === marks(after) &&
    !after.options.some(exclusive) &&
    before.options.filter((code) => !exclusive(code)).every((code) => after.options.includes(code))
  );
}

function isZero(answer: Answer): boolean {
  return 'denominator' in answer && answer.denominator === 0;
}
