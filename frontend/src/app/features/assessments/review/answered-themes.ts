import type { PreviousAnswer } from '@zicht/shared/assessments/assessment.contract';
import type { CriterionEvaluation, Evaluation } from '@zicht/shared/framework/evaluation/evaluation';
import { scoreOf, type ThemeScore } from '@zicht/shared/framework/evaluation/score';
import type { AnswerWords } from '../../../core/framework/answer-words';
import type { Texts } from '../../../ui/language/texts';

/** A question with its answer in words, to be read. */
export interface AnsweredQuestion {
  readonly code: string;
  readonly title: string;
  /** Words of the answer. */
  readonly answer: string;
  /** The explanation, or the reason of "not applicable"; empty without one. */
  readonly explanation: string;
  readonly wiped: { readonly at: string; readonly by: string } | null;
}

/** A theme with its level and all that was answered in it. */
export interface AnsweredTheme {
  readonly code: string;
  readonly title: string;
  /** Null where themes have no level, or nothing counts. */
  readonly level: string | null;
  /** Codes of the criteria that keep the level down. */
  readonly limitedBy: readonly string[];
  readonly questions: readonly AnsweredQuestion[];
  /** Sentences about questions that were not asked because of another answer. */
  readonly hidden: readonly string[];
}

/** Text parts of an answer, by criterion. */
export type ReadAnswer = Pick<PreviousAnswer, 'value' | 'explanation' | 'wiped'>;

/** What the words are made with. */
export interface ThemeReading {
  readonly evaluation: Evaluation;
  readonly answers: ReadonlyMap<string, ReadAnswer>;
  readonly words: AnswerWords;
  readonly t: Texts;
}

/** All themes in which something is asked, with every answer in words. */
export function answeredThemes(reading: ThemeReading): readonly AnsweredTheme[] {
  const { evaluation, t } = reading;
  const scores = scoreOf(evaluation).themes;
  return evaluation.framework.themes.flatMap((theme) => {
    const rows = evaluation.criteria.filter((row) => row.theme === theme.code);
    const asked = rows.filter((row) => row.asked);
    if (asked.length === 0) return [];
    const score = scores[theme.code];
    return [
      {
        code: theme.code,
        title: t.of(theme.title),
        level: levelWords(reading, score),
        limitedBy: limitingCodes(score),
        questions: asked.map((row) => questionOf(reading, row)),
        hidden: hiddenSentences(reading, rows),
      },
    ];
  });
}

/** Codes of the criteria that keep a theme below the level of its score. */
export function limitingCodes(score: ThemeScore | undefined): readonly string[] {
  if (score === undefined || score.level === null || score.levelBeforeCap === null) return [];
  if (score.level >= score.levelBeforeCap) return [];
  const codes = score.caps.filter(({ cap }) => cap === score.level).map(({ criterion }) => criterion);
  return [...new Set(codes)];
}

function levelWords({ evaluation, words }: ThemeReading, score: ThemeScore | undefined): string | null {
  const level = score?.level ?? null;
  return level === null ? null : words.level(evaluation.framework, level);
}

function questionOf(
  { evaluation, answers, words, t }: ThemeReading,
  row: CriterionEvaluation,
): AnsweredQuestion {
  const answer = answers.get(row.code);
  const value = answer?.value ?? null;
  const reason = value !== null && 'notApplicable' in value ? value.notApplicable : '';
  return {
    code: row.code,
    title: t.of(row.criterion.title),
    answer: words.answer(evaluation.framework, row.criterion, value),
    explanation: [reason, answer?.explanation ?? ''].filter((text) => text !== '').join('\n'),
    wiped: answer?.wiped ?? null,
  };
}

function hiddenSentences(reading: ThemeReading, rows: readonly CriterionEvaluation[]): readonly string[] {
  const { evaluation, answers, words, t } = reading;
  const hidden = rows.filter((row) => row.state === 'hiddenByCondition' && row.weight > 0);
  const parents = new Set(
    hidden.flatMap((row) => row.hiddenBy.slice(0, 1).map(({ criterion }) => criterion)),
  );
  return [...parents].flatMap((code) => {
    const parent = evaluation.byCode.get(code);
    if (parent === undefined) return [];
    const count = hidden.filter((row) => row.hiddenBy[0]?.criterion === code).length;
    const answer = words.answer(evaluation.framework, parent.criterion, answers.get(code)?.value);
    const counting = evaluation.framework.rules.hiddenByCondition === 'leftOut' ? 'leftOut' : 'zero';
    const reason = parent.state === 'open' || !parent.asked ? 'open' : 'chosen';
    return [t.count(`approval.hidden.${counting}.${reason}`, count, { criterion: code, answer })];
  });
}
