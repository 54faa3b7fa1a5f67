import { signal } from '@angular/core';
import type { Answers } from '@zicht/shared/framework/answers/answer';
import type { Framework } from '@zicht/shared/framework/framework';
import { bestAnswers } from '@zicht/shared/framework/testing/best-answers';
import { readFramework } from '@zicht/shared/framework/testing/read-framework';
import type { Locale, LocalisedText } from '@zicht/shared/kernel/locale';
import nl from '../../../texts/nl/dashboards.json' with { type: 'json' };
import { formatDecimal, formatList, formatNumber, type Formats } from '../../../ui/formats/formats';
import type { TextParameters, Texts } from '../../../ui/language/texts';
import { themeResults } from '../theme-results';
import { yearResult } from '../year-result';
import { resultSentences } from './results-sentences';

function find(key: string): string | undefined {
  let value: unknown = { dashboards: nl };
  for (const part of key.split('.')) value = (value as Record<string, unknown> | undefined)?.[part];
  return typeof value === 'string' ? value : undefined;
}
const say = (key: string, parameters: TextParameters = {}): string =>
  (find(key) ?? key).replace(/{{(\w+)}}/g, (_, name: string) => String(parameters[name] ?? ''));
const t: Texts = Object.assign(say, {
  count: (key: string, count: number, parameters: TextParameters = {}) =>
    say(`${key}.${count === 1 ? 'one' : 'other'}`, { count, ...parameters }),
  of: (text: LocalisedText) => text.nl,
  has: (key: string) => find(key) !== undefined,
  locale: signal<Locale>('nl').asReadonly(),
});
const f = {
  number: (value: number) => formatNumber('nl', value),
  decimal: (value: number, decimals?: number) => formatDecimal('nl', value, decimals),
  list: (items: readonly string[]) => formatList('nl', items),
} as unknown as Formats;

const framework = readFramework('normenkader');
const best = bestAnswers(framework, ['JHV']);

function sentences(
  now: Answers,
  before: Answers | null,
  of: Framework = framework,
  submittedAt: string | null = 'x',
) {
  const year = (answers: Answers, version: string) =>
    yearResult(
      { ...of, version },
      {
        year: version === '1' ? 2027 : 2026,
        frameworkCode: of.code,
        frameworkVersion: version,
        referenceDate: '2027-01-01',
        sectors: ['JHV'],
        submittedAt,
        answers: Object.entries(answers).map(([criterion, value]) => ({ criterion, value })),
      },
    );
  const current = year(now, '1');
  const previous = before && year(before, '0');
  return resultSentences({ now: current, before: previous, themes: themeResults(current, previous), t, f });
}

describe('results in words', () => {
  it('count the themes in order, now and last year, and name the one that asks attention', () => {
    const low = { ...best, 'MEL-01': { option: '1' }, 'MEL-02': { option: '1' } };
    expect(sentences(low, best)).toEqual([
      "**7 van de 8 thema's staan op Op orde of hoger.**",
      'Vorig jaar waren dat er 8.',
      'Eén thema gaat achteruit.',
      '**Melden en registreren** vraagt aandacht.',
    ]);
  });

  it('say nothing of last year without one, and nothing of attention when all is in order', () => {
    expect(sentences(best, null)).toEqual(["**8 van de 8 thema's staan op Op orde of hoger.**"]);
  });

  it('speak of the themes that are filled in while it is provisional', () => {
    const { 'MEL-01': _, ...open } = best;
    expect(sentences(open, null, framework, null)[0]).toBe(
      "**7 van de 7 ingevulde thema's staan op Op orde of hoger.**",
    );
  });

  it('say where the trend is broken instead of comparing', () => {
    const criteria = framework.criteria.map((criterion) =>
      criterion.code === 'KEN-04' ? { ...criterion, breaksTrend: true } : criterion,
    );
    const said = sentences(best, best, { ...framework, criteria: [...criteria] });
    expect(said).toContain(
      'Bij Kennis en bewustwording zijn vragen gewijzigd. Vergelijken met 2026 kan daar niet.',
    );
    expect(said.join(' ')).not.toContain('Vorig jaar');
  });

  it('open with the total and its missing requirement where the framework does', () => {
    const points = readFramework('safe-sport-points');
    const all = bestAnswers(points, []);
    const extra = points.scoring.total.requirements?.[0]?.criteria ?? [];
    const without = Object.fromEntries(Object.entries(all).filter(([code]) => !extra.includes(code)));
    expect(sentences(all, null, points)[0]).toMatch(/^\*\*Uw totaal is \d+\. Dat is Goud\.\*\*$/);
    expect(sentences(without, null, points).join(' ')).toContain('Voor Goud telt nog iets mee');
  });
});
