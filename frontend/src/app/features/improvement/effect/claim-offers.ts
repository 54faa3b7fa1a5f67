import type { Framework } from '@zicht/shared/framework/framework';
import { nextStep } from '@zicht/shared/framework/evaluation/next-step';
import type { Plan } from '@zicht/shared/improvement/plan/plan.contract';
import type { PlanEffect } from '@zicht/shared/improvement/plan/plan-effect';
import { injectTexts } from '../../../ui/language/texts';
import { injectEffectWords, pointsOf } from './effect-words';

/** A question of a finished action that may show more than what stands now. */
export interface ClaimOffer {
  readonly actionId: string;
  readonly title: string;
  readonly criterion: string;
  /** The level that it may show, in words. */
  readonly level: string;
}

/** What finished actions may show: offers, for only a person records a standing. To be called where `inject` may be. */
export function injectClaimOffers(): (
  plan: Plan,
  effect: PlanEffect,
  framework: Framework,
) => readonly ClaimOffer[] {
  const [t, words] = [injectTexts(), injectEffectWords()];
  return (plan, effect, framework) =>
    plan.finishedSince.flatMap(({ actionId, title, criteria }) =>
      criteria.flatMap((criterion) => {
        const row = effect.now.evaluation.byCode.get(criterion);
        const step = row === undefined ? null : nextStep(effect.now.evaluation, row);
        const claim = plan.claims.find((each) => each.criterion === criterion);
        if (step === null || claim?.reason.actionId === actionId) return [];
        const points = pointsOf(step);
        const level = points === null ? t('improvement.standing.higher') : words.standing(framework, points);
        return [{ actionId, title, criterion, level }];
      }),
    );
}
