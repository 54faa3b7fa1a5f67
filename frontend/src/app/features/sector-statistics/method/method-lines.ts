import type { Coverage, Method } from '@zicht/shared/sector-statistics/method.contract';
import type { FileCell } from '../../../ui/files/workbook';
import type { Formats } from '../../../ui/formats/formats';
import type { Texts } from '../../../ui/language/texts';
import { attackWords } from './attack-words';
import { publicationFacts } from './publication-facts';

const COUNTS = ['organisations', 'existing', 'eligible', 'shown'] as const satisfies (keyof Coverage)[];

/** What the page of the method shows of one publication, heads first: the gate, the groups, and what marks it. */
export function methodLines(method: Method, t: Texts, f: Formats): readonly (readonly FileCell[])[] {
  const words = (key: string): string => t(`sectorPicture.method.${key}`, { year: method.year });
  const heads = ['table', 'part', 'what', 'value'].map((head) => words(`csv.${head}`));
  return [
    [t('sectorPicture.csv.year'), ...heads],
    ...attackWords(method.gate, t, f).map(({ name, words: tried, outcome }): readonly FileCell[] => [
      method.year,
      words('gate.heading'),
      name,
      tried,
      outcome,
    ]),
    ...method.coverage.flatMap((set) =>
      COUNTS.map((count): readonly FileCell[] => [
        method.year,
        words('coverage.heading'),
        set.columns.join(', '),
        words(`coverage.${count}`),
        set[count],
      ]),
    ),
    ...publicationFacts(method).map(({ key, value }): readonly FileCell[] => [
      method.year,
      words('facts.heading'),
      words(`facts.${key}`),
      '',
      value,
    ]),
  ];
}
