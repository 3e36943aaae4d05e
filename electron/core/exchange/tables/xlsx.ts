import { readSheet } from 'read-excel-file/node';
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { Table } from '#core/exchange/tables/csv.ts';
import { openZip } from '#core/exchange/zip/open-zip.ts';
import { Problem } from '#shared/problem.ts';

/** What Excel can hold in a cell, in UTF-16 code units. */
export const longestCell = 32_767;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that a workbook cannot hold
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** One sheet with a bold first row that stays in view. Text is text, also with a leading `=`; what is too long is cut and says so with `cutNote`. */
export async function writeXlsx(
  rows: readonly (readonly (string | number | null)[])[],
  { sheet, widths, cutNote }: { sheet: string; widths: readonly number[]; cutNote: string },
): Promise<Uint8Array> {
  const data = rows.map((row, index) =>
    row.map((value): Cell => {
      if (value === null || value === '') return null;
      if (typeof value === 'number') return { value, type: Number };
      const cell = { value: cutText(value, cutNote), type: String, format: '@', wrap: true, alignVertical: 'top' as const };
      return index === 0 ? { ...cell, fontWeight: 'bold' as const, wrap: false } : cell;
    }),
  );
  const columns = widths.map((width) => ({ width }));
  return await writeExcelFile(data, { sheet: sheet.replace(/[[\]:*?/\\]/gu, ' ').slice(0, 31), columns, stickyRowsCount: 1 }).toBuffer();
}

function cutText(text: string, note: string): string {
  const clean = text.toWellFormed().replace(forbidden, '\ufffd');
  if (clean.length <= longestCell) return clean;
  return `${clean.slice(0, longestCell - note.length - 1).replace(/[\ud800-\udbff]$/u, '')} ${note}`;
}

/** The first sheet as text. Throws Problem `unreadable` for what is no workbook, `badTable` for an empty one. */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  await openZip(bytes);
  let rows: unknown[][];
  try {
    rows = await readSheet(Buffer.from(bytes), { trim: false });
  } catch (cause) {
    throw new Problem('unreadable', { reason: 'it is not an .xlsx workbook, or it is damaged' }, { cause });
  }
  const table = rows.map((row) => row.map(cellText)).filter((row) => row.some((cell) => cell.trim() !== ''));
  if (table.length === 0) throw new Problem('badTable', { reason: 'there is no row in its first sheet' });
  return table;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/u, '');
  return String(value).replace(/\r\n?/gu, '\n');
}
