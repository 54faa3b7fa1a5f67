import type { PictureSeries } from '@zicht/shared/sector-statistics/picture.contract';
import type { Formats } from '../../../ui/formats/formats';
import type { Texts } from '../../../ui/language/texts';

type YearChange = PictureSeries['changes'][number];

/** What may be said between two years: each certain change, or that none is larger than the uncertainty. */
export function changeSentences(
  { fromYear, toYear, status, answers }: YearChange,
  { t, f }: { readonly t: Texts; readonly f: Formats },
): readonly string[] {
  const years = { from: fromYear, to: toYear };
  if (status !== 'compared') return [t(`sectorPicture.development.${status}`, years)];
  const sure = answers.flatMap(({ answer, direction, difference }) =>
    direction === 'unsure' || difference === null || answer === 'nvt'
      ? []
      : [
          t(`sectorPicture.development.${direction}`, {
            level: answer,
            difference: f.number(Math.abs(difference)),
            year: fromYear,
          }),
        ],
  );
  return sure.length === 0
    ? [t('sectorPicture.development.unsure', years)]
    : [t('sectorPicture.development.of', years), ...sure];
}

/** The smallest and largest difference, in tenths of a percentage point, from which a change counts; null for none. */
export function marginOf({ answers }: YearChange): number | null {
  return answers.length === 0 ? null : Math.max(...answers.map(({ marginTenths }) => marginTenths));
}
