import { answerFault, type AnswerFault, type AnswerFaultCode } from './answer-fault.js';

/** Length in characters as a person counts them best: Unicode code points, not UTF-16 units. */
export function characterCount(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; count += 1)
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  return count;
}

/** Faults of a free text: missing or blank (`whenMissing`), too long, or with characters no database keeps. */
export function textFaults(
  path: string,
  text: unknown,
  maximum: number,
  whenMissing: AnswerFaultCode,
): readonly AnswerFault[] {
  if (typeof text !== 'string') return [answerFault(path, 'wrongShape')];
  if (text.trim() === '') return [answerFault(path, whenMissing)];
  const faults: AnswerFault[] = [];
  if (characterCount(text) > maximum) faults.push(answerFault(path, 'textTooLong', { maximum }));
  if (/[\0\p{Surrogate}]/u.test(text)) faults.push(answerFault(path, 'forbiddenCharacter'));
  return faults;
}
