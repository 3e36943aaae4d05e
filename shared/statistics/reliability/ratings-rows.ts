import { parseNumber } from './read-table.ts';

export interface RatingsRows {
  /** Names of the coders, where the first row has them. */
  readonly coders: readonly string[] | null;
  /** Whether the first column names the units instead of rating them, and was left out. */
  readonly hasUnitNames: boolean;
  /** A row a unit, a column a coder; blank = missing. */
  readonly rows: readonly (readonly string[])[];
}

/** `auto`: as it looks. */
export type FirstRow = 'auto' | 'names' | 'ratings';

/** Heads of first columns that name the unit instead of rating it, in the languages of the program. */
const UNIT_COLUMNS = new Set(
  [
    'unit units id item items subject case segment document row nr no # №',
    'единица случай респондент документ фрагмент отрывок строка номер',
    'бірлік құжат үзінді жол нөмір',
  ].flatMap((heads) => heads.split(' ')),
);

/**
 * The ratings in the cells of a plain table: without blank rows and columns, a header and a column of unit names. The first row is a header when
 * the rows below hold numbers only and it holds none, or when none of its cells stands anywhere below. The first column names units when its head
 * says so, or when its cells are words, all different, beside numbers. `NA` among numbers is missing, as R writes it.
 */
export function ratingsRows(cells: readonly (readonly string[])[], firstRow: FirstRow = 'auto'): RatingsRows {
  const table = withoutBlankColumns(cells.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== '')));
  const [first = [], ...below] = table;
  const hasHeader = firstRow === 'auto' ? isHeader(first, below) : firstRow === 'names' && below.length > 0;
  const ratings = hasHeader ? below : table;
  const head = hasHeader ? first : null;
  const hasUnitNames = namesUnits(head, ratings);
  const from = hasUnitNames ? 1 : 0;
  return { coders: head?.slice(from) ?? null, hasUnitNames, rows: withoutNa(ratings.map((row) => row.slice(from))) };
}

/** A sign at the end of every line makes a last column that nobody filled. */
function withoutBlankColumns(table: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(0, ...table.slice(0, 1).map(({ length }) => length));
  let filled = width;
  while (filled > 0 && table.every((row) => row.length === width && row[filled - 1] === '')) filled -= 1;
  return filled === width ? table : table.map((row) => row.slice(0, filled));
}

function isHeader(first: readonly string[], below: readonly (readonly string[])[]): boolean {
  const names = first.filter((cell) => cell !== '');
  if (below.length === 0 || names.length === 0 || names.some((cell) => parseNumber(cell) !== null)) return false;
  const seen = new Set(below.flat().map((cell) => cell.toLowerCase()));
  return new Set(names).size === names.length && !names.some((cell) => seen.has(cell.toLowerCase()));
}

function namesUnits(head: readonly string[] | null, ratings: readonly (readonly string[])[]): boolean {
  const width = ratings[0]?.length ?? 0;
  if (width < 3) return false;
  if (head && UNIT_COLUMNS.has((head[0] ?? '').toLowerCase())) return true;
  if (ratings.length < 2 || ratings.some((row) => row.length !== width)) return false;
  const names = ratings.map(([name = '']) => name);
  const areWords =
    names.every((name) => name !== '' && name !== 'NA' && parseNumber(name) === null) && new Set(names).size === names.length;
  return areWords && ratings.every((row) => row.slice(1).every((cell) => cell === '' || cell === 'NA' || parseNumber(cell) !== null));
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
