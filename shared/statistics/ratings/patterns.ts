/** Ratings as category indices, with equal rows counted once: a million units of a few coders become a few hundred patterns. */

export const MISSING = -1;

/** One coder's ratings in the order of the units: category indices 0…q−1, −1 where missing. */
export type RatingColumn = Int32Array;

export interface Patterns {
  readonly coders: number;
  readonly categories: number;
  /** Pattern after pattern, `coders` indices each. */
  readonly cells: Int32Array;
  /** How many units show the pattern. */
  readonly multiplicity: Float64Array;
}

const MOST_COUNTED_DIRECTLY = 2 ** 20;

/** Mixed-radix number of each row. */
function rowKeys(columns: readonly RatingColumn[], base: number): Int32Array {
  const n = columns[0]?.length ?? 0;
  const keys = new Int32Array(n);
  for (const column of columns) {
    for (let i = 0; i < n; i += 1) keys[i] = ((keys[i] ?? 0) * base + (column[i] ?? MISSING) + 1) | 0;
  }
  return keys;
}

function fromKeys(entries: readonly (readonly [number, number])[], coders: number, categories: number): Patterns {
  const base = categories + 1;
  const cells = new Int32Array(entries.length * coders);
  const multiplicity = new Float64Array(entries.length);
  entries.forEach(([key, count], p) => {
    let rest = key;
    for (let g = coders - 1; g >= 0; g -= 1) {
      const digit = rest % base;
      cells[p * coders + g] = digit - 1;
      rest = (rest - digit) / base;
    }
    multiplicity[p] = count;
  });
  return { coders, categories, cells, multiplicity };
}

function oneByOne(columns: readonly RatingColumn[], categories: number): Patterns {
  const coders = columns.length;
  const n = columns[0]?.length ?? 0;
  const cells = new Int32Array(n * coders);
  columns.forEach((column, g) => {
    for (let i = 0; i < n; i += 1) cells[i * coders + g] = column[i] ?? MISSING;
  });
  return { coders, categories, cells, multiplicity: new Float64Array(n).fill(1) };
}

/**
 * Counts equal rows where few different ones are possible; otherwise each row is a pattern of its own.
 * Columns have equal length; indices lie below `categories`.
 */
export function createPatterns(columns: readonly RatingColumn[], categories: number): Patterns {
  const coders = columns.length;
  const base = categories + 1;
  const possible = base ** coders;
  if (possible <= MOST_COUNTED_DIRECTLY) {
    const keys = rowKeys(columns, base);
    const counts = new Int32Array(possible);
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i] ?? 0;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    const entries: [number, number][] = [];
    counts.forEach((count, key) => {
      if (count > 0) entries.push([key, count]);
    });
    return fromKeys(entries, coders, categories);
  }
  return oneByOne(columns, categories);
}

/** Two coders' k×k table of counts as patterns; row = first coder. */
export function patternsFromTable(table: readonly (readonly number[])[]): Patterns {
  const cells: number[] = [];
  const counts: number[] = [];
  table.forEach((row, i) => {
    row.forEach((count, j) => {
      if (count > 0) {
        cells.push(i, j);
        counts.push(count);
      }
    });
  });
  return { coders: 2, categories: table.length, cells: Int32Array.from(cells), multiplicity: Float64Array.from(counts) };
}

/** Coders that rated at least one unit; the others say nothing about agreement. */
export function withoutSilentCoders(patterns: Patterns): Patterns {
  const { coders, cells, multiplicity } = patterns;
  const isHeard = new Array<boolean>(coders).fill(false);
  for (let i = 0; i < cells.length; i += 1) {
    if (cells[i] !== MISSING) isHeard[i % coders] = true;
  }
  const heard = isHeard.flatMap((is, g) => (is ? [g] : []));
  return heard.length === coders ? patterns : { ...patterns, ...pickCoders({ ...patterns, multiplicity }, heard) };
}

/** The same units seen by some of the coders only. */
export function pickCoders(patterns: Patterns, picked: readonly number[]): Patterns {
  const { coders, cells, multiplicity } = patterns;
  const out = new Int32Array(multiplicity.length * picked.length);
  for (let p = 0; p < multiplicity.length; p += 1) {
    picked.forEach((g, position) => {
      out[p * picked.length + position] = cells[p * coders + g] ?? MISSING;
    });
  }
  return { ...patterns, coders: picked.length, cells: out };
}
