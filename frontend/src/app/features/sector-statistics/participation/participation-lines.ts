import type { ToldCount } from '@zicht/shared/sector-statistics/picture.contract';
import type { FileCell } from '../../../ui/files/workbook';
import type { Texts } from '../../../ui/language/texts';
import { titleOf } from '../names';
import type { LoadedParticipation } from './participation.store';
import { shareOf } from './participation-table';

/** Who took part, as the tables say it: a count that is not told exactly keeps its words. */
export function participationLines(
  { published, running, names }: LoadedParticipation,
  t: Texts,
): readonly (readonly FileCell[])[] {
  const words = (key: string): string => t(`sectorPicture.participation.${key}`);
  const told = ({ kind, value }: ToldCount): FileCell =>
    kind === 'exact' ? value : t(`sectorPicture.participation.${kind}`, { value });
  const tables = [...(published === null ? [] : [published]), ...running];
  return [
    [
      t('sectorPicture.csv.year'),
      t('sectorPicture.csv.sector'),
      ...['registered', 'submitted', 'share'].map(words),
    ],
    ...tables.flatMap(({ year, rows }) =>
      rows.map(({ sector, registered, submitted }): readonly FileCell[] => {
        const share = shareOf(submitted, registered);
        return [
          year,
          sector === null ? words('all') : t.of(titleOf(names, 'sector', sector)),
          told(registered),
          told(submitted),
          share === null ? words('unknownShare') : `${Math.round(share * 100)}%`,
        ];
      }),
    ),
  ];
}
