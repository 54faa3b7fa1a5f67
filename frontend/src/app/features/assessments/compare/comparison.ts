import type { Answer } from '@zicht/shared/framework/answers/answer';
import { comparable } from '@zicht/shared/framework/versions/comparable';
import { diff } from '@zicht/shared/framework/versions/diff';
import type { CriterionEvaluation, Evaluation } from '@zicht/shared/framework/evaluation/evaluation';
import type { Framework } from '@zicht/shared/framework/framework';
import { progress } from '@zicht/shared/framework/evaluation/progress';
import { scoreOf } from '@zicht/shared/framework/evaluation/score';
import { isSameValue } from '@zicht/shared/framework/versions/same-value';
import type { LocalisedText } from '@zicht/shared/kernel/locale';

/**
 * How an answer relates to last year's. `sameScore`: another answer that gives as much. `brokenTrend`: the question
 * changed too much to compare.
 */
export type Change =
  | { readonly kind: 'higher' | 'lower'; readonly by: number }
  | {
      readonly kind:
        'same' | 'sameScore' | 'different' | 'open' | 'notAsked' | 'new' | 'removed' | 'brokenTrend';
    };

/** One question over two years; an evaluation is null where that year did not ask it. */
export interface ComparedQuestion {
  readonly code: string;
  readonly now: CriterionEvaluation | null;
  readonly before: CriterionEvaluation | null;
  readonly change: Change;
  /** The wording changed, though the answers can be compared. */
  readonly isReworded: boolean;
  /** What the question and its help said then and say now, where that is not the same. */
  readonly rewordings: readonly Rewording[];
}

/** One text of a question in both wordings. */
export interface Rewording {
  readonly text: 'question' | 'help';
  readonly before: LocalisedText;
  readonly after: LocalisedText;
}

/** A theme over two years; levels are null where themes have none, or where questions are still open. */
export interface ComparedTheme {
  readonly code: string;
  readonly levelNow: number | null;
  readonly levelBefore: number | null;
  readonly questions: readonly ComparedQuestion[];
}

/** One year: how it was evaluated, and the answers themselves. */
export interface ComparedYear {
  readonly evaluation: Evaluation;
  readonly answerOf: (criterion: string) => Answer | null;
}

/**
 * Every question that either year asked, by theme of the newer framework, then of the older one. `between`: versions
 * that the organisation answered in the years between, old to new; a break in any of them is one.
 */
export function compareYears(
  now: ComparedYear,
  before: ComparedYear,
  between: readonly Framework[] = [],
): readonly ComparedTheme[] {
  const [newer, older] = [now.evaluation, before.evaluation];
  const reworded = new Set(
    diff(older.framework, newer.framework)
      .criteria.changed.filter(({ texts }) => texts.length > 0)
      .map(({ criterion }) => criterion),
  );
  const [scoresNow, scoresBefore] = [scoreOf(newer).themes, scoreOf(older).themes];
  const unfinished = new Set(
    progress(newer)
      .themes.filter(({ open }) => open.length > 0)
      .map(({ theme }) => theme),
  );
  const themes = new Set([...newer.framework.themes, ...older.framework.themes].map(({ code }) => code));
  return [...themes]
    .map((theme) => ({
      code: theme,
      levelNow: unfinished.has(theme) ? null : (scoresNow[theme]?.level ?? null),
      levelBefore: scoresBefore[theme]?.level ?? null,
      questions: codesOf(theme, newer, older).map((code) => {
        const pair = { now: askedOf(newer, code), before: askedOf(older, code) };
        const change = changeOf(code, now, before, between);
        const isReworded = reworded.has(code) && change.kind !== 'brokenTrend';
        return { code, ...pair, change, isReworded, rewordings: rewordingsOf(pair) };
      }),
    }))
    .filter(({ questions }) => questions.length > 0);
}

/** True for what the filter "only what changed" keeps. */
export function isChanged({ change }: ComparedQuestion): boolean {
  return change.kind !== 'same' && change.kind !== 'open';
}

function codesOf(theme: string, newer: Evaluation, older: Evaluation): readonly string[] {
  const rows = [...newer.criteria, ...older.criteria].filter((row) => row.theme === theme && row.asked);
  return [...new Set(rows.map(({ code }) => code))];
}

function rewordingsOf({ now, before }: Pick<ComparedQuestion, 'now' | 'before'>): readonly Rewording[] {
  if (now === null || before === null) return [];
  return (['question', 'help'] as const).flatMap((text) => {
    const [old, fresh] = [before.criterion[text], now.criterion[text]];
    if (old === undefined || fresh === undefined || isSameValue(old, fresh)) return [];
    return [{ text, before: old, after: fresh }];
  });
}

function askedOf(evaluation: Evaluation, code: string): CriterionEvaluation | null {
  const row = evaluation.byCode.get(code);
  return row?.asked ? row : null;
}

function changeOf(
  code: string,
  now: ComparedYear,
  before: ComparedYear,
  between: readonly Framework[],
): Change {
  const [newer, older] = [now.evaluation.byCode.get(code), before.evaluation.byCode.get(code)];
  if (newer === undefined || newer.state === 'hiddenBySector') return { kind: 'removed' };
  if (older === undefined || older.state === 'hiddenBySector') return { kind: 'new' };
  if (comparable(code, before.evaluation.framework, now.evaluation.framework, between) === 'breaksTrend') {
    return { kind: 'brokenTrend' };
  }
  if (newer.state === 'open') return { kind: 'open' };
  if (!newer.asked) return { kind: older.asked ? 'notAsked' : 'same' };
  const isSame = isSameValue(now.answerOf(code), before.answerOf(code));
  const isScored = newer.state === 'answered' && older.state === 'answered';
  if (!isScored || newer.points === null || older.points === null) {
    return { kind: isSame ? 'same' : 'different' };
  }
  const by = newer.points - older.points;
  if (by === 0) return { kind: isSame ? 'same' : 'sameScore' };
  return { kind: by > 0 ? 'higher' : 'lower', by: Math.abs(by) };
}
