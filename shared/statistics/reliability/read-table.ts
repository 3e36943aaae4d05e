import type { Reason } from '../answer.ts';
import { type Categories, createCategories, type Declared, type Label } from '../ratings/categories.ts';
import { createPatterns, MISSING, type Patterns, type RatingColumn } from '../ratings/patterns.ts';

/** What is wrong with a table, and where (row and column from 0), for a sentence that points at it. */
export interface TableProblem {
  readonly reason: Reason;
  readonly row?: number;
  readonly column?: number;
  readonly cell?: string;
}

export interface ReadTable {
  /** Rows with at least one rating. */
  readonly units: number;
  readonly coders: number;
  readonly categories: Categories;
  readonly patterns: Patterns;
  /** The first cell that is not a number, if any. */
  readonly text: TableProblem | null;
}

const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i;

/** A number with point or comma, or null. */
export function parseNumber(cell: string): number | null {
  if (!NUMBER.test(cell)) return null;
  const value = Number(cell.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

/** Distinct cells in the order met, and the table as indices into them. */
interface RawTable {
  readonly cells: readonly string[];
  readonly columns: readonly RatingColumn[];
  readonly units: number;
}

function indexCells(table: readonly (readonly (string | null)[])[], coders: number): RawTable {
  const indexOf = new Map<string, number>();
  const cells: string[] = [];
  const columns = Array.from({ length: coders }, () => new Int32Array(table.length));
  let units = 0;
  table.forEach((row, i) => {
    let isRated = false;
    for (let g = 0; g < coders; g += 1) {
      const column = columns[g] as RatingColumn;
      const cell = row[g]?.trim() ?? '';
      if (cell === '') {
        column[i] = MISSING;
        continue;
      }
      let index = indexOf.get(cell);
      if (index === undefined) {
        index = cells.length;
        indexOf.set(cell, index);
        cells.push(cell);
      }
      column[i] = index;
      isRated = true;
    }
    units += Number(isRated);
  });
  return { cells, columns, units };
}

/** Declared categories in the same kind of label as the cells. */
function declaredLabels(declared: Declared | undefined, isNumeric: boolean): Declared | undefined {
  if (declared === undefined || typeof declared === 'number') return declared;
  return declared.map((label) => (isNumeric ? (parseNumber(String(label)) ?? label) : String(label).trim()));
}

function findCell({ columns, cells }: RawTable, index: number): Omit<TableProblem, 'reason'> {
  for (const [column, ratings] of columns.entries()) {
    const row = ratings.indexOf(index);
    if (row >= 0) return { row, column, cell: cells[index] ?? '' };
  }
  return {};
}

/** Rows of cells as text, blank = missing, to categories and patterns; or what is wrong with them. */
export function readTable(table: readonly (readonly (string | null)[])[], declared?: Declared): ReadTable | TableProblem {
  const coders = table[0]?.length ?? 0;
  const ragged = table.findIndex((row) => row.length !== coders);
  if (ragged >= 0) return { reason: 'ragged_rows', row: ragged };
  const raw = indexCells(table, coders);
  if (raw.units === 0) return { reason: 'no_units' };
  const numbers = raw.cells.map(parseNumber);
  const isNumeric = !numbers.includes(null);
  const labels: readonly Label[] = isNumeric ? numbers.filter((value) => value !== null) : raw.cells;
  const categories = createCategories(labels, declaredLabels(declared, isNumeric));
  if (typeof categories === 'string') {
    if (categories !== 'undeclared_category' || typeof declared === 'number' || declared === undefined) return { reason: categories };
    const known = new Set(declaredLabels(declared, isNumeric) as readonly Label[]);
    const unknown = labels.findIndex((label) => !known.has(label));
    return { reason: categories, ...findCell(raw, unknown) };
  }
  const categoryOf = Int32Array.from(labels, (label) => categories.indexOf.get(label) ?? MISSING);
  const columns = raw.columns.map((column) => column.map((index) => (index === MISSING ? MISSING : (categoryOf[index] ?? MISSING))));
  const text = isNumeric ? null : { reason: 'text_in_numeric_level' as const, ...findCell(raw, numbers.indexOf(null)) };
  return { units: raw.units, coders, categories, patterns: createPatterns(columns, categories.labels.length), text };
}
