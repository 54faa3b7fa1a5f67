/** A cell of a file: a number stays one, so that people can calculate with it. */
export type FileCell = string | number;

/**
 * Lines of one sheet. The library packs parts of more than 160 kB in a worker made of a `blob:`, which the security policy
 * of the pages does not allow; a sheet of so many lines stays well below that.
 */
const LINES_PER_SHEET = 200;
const WIDEST = 60;

/**
 * Lines as a workbook (xlsx), the first one as heads that stay in view. Text is text, also when it begins like a formula.
 * The writer is fetched when somebody asks for a workbook.
 */
export async function workbook(name: string, lines: readonly (readonly FileCell[])[]): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const [heads = [], ...rest] = lines;
  const columns = heads.map((_, column) => ({
    width: Math.min(WIDEST, 2 + Math.max(...lines.map((line) => String(line[column] ?? '').length))),
  }));
  const sheets = Array.from(
    { length: Math.max(1, Math.ceil(rest.length / LINES_PER_SHEET)) },
    (_, index) => ({
      sheet: index === 0 ? name : `${name} (${index + 1})`,
      columns,
      stickyRowsCount: 1,
      data: [
        heads.map((head) => ({ value: head, fontWeight: 'bold' as const })),
        ...rest.slice(index * LINES_PER_SHEET, (index + 1) * LINES_PER_SHEET).map((line) => line.map(cellOf)),
      ],
    }),
  );
  return writeExcelFile(sheets).toBlob();
}

function cellOf(cell: FileCell): { value: FileCell; type: StringConstructor | NumberConstructor } | null {
  if (cell === '') return null;
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String };
}
