import type { Framework } from '@zicht/shared/framework/framework';
import { criterionByCode, levelByNumber, optionsOf } from '@zicht/shared/framework/look-up';
import type { LocalisedText } from '@zicht/shared/kernel/locale';

/**
 * What a published answer of a criterion is called: its own option where one alone has these points, else the level, else
 * nothing but the number.
 */
export function answerTitle(framework: Framework, code: string, answer: string): LocalisedText {
  if (answer === 'nvt') return framework.rules.notApplicable.label;
  const points = Number(answer);
  const criterion = criterionByCode(framework, code);
  if (criterion?.type === 'single-choice') {
    const options = optionsOf(framework, criterion).filter((option) => option.points === points);
    const [option] = options;
    if (option !== undefined && options.length === 1) return option.label;
  }
  return levelByNumber(framework, points)?.name ?? { nl: answer, en: answer };
}
