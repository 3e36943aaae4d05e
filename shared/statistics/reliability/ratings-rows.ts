import { parseNumber } from './read-table.ts';

export interface RatingsRows {
  /** Names of the coders, where the first row has them. */
  readonly coders: readonly string[] | null;
  /** A row a unit, a column a coder; blank = missing. */
  readonly rows: readonly (readonly string[])[];
}

/** First columns that name the unit instead of rating it. */
const UNIT_COLUMNS = new Set(['unit', 'units', 'id', 'item', 'subject', 'case', 'segment', 'document', 'row', '#']);

/**
 * The ratings in the cells of a plain table: without blank rows, a header and a column of unit names. The first row is a header when the
 * rows below hold numbers only and it holds none, or when none of its cells stands anywhere below. `NA` among numbers is missing, as R writes it.
 */
export function ratingsRows(cells: readonly (readonly string[])[]): RatingsRows {
  const table = cells.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ''));
  const [first = [], ...below] = table;
  if (!isHeader(first, below)) return { coders: null, rows: withoutNa(table) };
  const hasUnits = first.length > 2 && UNIT_COLUMNS.has((first[0] ?? '').toLowerCase());
  const from = hasUnits ? 1 : 0;
  return { coders: first.slice(from), rows: withoutNa(below.map((row) => row.slice(from))) };
}

function isHeader(first: readonly string[], below: readonly (readonly string[])[]): boolean {
  const names = first.filter((cell) => cell !== '');
  if (below.length === 0 || names.length === 0 || names.some((cell) => parseNumber(cell) !== null)) return false;
  const seen = new Set(below.flat().map((cell) => cell.toLowerCase()));
  return new Set(names).size === names.length && !names.some((cell) => seen.has(cell.toLowerCase()));
}

function withoutNa(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let hasNa = false;
  for (const row of rows) {
    for (const cell of row) {
      if (cell === 'NA') hasNa = true;
      else if (cell !== '' && parseNumber(cell) === null) return rows;
    }
  }
  return hasNa ? rows.map((row) => row.map((cell) => (cell === 'NA' ? '' : cell))) : rows;
}
