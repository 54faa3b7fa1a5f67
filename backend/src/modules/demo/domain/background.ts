import type { Answers } from '@zicht/shared/framework/answers/answer';
import { applicableCriteria } from '@zicht/shared/framework/applicability';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import type { Framework } from '@zicht/shared/framework/framework';
import { scoreOf } from '@zicht/shared/framework/evaluation/score';
import type { ScoreResult } from '@zicht/shared/framework/evaluation/score';
import { answerTo } from './answers.js';
import { randomFrom } from './random.js';

/** How many organisations fill the sector picture of the demo, beside those that people sign in to. */
export const BACKGROUND_COUNT = 300;

/** Seed of the invented country that they are taken from. */
export const BACKGROUND_SEED = 2027;

/** An organisation of an invented country, as far as the background needs it. */
export interface InventedUnit {
  readonly mainSector: string;
  readonly region: string;
  readonly size: string;
  readonly concern: string;
  /** How well it does, from 0 to 100. */
  readonly quality: number;
}

/** In each year one in so many takes no part, another one each year. */
const ABSENT_ONE_IN = 17;

const THEMES = ['KEN', 'SCH', 'VOR', 'BOR', 'MEL', 'SAM', 'RIS', 'HUL'];

/** An invented organisation that nobody signs in to. */
export interface BackgroundOrganisation {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly municipalityCode: string;
  readonly sizeClass: string;
  readonly concernId: string;
  readonly concernName: string;
  readonly startByTheme: Readonly<Record<string, number>>;
  readonly staff: number;
}

const SIZE_CLASSES = { KLEIN: 'KL2', MIDDEL: 'MID', GROOT: 'GR1' } as const;
const MUNICIPALITY_SIZES = { KLEIN: 'G1', MIDDEL: 'G2', GROOT: 'G3' } as const;
const STAFF = { KLEIN: 24, MIDDEL: 120, GROOT: 480 } as const;

/** The background of the demo, the same on every machine; `municipalities` gives one code for each police region. */
export function backgroundOrganisations(
  units: readonly InventedUnit[],
  municipalities: Readonly<Record<string, string>>,
): BackgroundOrganisation[] {
  const concerns = [...new Set(units.map(({ concern }) => concern))];
  return units.map(({ mainSector, region, size, concern, quality }, index) => {
    const known = size as keyof typeof STAFF;
    const own = randomFrom(`background ${index}`);
    const place = concerns.indexOf(concern);
    return {
      id: idOf('b', index),
      name: `Voorbeeldorganisatie ${String(index + 1).padStart(3, '0')} (fictief)`,
      sector: mainSector,
      municipalityCode: municipalities[region] ?? '',
      sizeClass: (mainSector === 'GEM' ? MUNICIPALITY_SIZES : SIZE_CLASSES)[known],
      concernId: idOf('c', place),
      concernName: `Voorbeeldconcern ${String(place + 1).padStart(3, '0')} (fictief)`,
      startByTheme: Object.fromEntries(
        THEMES.map((theme) => [theme, Math.min(1, Math.max(0, quality / 100 + (own() - 0.6) * 0.5))]),
      ),
      staff: STAFF[known],
    };
  });
}

/** Whether an organisation takes part in a year. */
export function takesPart(organisation: BackgroundOrganisation, year: number): boolean {
  return Number.parseInt(organisation.id.slice(-4), 16) % ABSENT_ONE_IN !== year % ABSENT_ONE_IN;
}

/** Answers of one organisation in one year, with the scores that they prove. */
export function backgroundYear(
  organisation: BackgroundOrganisation,
  framework: Framework,
  { year, referenceDate }: { readonly year: number; readonly referenceDate: string },
): { readonly answers: Answers; readonly scores: ScoreResult } {
  const sectors = [organisation.sector];
  const { id, startByTheme, staff } = organisation;
  const plan = {
    framework,
    organisation: id,
    year,
    referenceDate,
    sectors,
    startByTheme,
    growth: 0.06,
    staff,
  };
  const all = applicableCriteria(framework, sectors).filter(({ weight }) => weight > 0);
  const given = Object.fromEntries(all.map((one) => [one.code, answerTo(one, plan, null)]));
  // What an earlier answer closes is not asked, and then not answered.
  const asked = evaluate(framework, { round: year, referenceDate, sectors, answers: given }).byCode;
  const answers = Object.fromEntries(Object.entries(given).filter(([code]) => asked.get(code)?.asked));
  return {
    answers,
    scores: scoreOf(evaluate(framework, { round: year, referenceDate, sectors, answers })),
  };
}

/** Ids of a kind of their own, so that nobody takes them for real ones. */
function idOf(kind: 'b' | 'c', index: number): string {
  return `018d0000-0000-7000-8000-00000000${kind}${index.toString(16).padStart(3, '0')}`;
}
