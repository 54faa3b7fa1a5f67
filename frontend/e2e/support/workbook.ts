import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/** The first sheet of a workbook as a spreadsheet reads it: a line for each row, empty cells as ''. */
export function readWorkbook(path: string): readonly (readonly (string | number)[])[] {
  const parts = unzipSync(readFileSync(path));
  const partOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const words = [...partOf('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    plain(item),
  );
  return [...partOf('xl/worksheets/sheet1.xml').matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
    const line: (string | number)[] = [];
    for (const [, column = '', rest = '', inside = ''] of row.matchAll(
      /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
    )) {
      const value = plain(inside);
      line[indexOf(column)] = rest.includes('t="s"') ? (words[Number(value)] ?? '') : Number(value);
    }
    return Array.from(line, (cell) => cell ?? '');
  });
}

function indexOf(column: string): number {
  return [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function plain(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
