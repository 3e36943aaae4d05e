import Papa from 'papaparse';
import { Problem } from '#shared/problem.ts';

const columns = [
  'document',
  'start',
  'end',
  'code',
  'coder',
  'quote',
  'weight',
  'memo',
  'alter',
  'relation',
  'resource',
  'direction',
  'strength',
] as const;
export type CodingColumn = (typeof columns)[number];

/** One row in words; a cell that is missing is empty. `row` is the number a spreadsheet shows (the header is 1). */
export type CodingTableRow = Readonly<Record<CodingColumn, string>> & { row: number };

const needed = ['document', 'start', 'end', 'code'] as const;

/** Reads a table of codings: UTF-8 or UTF-16, comma, semicolon or tab, any line ends; columns by their names, in any order. */
export function readCodingTable(bytes: Uint8Array, { coderNeeded }: { coderNeeded: boolean }): CodingTableRow[] {
  const text = decode(bytes);
  if (text.trim() === '') throw new Problem('badTable', { reason: 'it is empty' });
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: false });
  const [header = [], ...rows] = parsed.data;
  const places = new Map(header.map((name, at) => [name.trim().toLowerCase(), at]));
  const missing = [...needed, ...(coderNeeded ? (['coder'] as const) : [])].filter((name) => !places.has(name));
  if (missing.length > 0) {
    const reason = `the column ${missing.join(', ')} is missing in its first row; needed are document, start, end, code and coder`;
    throw new Problem('badTable', { reason });
  }
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken) throw new Problem('badTable', { reason: `a quotation mark in row ${(broken.row ?? 0) + 1} is not closed` });
  return rows.flatMap((cells, at) => (cells.every((cell) => cell.trim() === '') ? [] : [toRow(cells, places, at + 2)]));
}

function toRow(cells: readonly string[], places: ReadonlyMap<string, number>, row: number): CodingTableRow {
  const cell = (name: CodingColumn): string => {
    const at = places.get(name);
    return at === undefined ? '' : (cells[at] ?? '');
  };
  const entries = columns.map((name) => [name, name === 'quote' || name === 'memo' ? cell(name) : cell(name).trim()]);
  return { ...(Object.fromEntries(entries) as Record<CodingColumn, string>), row };
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Problem('badTable', { reason: 'it is not text in UTF-8; save it as “CSV UTF-8”' }, { cause: error });
  }
}

/** The sign that divides the first row into the most cells. Column names contain none of them. */
function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/u.exec(text)?.[0] ?? '';
  const count = (sign: string): number => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
