import type { CriterionEvaluation, Evaluation } from './evaluation.js';

/** How many questions are asked of the organisation now, and how many have an answer. */
export interface Count {
  /** "Don't know" and "not applicable" are answers. */
  readonly answered: number;
  readonly asked: number;
}

/** Progress of a whole assessment or of one theme: scored questions, with optional ones apart. */
export interface Progress extends Count {
  readonly optional: Count;
  /** Of the scored questions: how many of the answers are of these kinds. */
  readonly dontKnow: number;
  readonly notApplicable: number;
  /** Codes of the scored questions that are open, in the order asked. */
  readonly open: readonly string[];
}

/** Progress as a whole and by theme (themes without questions for this organisation are not listed). */
export interface AssessmentProgress extends Progress {
  readonly themes: readonly (Progress & { readonly theme: string })[];
}

/**
 * Progress = answered ÷ visible scored questions at this moment (domain, scoring rule 10). Hidden questions do not
 * count, nor do those that are not applicable because of their parent: nobody is asked them. The one function behind
 * every screen, mail and export.
 */
export function progress(evaluation: Evaluation): AssessmentProgress {
  const rows = evaluation.criteria.filter((row) => row.asked);
  return {
    ...progressOf(rows),
    themes: evaluation.framework.themes
      .map(({ code }) => ({ theme: code, rows: rows.filter((row) => row.theme === code) }))
      .filter((theme) => theme.rows.length > 0)
      .map((theme) => ({ theme: theme.theme, ...progressOf(theme.rows) })),
  };
}

function progressOf(rows: readonly CriterionEvaluation[]): Progress {
  const scored = rows.filter((row) => row.weight > 0);
  return {
    ...countOf(scored),
    optional: countOf(rows.filter((row) => row.weight === 0)),
    dontKnow: scored.filter((row) => row.state === 'dontKnow').length,
    notApplicable: scored.filter((row) => row.state === 'notApplicable').length,
    open: scored.filter((row) => row.state === 'open').map((row) => row.code),
  };
}

function countOf(rows: readonly CriterionEvaluation[]): Count {
  return { answered: rows.filter((row) => row.state !== 'open').length, asked: rows.length };
}
