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

/** Finds the columns of a table of codings by their names, in any order, and gives its rows; blank rows are skipped. */
export function readCodingTable([header = [], ...rows]: readonly string[][], { coderNeeded }: { coderNeeded: boolean }): CodingTableRow[] {
  const places = new Map(header.map((name, at) => [name.trim().toLowerCase(), at]));
  const missing = [...needed, ...(coderNeeded ? (['coder'] as const) : [])].filter((name) => !places.has(name));
  if (missing.length > 0) {
    const reason = `the column ${missing.join(', ')} is missing in its first row; needed are document, start, end, code and coder`;
    throw new Problem('badTable', { reason });
  }
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
