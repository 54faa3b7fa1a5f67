import type { CoreRule } from '@zicht/shared/framework/core-rules';
import type { Criterion } from '@zicht/shared/framework/criterion';
import type { Framework } from '@zicht/shared/framework/framework';
import { bandSetOf, levelByNumber, optionsOf } from '@zicht/shared/framework/look-up';
import type { NextStep } from '@zicht/shared/framework/evaluation/next-step';
import { injectFormats, type Formats } from '../../../../../ui/formats/formats';
import { madeOnce } from '../../../../../ui/formats/made-once';
import { injectTexts, type Texts } from '../../../../../ui/language/texts';
import { hasLevelPoints, hasNumberedOptions } from '../answer-type';

/** Sentences about what an answer is worth, made of the framework's own words. */
export interface WorthWords {
  /** "niveau 3", or "60 punten" where points are no levels. */
  points(framework: Framework, points: number): string;
  /** What a core rule means, for before the choice. */
  coreRule(framework: Framework, criterion: Criterion, rules: readonly CoreRule[]): readonly string[];
  /** How to get one step further. */
  nextStep(
    framework: Framework,
    criterion: Criterion,
    step: NextStep,
  ): { readonly heading: string; readonly text: string };
}

/** The sentences in the language of the reader. */
export function injectWorthWords(): WorthWords {
  const t = injectTexts();
  const f = injectFormats();
  return {
    points: (framework, points) => pointsWords(t, f, framework, points),
    coreRule: (framework, criterion, rules) => coreRuleWords(t, { framework, criterion, rules }),
    nextStep: (framework, criterion, step) => nextStepWords(t, f, { framework, criterion, step }),
  };
}

function pointsWords(t: Texts, f: Formats, framework: Framework, points: number): string {
  if (hasLevelPoints(framework)) return t('assessments.worth.level', { level: f.number(points) });
  return t.count('assessments.worth.points', points);
}

interface RuleSource {
  readonly framework: Framework;
  readonly criterion: Criterion;
  readonly rules: readonly CoreRule[];
}

function coreRuleWords(t: Texts, { framework, criterion, rules }: RuleSource): readonly string[] {
  let covered = -Infinity;
  const ordered = [...rules].sort((one, other) => one.maxLevel - other.maxLevel);
  return ordered.map((rule) => {
    const limit = {
      limit: t(`assessments.core.${rule.limits}`),
      level: limitWords(t, framework, rule.maxLevel),
    };
    if (rule.kind === 'options') {
      const options = list(
        t,
        rule.options.map(({ label }) => t.of(label)),
        'conjunction',
      );
      return t('assessments.core.without', { options, ...limit });
    }
    const from = covered;
    covered = rule.pointsBelow;
    const low = optionsOf(framework, criterion)
      .filter(({ points }) => (points ?? 0) < rule.pointsBelow && (points ?? 0) >= from)
      .sort((one, other) => (one.points ?? 0) - (other.points ?? 0));
    if (criterion.type !== 'single-choice' || low.length === 0) {
      return t('assessments.core.below', {
        points: pointsBelowWords(t, framework, rule.pointsBelow),
        ...limit,
      });
    }
    const isNumbered = hasNumberedOptions(framework, criterion);
    const answers = list(
      t,
      low.map(({ code, label }) => (isNumbered ? code : `‘${t.of(label)}’`)),
      'disjunction',
    );
    return t(isNumbered ? 'assessments.core.atLevels' : 'assessments.core.atAnswers', { answers, ...limit });
  });
}

function pointsBelowWords(t: Texts, framework: Framework, points: number): string {
  return hasLevelPoints(framework)
    ? t('assessments.worth.level', { level: points })
    : t.count('assessments.worth.points', points);
}

function limitWords(t: Texts, framework: Framework, level: number): string {
  const name = levelByNumber(framework, level)?.name;
  return hasLevelPoints(framework) || name === undefined
    ? t('assessments.worth.level', { level })
    : t('assessments.worth.named', { name: t.of(name) });
}

interface StepSource {
  readonly framework: Framework;
  readonly criterion: Criterion;
  readonly step: NextStep;
}

function nextStepWords(
  t: Texts,
  f: Formats,
  { framework, criterion, step }: StepSource,
): { readonly heading: string; readonly text: string } {
  if (step.kind === 'option') {
    const { code, label, description } = step.option;
    const isNumbered = hasNumberedOptions(framework, criterion);
    const target = isNumbered ? t('assessments.worth.level', { level: code }) : `‘${t.of(label)}’`;
    const how = description === null ? '' : decapitalised(t.of(description));
    const key = how === '' ? 'assessments.next.optionAlone' : 'assessments.next.option';
    return { heading: t('assessments.next.heading', { target }), text: t(key, { target, how }) };
  }
  if (step.kind === 'options') {
    const missing = f.list(step.missing.map(({ label }) => t.of(label)));
    return {
      heading: t('assessments.next.headingMore'),
      text: t.count('assessments.next.options', step.needed, { missing }),
    };
  }
  const target = pointsWords(t, f, framework, step.band.points);
  return {
    heading: t('assessments.next.heading', { target }),
    text: t(`assessments.next.${step.unit}`, { target, ...boundWords(f, framework, criterion, step) }),
  };
}

/** Bound of the next band: its lowest percentage or number, or the most months. */
function boundWords(
  f: Formats,
  framework: Framework,
  criterion: Criterion,
  step: NextStep & { readonly kind: 'band' },
): { readonly from: string; readonly within: string } {
  const bound = 'from' in step.band ? step.band.from : step.band.above;
  const bands = bandSetOf(framework, criterion)?.bands ?? [];
  const higher = bands
    .map((band) => ('from' in band ? band.from : band.above + 1))
    .filter((value) => value > bound);
  const within = higher.length === 0 ? '' : f.number(Math.min(...higher) - 1);
  return { from: f.number('from' in step.band ? bound : bound + 1), within };
}

function list(t: Texts, items: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return madeOnce(Intl.ListFormat, t.locale() === 'nl' ? 'nl-NL' : 'en-GB', { type }).format(items);
}

/** The first letter small, unless the first word is an abbreviation. */
function decapitalised(text: string): string {
  const [first = '', second = ''] = text;
  return second === second.toLowerCase() ? first.toLowerCase() + text.slice(1) : text;
}
