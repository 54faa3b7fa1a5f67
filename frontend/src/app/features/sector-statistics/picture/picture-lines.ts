import type {
  PictureGroup,
  PictureRegions,
  PictureVector,
} from '@zicht/shared/sector-statistics/picture.contract';
import { HIDDEN_CELL } from '../../../ui/charts/configuration/chart-text';
import type { FileCell } from '../../../ui/files/workbook';
import type { Texts } from '../../../ui/language/texts';
import { onLevelScale } from '../figures/figures';
import { DIMENSIONS, withFilter } from '../groups/groups';
import { titleOf, type GroupNames } from '../names';

/** The figures on the screen, and what they are called. */
export interface ShownPicture {
  readonly year: number;
  readonly group: PictureGroup;
  /** Themes and questions with their names, in the order of the screen. */
  readonly rows: readonly { readonly vector: PictureVector; readonly name: string }[];
  /** Null where the page shows no table of regions. */
  readonly regions: PictureRegions | null;
  readonly themeNames: ReadonlyMap<string, string>;
  readonly names: GroupNames;
}

const COLUMNS = [
  'year',
  'sector',
  'region',
  'size',
  'code',
  'name',
  'organisations',
  'answer',
  'sign',
  'count',
  'percent',
  'value',
  'band',
  'indicative',
  'reason',
] as const;
const SIGNS = { '<=': 'atMost', '=': 'exact', '>=': 'atLeast' } as const;
const QUANTILES = ['lowerQuartile', 'median', 'upperQuartile'] as const;

type Line = Partial<Record<(typeof COLUMNS)[number], FileCell>>;

/**
 * Exactly what is on the screen, a line for each number, numbers as numbers; what is hidden has the mark and the one
 * reason. Every file of the picture is written from these lines.
 */
export function pictureLines(shown: ShownPicture, t: Texts): readonly (readonly FileCell[])[] {
  const { year, group, rows, regions, themeNames, names } = shown;
  const words = (key: string): string => t(`sectorPicture.csv.${key}`);
  const groupLine = (of: PictureGroup): Line => ({
    year,
    ...Object.fromEntries(
      DIMENSIONS.map((dimension) => {
        const code = of[dimension];
        return [dimension, code === null ? '' : t.of(titleOf(names, dimension, code))];
      }),
    ),
  });
  const hiddenLine = (line: Line): Line => ({
    ...line,
    organisations: HIDDEN_CELL,
    count: HIDDEN_CELL,
    percent: HIDDEN_CELL,
    value: HIDDEN_CELL,
    reason: t('sectorPicture.reason'),
  });
  const quantileLines = (vector: PictureVector, line: Line): Line[] =>
    QUANTILES.flatMap((quantile) => {
      const found = vector.status === 'hidden' ? null : vector[quantile];
      return found === null ? [] : [{ ...line, answer: words(quantile), value: onLevelScale(found) }];
    });
  const vectorLines = (of: PictureGroup, vector: PictureVector, name: string): Line[] => {
    const line = { ...groupLine(of), code: vector.code, name };
    if (vector.status === 'hidden') return [hiddenLine(line)];
    const withSize = {
      ...line,
      organisations: vector.organisations,
      indicative: words(vector.isIndicative ? 'yes' : 'no'),
    };
    const counts = vector.answers.map(({ answer, sign, value, percent }) => ({
      ...withSize,
      answer,
      sign: words(SIGNS[sign]),
      count: value,
      percent,
      band: vector.bandTenths / 10,
    }));
    return [...counts, ...quantileLines(vector, withSize)];
  };
  const regionLines = (regions?.regions ?? []).flatMap((row): Line[] => {
    const of = withFilter({ ...group, size: null }, 'region', row.region);
    return [...themeNames].flatMap(([code, name]): Line[] => {
      const line = { ...groupLine(of), code, name };
      const vector = row.status === 'hidden' ? undefined : row.themes.find((each) => each.code === code);
      if (vector?.status !== 'shown') return [hiddenLine(line)];
      const median = { ...vector, lowerQuartile: null, upperQuartile: null };
      return quantileLines(median, { ...line, organisations: vector.organisations });
    });
  });
  const lines = [...rows.flatMap(({ vector, name }) => vectorLines(group, vector, name)), ...regionLines];
  return [COLUMNS.map(words), ...lines.map((line) => COLUMNS.map((column) => line[column] ?? ''))];
}
