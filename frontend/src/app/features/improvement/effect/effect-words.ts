import type { Answer } from '@zicht/shared/framework/answers/answer';
import type { Framework } from '@zicht/shared/framework/framework';
import { criterionByCode, levelByNumber } from '@zicht/shared/framework/look-up';
import type { NextStep } from '@zicht/shared/framework/evaluation/next-step';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';

/** The words of where a question stands; to be called where `inject` may be. */
export function injectEffectWords() {
  const [t, f, answers] = [injectTexts(), injectFormats(), injectAnswerWords()];
  return {
    /** "MEL-01 Meldcode". */
    question(framework: Framework, code: string): string {
      const criterion = criterionByCode(framework, code);
      return criterion === undefined ? code : `${code} ${t.of(criterion.title)}`;
    },
    /** "niveau 3: Op orde"; the points where the framework does not call them by its levels. */
    standing(framework: Framework, points: number | null): string {
      if (points === null) return t('improvement.standing.none');
      const isLevel = framework.scoring.themes.method === 'weightedMean';
      const level = isLevel ? levelByNumber(framework, points) : undefined;
      if (level === undefined)
        return t('improvement.standing.points', {
          points: f.decimal(points, Number.isInteger(points) ? 0 : 1),
        });
      return t('improvement.standing.level', { number: points, name: t.of(level.name) });
    },
    /** The answer itself in one line. */
    answer(framework: Framework, code: string, answer: Answer | null): string {
      const criterion = criterionByCode(framework, code);
      return criterion === undefined ? '' : answers.answer(framework, criterion, answer);
    },
  };
}

/** The points of one step up; null where that is not one number. */
export function pointsOf(step: NextStep | null): number | null {
  if (step === null || step.kind === 'options') return null;
  return step.kind === 'option' ? step.points : step.band.points;
}
