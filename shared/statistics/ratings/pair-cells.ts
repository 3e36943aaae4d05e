import { MISSING, type Patterns, type RatingColumn } from './patterns.ts';

/** Two coders' cross-table, only the cells that occur; units that one of them left out are not in it. */
export interface PairCells {
  readonly categories: number;
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly count: Float64Array;
}

export function pairCells(patterns: Patterns, g: number, h: number): PairCells {
  const { coders, cells, multiplicity, categories } = patterns;
  const first: number[] = [];
  const second: number[] = [];
  const count: number[] = [];
  for (let p = 0; p < multiplicity.length; p += 1) {
    const a = cells[p * coders + g] ?? MISSING;
    const b = cells[p * coders + h] ?? MISSING;
    if (a === MISSING || b === MISSING) continue;
    first.push(a);
    second.push(b);
    count.push(multiplicity[p] ?? 0);
  }
  return { categories, first: Int32Array.from(first), second: Int32Array.from(second), count: Float64Array.from(count) };
}

/** Straight from two columns of indices: one pass, no copies. Meant for a moderate number of categories (q² counters). */
export function pairCellsOfColumns(a: RatingColumn, b: RatingColumn, categories: number): PairCells {
  const base = categories + 1;
  const counters = new Int32Array(base * base);
  for (let i = 0; i < a.length; i += 1) {
    const key = ((a[i] ?? MISSING) + 1) * base + (b[i] ?? MISSING) + 1;
    counters[key] = (counters[key] ?? 0) + 1;
  }
  const first: number[] = [];
  const second: number[] = [];
  const count: number[] = [];
  for (let i = 0; i < categories; i += 1) {
    for (let j = 0; j < categories; j += 1) {
      const n = counters[(i + 1) * base + j + 1] ?? 0;
      if (n === 0) continue;
      first.push(i);
      second.push(j);
      count.push(n);
    }
  }
  return { categories, first: Int32Array.from(first), second: Int32Array.from(second), count: Float64Array.from(count) };
}

export interface Margins {
  readonly n: number;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Row and column sums as counts. */
export function marginsOf(cells: PairCells): Margins {
  const first = new Float64Array(cells.categories);
  const second = new Float64Array(cells.categories);
  let n = 0;
  for (let e = 0; e < cells.count.length; e += 1) {
    const count = cells.count[e] ?? 0;
    const i = cells.first[e] ?? 0;
    const j = cells.second[e] ?? 0;
    first[i] = (first[i] ?? 0) + count;
    second[j] = (second[j] ?? 0) + count;
    n += count;
  }
  return { n, first, second };
}
