import type { Framework } from '@zicht/shared/framework/framework';
import type {
  PictureCount,
  PictureGroup,
  PictureVector,
} from '@zicht/shared/sector-statistics/picture.contract';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import type { LevelBarRow, LevelPart } from '../../../ui/charts/chart-rows';
import type { LevelBarWords } from '../../../ui/charts/level-bars';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import {
  countOf,
  lowShare,
  onLevelScale,
  shareOf,
  type PercentRange,
  type ShownVector,
} from '../figures/figures';
import { titlesOf, type GroupNames } from '../names';

const LEVELS = ['0', '1', '2', '3', '4'] as const;

/** Says published figures; every word about a number of the picture comes from here. */
export interface PictureWords {
  /** `14%`, `hoogstens 8%`, `minstens 92%`. */
  count(count: PictureCount): string;
  /** `38%`, `20% tot 31%`. */
  range(range: PercentRange): string;
  /** `± 2,1 procentpunt`. */
  band(tenths: number): string;
  /** On the scale from 0 to 4; what stands there when there are too few organisations. */
  median(vector: ShownVector): string;
  quartiles(vector: ShownVector): string;
  /** The group by its filters; of the country, that it is. */
  group(names: GroupNames, group: PictureGroup): string;
  /** The words around bars of levels. */
  bars(framework: Framework): LevelBarWords;
  /** Heads of the columns after the levels, in the order of {@link row}. */
  barColumns(kind: 'theme' | 'question'): readonly string[];
  /** A vector as a row of bars. */
  row(vector: PictureVector, label: string, kind: 'theme' | 'question', own?: string): LevelBarRow;
  /** The bars for who does not see them. */
  barsLabel(rows: readonly { readonly vector: PictureVector; readonly label: string }[]): string;
}

/** The words of the picture: `protected readonly words = injectPictureWords();`. */
export function injectPictureWords(): PictureWords {
  const t = injectTexts();
  const f = injectFormats();
  const answers = injectAnswerWords();

  const saidWith = (keys: Readonly<Record<PictureCount['sign'], string>>, { sign, percent }: PictureCount) =>
    t(`sectorPicture.share.${keys[sign]}`, { percent: f.number(percent) });
  const count = (one: PictureCount): string =>
    saidWith({ '<=': 'atMost', '=': 'exact', '>=': 'atLeast' }, one);
  const short = (one: PictureCount): string =>
    saidWith({ '<=': 'shortAtMost', '=': 'exact', '>=': 'shortAtLeast' }, one);
  const range = ({ from, to }: PercentRange): string => {
    const percent = f.number(from);
    if (from === to) return t('sectorPicture.share.exact', { percent });
    if (from === 0) return t('sectorPicture.share.atMost', { percent: f.number(to) });
    return to === 100
      ? t('sectorPicture.share.atLeast', { percent })
      : t('sectorPicture.share.between', { from: percent, to: f.number(to) });
  };
  const band = (tenths: number): string => t('sectorPicture.band', { points: f.decimal(tenths / 10, 1) });
  const onScale = (quantile: number): string => f.decimal(onLevelScale(quantile), 1);
  const median = (vector: ShownVector): string =>
    vector.median === null ? t('sectorPicture.noMedian') : onScale(vector.median);
  const quartiles = ({ lowerQuartile, upperQuartile }: ShownVector): string =>
    lowerQuartile === null || upperQuartile === null
      ? t('sectorPicture.noMedian')
      : t('sectorPicture.quartiles', { lower: onScale(lowerQuartile), upper: onScale(upperQuartile) });
  const partOf = (vector: ShownVector, level: string): LevelPart | null => {
    const found = countOf(vector, level);
    return found === undefined
      ? null
      : {
          share: shareOf(found, vector.organisations),
          words: count(found),
          short: short(found),
          isLimit: found.sign !== '=',
        };
  };

  return {
    count,
    range,
    band,
    median,
    quartiles,
    group: (names, group) => {
      const titles = titlesOf(names, group).map((title) => t.of(title));
      return titles.length === 0 ? t('sectorPicture.own.country') : titles.join(' · ');
    },
    bars: (framework) => ({
      levels: LEVELS.map((level) => answers.level(framework, Number(level))),
      limit: t('sectorPicture.bars.limit'),
      hidden: t('sectorPicture.hidden'),
      impossible: t('sectorPicture.bars.impossible'),
      reasonColumn: t('sectorPicture.column.reason'),
      reason: t('sectorPicture.reason'),
      indicative: t('sectorPicture.bars.star'),
      own: t('sectorPicture.bars.own'),
      noOwn: t('sectorPicture.bars.noOwn'),
      footnote: t('sectorPicture.footnote'),
    }),
    barColumns: (kind) =>
      [
        ...(kind === 'question' ? ['notApplicable'] : ['notApplicable', 'median', 'quartiles']),
        'organisations',
        'band',
      ].map((column) => t(`sectorPicture.column.${column}`)),
    row: (vector, label, kind, own) => {
      if (vector.status === 'hidden') return { label, parts: null };
      const left = countOf(vector, 'nvt');
      return {
        label,
        isIndicative: vector.isIndicative,
        parts: LEVELS.map((level) => partOf(vector, level)),
        own: own === undefined || own === 'nvt' ? null : Number(own),
        extra: [
          left === undefined ? t('sectorPicture.bars.impossible') : count(left),
          ...(kind === 'question' ? [] : [median(vector), quartiles(vector)]),
          vector.isIndicative
            ? t('sectorPicture.bars.indicative', { count: f.number(vector.organisations) })
            : f.number(vector.organisations),
          band(vector.bandTenths),
        ],
      };
    },
    barsLabel: (rows) => {
      const shown = rows.flatMap(({ vector, label }) =>
        vector.status === 'shown' ? [`${label} ${range(lowShare(vector))}`] : [],
      );
      const [most, least] = [shown[0], shown.at(-1)];
      if (most === undefined || least === undefined) return t('sectorPicture.themes.takeawayNone');
      return shown.length === 1
        ? t('sectorPicture.bars.labelOne', { most })
        : t('sectorPicture.bars.label', { most, least });
    },
  };
}
