import type { Answer } from '@zicht/shared/framework/answers/answer';
import type { Criterion } from '@zicht/shared/framework/criterion';
import type { Framework } from '@zicht/shared/framework/framework';
import { levelByNumber, optionsOf } from '@zicht/shared/framework/look-up';
import type { LocalisedText } from '@zicht/shared/kernel/locale';
import { injectFormats, type Formats } from '../../ui/formats/formats';
import { injectTexts, type Texts } from '../../ui/language/texts';

/** Says answers and levels in the language of the user, from what the framework calls them. */
export interface AnswerWords {
  /** An answer in one line: "3 Op orde", "Ja (voor allebei)", "12 van 40 (30%)". */
  answer(framework: Framework, criterion: Criterion, answer: Answer | null | undefined): string;
  /** "1 Begin"; the number alone where the framework does not name it. */
  level(framework: Framework, level: number): string;
}

/** The words of answers: `protected readonly words = injectAnswerWords();`. */
export function injectAnswerWords(): AnswerWords {
  const t = injectTexts();
  const f = injectFormats();
  return {
    answer: (framework, criterion, answer) => answerWords({ framework, criterion, t, f }, answer),
    level: (framework, level) => {
      const name = levelByNumber(framework, level)?.name;
      return name === undefined ? String(level) : `${level} ${t.of(name)}`;
    },
  };
}

/** Where the words come from. */
export interface WordSource {
  readonly framework: Framework;
  readonly criterion: Criterion;
  readonly t: Texts;
  readonly f: Formats;
}

/** See {@link AnswerWords.answer}. */
export function answerWords(source: WordSource, answer: Answer | null | undefined): string {
  const { framework, criterion, t, f } = source;
  if (answer === null || answer === undefined) return t('answers.open');
  if ('dontKnow' in answer) {
    const { dontKnow } = framework.rules;
    return dontKnow.allowed ? t.of(dontKnow.label) : t('answers.open');
  }
  if ('notApplicable' in answer) return t.of(framework.rules.notApplicable.label);
  if ('option' in answer) return choiceWords(source, answer.option, answer.detail);
  if ('options' in answer) return listWords(source, answer.options);
  if ('denominator' in answer) return shareWords(source, answer.numerator, answer.denominator);
  if ('fields' in answer) return fieldWords(source, answer.fields);
  if ('month' in answer) return f.month(answer.month);
  if ('text' in answer) return answer.text;
  return criterion.type === 'date' ? t.of(criterion.never.label) : t('answers.open');
}

function choiceWords({ framework, criterion, t }: WordSource, code: string, detail?: string): string {
  const option = optionsOf(framework, criterion).find((candidate) => candidate.code === code);
  if (option === undefined) return code;
  const words = /^\d+$/.test(code) ? `${code} ${t.of(option.label)}` : t.of(option.label);
  const more =
    criterion.type === 'single-choice'
      ? criterion.detail?.options.find((candidate) => candidate.code === detail)?.label
      : undefined;
  return more === undefined ? words : `${words} (${t.of(more)})`;
}

function listWords({ framework, criterion, t, f }: WordSource, codes: readonly string[]): string {
  const labels = optionsOf(framework, criterion)
    .filter(({ code }) => codes.includes(code))
    .map(({ label }) => t.of(label));
  return f.list(labels);
}

function shareWords({ t, f }: WordSource, numerator: number | undefined, denominator: number): string {
  const of = { numerator: f.number(numerator ?? 0), denominator: f.number(denominator) };
  if (denominator === 0) return t('answers.ratio', of);
  return t('answers.share', { ...of, percentage: f.percentage((numerator ?? 0) / denominator) });
}

function fieldWords({ criterion, t, f }: WordSource, values: Readonly<Record<string, number>>): string {
  if (criterion.type !== 'number') return '';
  const parts = criterion.fields.flatMap((field) => {
    const value = values[field.code];
    const unit: LocalisedText = field.unit;
    return value === undefined
      ? []
      : [`${f.decimal(value, Number.isInteger(value) ? 0 : field.decimals)} ${t.of(unit)}`];
  });
  return f.list(parts);
}
