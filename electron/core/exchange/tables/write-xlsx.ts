import writeExcelFile, { type Cell } from 'write-excel-file/node';

/** What Excel can hold in a cell, in UTF-16 code units. */
export const longestCell = 32_767;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that a workbook cannot hold
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** One sheet with a bold first row that stays in view. Text is text, also with a leading `=`; what is too long is cut and says so with `cutNote`. */
export async function writeXlsx(
  rows: readonly (readonly (string | number | null)[])[],
  { sheet, widths, cutNote }: { sheet: string; widths: readonly number[]; cutNote: string },
): Promise<Uint8Array> {
  return await writeSheets([{ rows, sheet, widths }], cutNote);
}

export type NewSheet = { sheet: string; rows: readonly (readonly (string | number | null)[])[]; widths: readonly number[] };

/** The same with several sheets. */
export async function writeSheets(sheets: readonly NewSheet[], cutNote: string): Promise<Uint8Array> {
  const named = sheets.map(({ sheet, rows, widths }) => ({
    data: toCells(rows, widths, cutNote),
    sheet: sheet.replace(/[[\]:*?/\\]/gu, ' ').slice(0, 31),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }));
  return await writeExcelFile(named).toBuffer();
}

function toCells(rows: NewSheet['rows'], widths: readonly number[], cutNote: string): Cell[][] {
  return rows.map((row, index) => {
    const height = index === 0 ? pointsOfLine : heightOf(row, widths);
    return row.map((value): Cell => {
      if (value === null || value === '') return null;
      if (typeof value === 'number') return { value, type: Number, alignVertical: 'top', height };
      const cell = { value: cutText(value, cutNote), type: String, format: '@', wrap: true, alignVertical: 'top' as const, height };
      return index === 0 ? { ...cell, fontWeight: 'bold' as const, wrap: false } : cell;
    });
  });
}

const pointsOfLine = 15;
/** Higher rows would hide the rows below; the cell still holds everything. */
const mostLines = 15;

/** Points in which the longest cell of a row can be read; not every program finds them out by itself. */
function heightOf(row: NewSheet['rows'][number], widths: readonly number[]): number {
  const lines = row.map((value, column) => {
    const width = widths[column];
    if (typeof value !== 'string' || width === undefined) return 1;
    return value.split('\n', mostLines).reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  });
  return pointsOfLine * Math.min(mostLines, Math.max(1, ...lines));
}

function cutText(text: string, note: string): string {
  const clean = text.toWellFormed().replace(forbidden, '\ufffd');
  if (clean.length <= longestCell) return clean;
  return `${clean.slice(0, longestCell - note.length - 1).replace(/[\ud800-\udbff]$/u, '')} ${note}`;
}
