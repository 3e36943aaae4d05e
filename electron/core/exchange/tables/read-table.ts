import Papa from 'papaparse';
import { decodeText } from '#core/documents/formats/charset/decode-text.ts';
import { ImportError } from '#core/documents/formats/import-error.ts';
import { readRows } from '#core/exchange/tables/read-rows.ts';
import type { Table } from '#core/exchange/tables/write-csv.ts';
import { badTable } from '#shared/problem.ts';

/**
 * The cells of a table somebody made: .xlsx, or text in any character set (Excel writes windows-1251 where Russian is spoken) with comma,
 * semicolon or tab. Blank rows of a text stay, so that rows keep their numbers. Throws Problem `badTable` or `unreadable`.
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (isZip(bytes)) return await readRows('table.xlsx', bytes);
  const text = decode(bytes);
  if (text.trim() === '') throw badTable('empty');
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), newline: '\n' });
  const open = errors.find((error) => error.code === 'MissingQuotes');
  if (open) throw badTable('openQuotation', { row: (open.row ?? 0) + 1 });
  return data;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

function decode(bytes: Uint8Array): string {
  try {
    const { text, warnings } = decodeText(bytes);
    if (warnings.length === 0) return text;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
  }
  throw badTable('unclearCharset');
}

/** The sign that divides the first row into the most cells. */
function delimiterOf(text: string): string {
  const header = /^[^\n]*/u.exec(text)?.[0] ?? '';
  const count = (sign: string): number => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
