import type { Answer } from '@zicht/shared/framework/answers/answer';
import { applicableCriteria, expectedOptions, visibleOptions } from '@zicht/shared/framework/applicability';
import { copiedDenominator } from '@zicht/shared/framework/answers/copied-denominator';
import type { Criterion } from '@zicht/shared/framework/criterion';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import type { Framework } from '@zicht/shared/framework/framework';
import { optionsOf } from '@zicht/shared/framework/look-up';
import { addDays } from './calendar.js';
import { PRIORITIES } from './explanations.js';
import { randomFrom } from './random.js';

/** Of whom, of when, and how well things are arranged there. */
export interface AnswerPlan {
  readonly framework: Framework;
  readonly organisation: string;
  readonly year: number;
  readonly referenceDate: string;
  readonly sectors: readonly string[];
  /** Share of what is possible that a theme has reached in 2024, from 0 to 1. */
  readonly startByTheme: Readonly<Record<string, number>>;
  /** How much each year adds. */
  readonly growth: number;
  /** People in contact with young people. */
  readonly staff: number;
}

/** An answer with its criterion. */
export interface PlannedAnswer {
  readonly criterion: Criterion;
  readonly value: Answer;
}

const FIRST_YEAR = 2024;

/** Answers to every question that is asked of the organisation, in the order asked; the same on every machine. */
export function planAnswers(plan: AnswerPlan): PlannedAnswer[] {
  const { framework, year, referenceDate, sectors } = plan;
  const planned: PlannedAnswer[] = [];
  for (const criterion of applicableCriteria(framework, sectors)) {
    const answers = Object.fromEntries(planned.map((each) => [each.criterion.code, each.value]));
    // An earlier answer decides whether this question is asked at all.
    const evaluation = evaluate(framework, { round: year, referenceDate, sectors, answers });
    if (evaluation.byCode.get(criterion.code)?.asked !== true) continue;
    planned.push({ criterion, value: answerTo(criterion, plan, copiedDenominator(evaluation, criterion)) });
  }
  return planned;
}

/** The answer that fits how far the organisation is; `copied` is the denominator of an earlier answer, if any. */
export function answerTo(criterion: Criterion, plan: AnswerPlan, copied: number | null): Answer {
  const share = shareReached(criterion, plan);
  switch (criterion.type) {
    case 'single-choice': {
      const options = [...optionsOf(plan.framework, criterion)].sort(
        (one, other) => (one.points ?? 0) - (other.points ?? 0),
      );
      const option = options[Math.round(share * (options.length - 1))]?.code ?? '';
      const detail = criterion.detail?.on.includes(option)
        ? criterion.detail.options.at(-1)?.code
        : undefined;
      return detail === undefined ? { option } : { option, detail };
    }
    case 'multiple-choice': {
      const visible = visibleOptions(plan.framework, criterion, plan.sectors).filter(
        ({ exclusive }) => !exclusive,
      );
      const wanted =
        expectedOptions(plan.framework, criterion, plan.sectors) ?? visible.map(({ code }) => code);
      return { options: wanted.slice(0, Math.max(1, Math.round(share * wanted.length))) };
    }
    case 'percentage': {
      const denominator = copied ?? plan.staff;
      if (criterion.smallNumbers === undefined)
        return { numerator: Math.round(share * denominator), denominator };
      const set = plan.framework.answerSets[criterion.smallNumbers.answerSet]?.options ?? [];
      const options = [...set].sort((one, other) => one.points - other.points);
      return { option: options[Math.round(share * (options.length - 1))]?.code ?? '' };
    }
    case 'number':
      return {
        fields: Object.fromEntries(criterion.fields.map((field, index) => [field.code, index === 0 ? 8 : 2])),
      };
    case 'date':
      return { month: addDays(plan.referenceDate, -30 * Math.round((1 - share) * 20) - 1).slice(0, 7) };
    case 'text':
      return { text: PRIORITIES[(plan.year - FIRST_YEAR) % PRIORITIES.length] ?? '' };
  }
}

/** How far the organisation is with this question: its theme, the years that passed, and a little of its own. */
function shareReached(criterion: Criterion, plan: AnswerPlan): number {
  const start = plan.startByTheme[criterion.theme] ?? 0.5;
  // The same for all years, so that a question that lags stays behind and does not jump about.
  const own = randomFrom(`${plan.organisation} ${criterion.code}`)() * 0.5 - 0.25;
  return Math.min(1, Math.max(0, start + own + plan.growth * (plan.year - FIRST_YEAR)));
}
