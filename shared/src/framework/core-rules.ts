import type { LocalisedText } from '../kernel/locale.js';
import { applicableCaps, visibleOptions } from './applicability.js';
import type { Criterion } from './criterion.js';
import type { Framework } from './framework.js';
import { levelByNumber, optionsOf } from './look-up.js';

/** A core rule as data for a sentence: "As long as …, {theme or total} cannot get above {level}". */
export type CoreRule = CoreRuleOnPoints | CoreRuleOnOptions;

/** What both kinds say. */
export interface CoreRuleBase {
  readonly maxLevel: number;
  readonly maxLevelName: LocalisedText;
  readonly limits: 'theme' | 'total';
}

/** Holds while the answer gives fewer points; `options`: the answers that lift it, where they are options. */
export interface CoreRuleOnPoints extends CoreRuleBase {
  readonly kind: 'points';
  readonly pointsBelow: number;
  readonly options: readonly { readonly code: string; readonly label: LocalisedText }[];
}

/** Holds while not all of these options are chosen. */
export interface CoreRuleOnOptions extends CoreRuleBase {
  readonly kind: 'options';
  readonly options: readonly { readonly code: string; readonly label: LocalisedText }[];
}

/** The core rules of a criterion that can limit an organisation of these sectors, as told beforehand. */
export function coreRules(
  framework: Framework,
  criterion: Criterion,
  sectors: readonly string[],
): readonly CoreRule[] {
  return applicableCaps(framework, criterion, sectors).flatMap((cap): CoreRule[] => {
    const level = levelByNumber(framework, cap.maxLevel);
    if (level === undefined) return [];
    const base = { maxLevel: cap.maxLevel, maxLevelName: level.name, limits: cap.limits ?? 'theme' };
    const options = optionsOf(framework, criterion);
    if ('pointsBelow' in cap) {
      const lifting = options
        .filter(({ points }) => criterion.type === 'single-choice' && (points ?? 0) >= cap.pointsBelow)
        .map(({ code, label }) => ({ code, label }));
      return [{ ...base, kind: 'points', pointsBelow: cap.pointsBelow, options: lifting }];
    }
    const visible = criterion.type === 'multiple-choice' ? visibleOptions(framework, criterion, sectors) : [];
    const required = visible
      .filter(({ code }) => cap.requires.includes(code))
      .map(({ code, label }) => ({ code, label }));
    return required.length === 0 ? [] : [{ ...base, kind: 'options', options: required }];
  });
}
