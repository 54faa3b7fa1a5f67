import { stripVTControlCharacters } from 'node:util';

/**
 * What a stage of `npm test` found.
 *
 * @typedef {{ passed: number, failed: number, failures: string[], note?: string, table?: object[] }} Outcome
 */

/** Outcome of a check that either holds or does not. */
export function oneCheck(holds, said = '') {
  return { passed: holds ? 1 : 0, failed: holds ? 0 : 1, failures: holds ? [] : [plain(said)] };
}

/** Outcome of a stage that could not do its work: never silent, always red. */
export function couldNotRun(sentence) {
  return { passed: 0, failed: 1, failures: [sentence] };
}

/** A text without the colours of a terminal, and not longer than a reader can bear. */
export function plain(text, limit = 12_000) {
  const clean = stripVTControlCharacters(text).trim();
  return clean.length <= limit ? clean : `${clean.slice(0, limit / 2)}\n   […]\n${clean.slice(-limit / 2)}`;
}

/** Outcomes of several runs as one. */
export function together(outcomes) {
  return {
    passed: outcomes.reduce((sum, one) => sum + one.passed, 0),
    failed: outcomes.reduce((sum, one) => sum + one.failed, 0),
    failures: outcomes.flatMap((one) => one.failures),
  };
}
