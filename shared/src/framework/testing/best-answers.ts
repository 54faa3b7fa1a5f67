import type { Answer, Answers } from '../answers/answer.js';
import { applicableCriteria, visibleOptions } from '../applicability.js';
import type { Criterion } from '../criterion.js';
import type { Framework } from '../framework.js';
import { optionsOf } from '../look-up.js';

/** The best answer to every criterion of an organisation of these sectors, reference date 1 January 2027. */
export function bestAnswers(framework: Framework, sectors: readonly string[]): Answers {
  return Object.fromEntries(
    applicableCriteria(framework, sectors).map((criterion) => [
      criterion.code,
      bestAnswer(framework, criterion, sectors),
    ]),
  );
}

function bestAnswer(framework: Framework, criterion: Criterion, sectors: readonly string[]): Answer {
  switch (criterion.type) {
    case 'single-choice': {
      const best = [...optionsOf(framework, criterion)].sort((a, b) => (b.points ?? 0) - (a.points ?? 0))[0];
      return { option: best?.code ?? '' };
    }
    case 'multiple-choice': {
      const options = visibleOptions(framework, criterion, sectors).filter((option) => !option.exclusive);
      return { options: options.map(({ code }) => code) };
    }
    case 'percentage':
      return { numerator: 40, denominator: 40 };
    case 'number':
      return {
        fields: Object.fromEntries(criterion.fields.map(({ code, maximum }) => [code, maximum ?? 1000])),
      };
    case 'date':
      return { month: '2026-12' };
    case 'text':
      return { text: 'Anders' };
  }
}
