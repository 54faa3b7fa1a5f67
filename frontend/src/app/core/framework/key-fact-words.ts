import type { Framework } from '@zicht/shared/framework/framework';
import type { KeyFactAnswer, KeyFactSummary } from '@zicht/shared/framework/evaluation/key-facts';
import { injectFormats, type Formats } from '../../ui/formats/formats';
import { injectTexts, type Texts } from '../../ui/language/texts';

/** A key fact of this year beside last year's, ready to be read. */
export interface KeyFactInWords {
  readonly title: string;
  readonly now: string;
  /** Null when there is no year before. */
  readonly before: string | null;
}

/** Puts the key facts of a framework into words; facts without a criterion for this organisation are left out. */
export type KeyFactWriter = (now: FactsOfYear, before: FactsOfYear | null) => readonly KeyFactInWords[];

/** The facts of one year with the framework that they come from. */
export interface FactsOfYear {
  readonly framework: Framework;
  readonly facts: readonly KeyFactSummary[];
}

/** The words of key facts: `const keyFactWords = injectKeyFactWords();`. */
export function injectKeyFactWords(): KeyFactWriter {
  const t = injectTexts();
  const f = injectFormats();
  return (now, before) =>
    now.facts
      .filter((fact) => fact.answers.length > 0)
      .map((fact) => ({
        title: t.of(fact.title),
        now: factWords(now.framework, fact, t, f),
        before: before && factBefore(fact, before, t, f),
      }));
}

function factBefore(fact: KeyFactSummary, before: FactsOfYear, t: Texts, f: Formats): string | null {
  const same = before.facts.find(
    (candidate) =>
      candidate.answers.length > 0 &&
      candidate.answers.some(({ criterion }) =>
        fact.answers.some((answer) => answer.criterion === criterion),
      ),
  );
  return same === undefined ? null : factWords(before.framework, same, t, f);
}

function factWords(framework: Framework, fact: KeyFactSummary, t: Texts, f: Formats): string {
  return fact.answers.map((answer) => keyFactAnswerWords(framework, answer, t, f)).join(' ');
}

/** One answer of a fact as a sentence or two: "6 van de 8. Nog niet: GGD en school." */
export function keyFactAnswerWords(
  framework: Framework,
  answer: KeyFactAnswer,
  t: Texts,
  f: Formats,
): string {
  const { words } = answer;
  if (words === null) return stateWords(framework, answer, t);
  switch (words.kind) {
    case 'choice': {
      const label = t.of(words.option.label);
      const start = words.detail === null ? label : `${label}, ${t.of(words.detail.label)}`;
      return words.option.description === null ? `${start}.` : `${start}. ${t.of(words.option.description)}`;
    }
    case 'expected': {
      const count = t('answers.expected', {
        chosen: f.number(words.chosen),
        expected: f.number(words.expected),
      });
      if (words.missing.length === 0) return count;
      const missing = f.list(words.missing.map(({ label }) => t.of(label)));
      return `${count} ${t('answers.missing', { missing })}`;
    }
    case 'options':
      return `${f.list(words.options.map(({ label }) => t.of(label)))}.`;
    case 'value': {
      const { value, unit, numerator, denominator } = words.value;
      if (numerator !== undefined && denominator !== undefined) {
        return `${t('answers.ratio', { numerator: f.number(numerator), denominator: f.number(denominator) })}.`;
      }
      if (value === null) return t('answers.never');
      return unit === 'percent'
        ? `${f.percentage(value / 100)}.`
        : `${f.decimal(value, value % 1 === 0 ? 0 : 1)}.`;
    }
  }
}

function stateWords(framework: Framework, answer: KeyFactAnswer, t: Texts): string {
  const { rules } = framework;
  if (answer.state === 'dontKnow' && rules.dontKnow.allowed) return `${t.of(rules.dontKnow.statusLabel)}.`;
  if (answer.state === 'notApplicable') return `${t.of(rules.notApplicable.label)}.`;
  return answer.state === 'hiddenByCondition' ? t('answers.notAsked') : `${t('answers.open')}.`;
}
