import { answerFaults } from '@zicht/shared/framework/answers/answer-faults';
import { copiedDenominator } from '@zicht/shared/framework/answers/copied-denominator';
import type { Answers } from '@zicht/shared/framework/answers/answer';
import { isApplicable } from '@zicht/shared/framework/applicability';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import type { EvaluationInput } from '@zicht/shared/framework/evaluation/evaluation';
import type { Framework } from '@zicht/shared/framework/framework';
import { criterionByCode } from '@zicht/shared/framework/look-up';
import { checkSize } from './checks/check-size.js';
import { pointer, type FrameworkFault } from './checks/framework-fault.js';

/** An answers file that can be scored, or what is wrong with it. */
export type AnswersFile =
  | { readonly input: EvaluationInput; readonly faults: readonly [] }
  | { readonly faults: readonly FrameworkFault[] };

const KEYS: readonly string[] = ['round', 'referenceDate', 'sectors', 'answers'];

/**
 * Reads the answers of one organisation: `{ round, referenceDate?, sectors, answers }`. Unknown criteria and answers
 * outside their type are faults. What a sector hides does not exist, so answers and options hidden for the
 * organisation are passed over. A framework without sectors needs none. Never throws.
 */
export function readAnswersFile(framework: Framework, content: unknown): AnswersFile {
  const size = checkSize(content);
  if (size.length > 0) return { faults: size };
  if (!isObject(content)) return { faults: [fault('', 'wrongShape', 'Expected an object.')] };
  const faults = [...headFaults(framework, content), ...answersFaults(framework, content)];
  if (faults.length > 0) return { faults };
  return { input: inputOf(content), faults: [] };
}

function headFaults(framework: Framework, content: Record<string, unknown>): FrameworkFault[] {
  const { round, referenceDate, sectors = [] } = content;
  const faults = Object.keys(content)
    .filter((key) => !KEYS.includes(key))
    .map((key) => fault(pointer(key), 'unknownKey', 'There is no such key.'));
  if (typeof round !== 'number' || !Number.isInteger(round) || round < 1900 || round > 9999) {
    faults.push(fault('/round', 'wrongShape', 'Expected a year.'));
  }
  if (referenceDate !== undefined && !isDate(referenceDate)) {
    faults.push(fault('/referenceDate', 'wrongShape', 'Expected a date as YYYY-MM-DD.'));
  }
  if (!Array.isArray(sectors)) return [...faults, fault('/sectors', 'wrongShape', 'Expected a list.')];
  if (framework.sectors.length === 0) return faults;
  if (sectors.length === 0) faults.push(fault('/sectors', 'sectorMissing', 'Name at least one sector.'));
  for (const [index, sector] of sectors.entries()) {
    if (!framework.sectors.some(({ code }) => code === sector)) {
      faults.push(fault(pointer('sectors', index), 'unknownReference', 'There is no such sector.'));
    }
  }
  return faults;
}

function answersFaults(framework: Framework, content: Record<string, unknown>): FrameworkFault[] {
  const { answers } = content;
  if (!isObject(answers)) return [fault('/answers', 'wrongShape', 'Expected answers by criterion code.')];
  const input = inputOf(content);
  const evaluation = evaluate(framework, input);
  return Object.entries(answers).flatMap(([code, answer]) => {
    const criterion = criterionByCode(framework, code);
    const path = pointer('answers', code);
    if (criterion === undefined) return [fault(path, 'unknownReference', 'There is no such criterion.')];
    if (!isApplicable(framework, criterion, input.sectors)) return [];
    return answerFaults(framework, criterion, input.sectors, answer, {
      referenceDate: evaluation.referenceDate,
      copiedDenominator: copiedDenominator(evaluation, criterion),
    })
      .filter((found) => found.code !== 'optionHidden')
      .map((found) => fault(path + found.path, found.code, 'Not an answer to this criterion.'));
  });
}

function inputOf(content: Record<string, unknown>): EvaluationInput {
  const { round, referenceDate, sectors, answers } = content;
  return {
    round: typeof round === 'number' ? round : 0,
    ...(isDate(referenceDate) ? { referenceDate } : {}),
    sectors: Array.isArray(sectors) ? sectors.filter((sector) => typeof sector === 'string') : [],
    answers: answers as Answers,
  };
}

function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fault(path: string, code: string, message: string): FrameworkFault {
  return { path, code, message };
}
