import { explain } from '@zicht/shared/framework/evaluation/explain';
import type { CriterionEffect, Standing } from '@zicht/shared/improvement/plan/plan-effect';
import type { EffectOfPlan } from '../results.store';
import { limitingCodes } from '../theme-results';

/** The standings, by the word that stands in addresses. */
export const STANDINGS = { bevestigd: 'confirmed', nu: 'now', verwacht: 'expected' } as const;

/** One of {@link STANDINGS}. */
export type StandingWord = keyof typeof STANDINGS;

/** A theme in one standing. */
export interface ThemeStanding {
  readonly score: number | null;
  readonly level: number | null;
  /** Codes of the criteria that keep the level down. */
  readonly limitedBy: readonly string[];
}

/** A theme in the three standings. */
export interface EffectRow {
  readonly theme: string;
  readonly standings: Readonly<Record<StandingWord, ThemeStanding>>;
}

/** Every theme with a score, in the order of the framework. */
export function effectRows(effect: EffectOfPlan): readonly EffectRow[] {
  const { themes } = effect.confirmed.evaluation.framework;
  const [confirmed, now, expected] = [effect.confirmed, effect.now, effect.expected].map(themesOf);
  return themes.flatMap(({ code }) => {
    const [bevestigd, nu, verwacht] = [confirmed?.get(code), now?.get(code), expected?.get(code)];
    return bevestigd && nu && verwacht ? [{ theme: code, standings: { bevestigd, nu, verwacht } }] : [];
  });
}

/** Criteria that move in one of the standings. */
export function movingCriteria({ criteria }: EffectOfPlan): readonly CriterionEffect[] {
  return criteria.filter(({ claim, actions }) => claim !== null || actions.length > 0);
}

function themesOf({ evaluation }: Standing): ReadonlyMap<string, ThemeStanding> {
  return new Map(
    explain(evaluation).themes.map((theme) => [
      theme.theme,
      { score: theme.score, level: theme.level, limitedBy: limitingCodes(theme) },
    ]),
  );
}
