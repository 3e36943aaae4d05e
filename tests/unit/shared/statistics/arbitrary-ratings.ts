import fc from 'fast-check';
import { createPatterns, MISSING, type Patterns } from '#shared/statistics/ratings/patterns.ts';

/** Ratings as units × coders of category indices; −1 = missing. */
export interface Table {
  readonly coders: number;
  readonly categories: number;
  readonly rows: readonly (readonly number[])[];
}

export function arbitraryTable({
  coders = [2, 4],
  missing = true,
}: {
  coders?: [number, number];
  missing?: boolean;
} = {}): fc.Arbitrary<Table> {
  return fc
    .record({ coders: fc.integer({ min: coders[0], max: coders[1] }), categories: fc.integer({ min: 2, max: 4 }) })
    .chain(({ coders: m, categories: q }) =>
      fc
        .array(fc.array(fc.integer({ min: missing ? MISSING : 0, max: q - 1 }), { minLength: m, maxLength: m }), {
          minLength: 1,
          maxLength: 25,
        })
        .map((rows) => ({ coders: m, categories: q, rows })),
    );
}

export function toPatterns({ coders, categories, rows }: Table): Patterns {
  const columns = Array.from({ length: coders }, (_, g) => Int32Array.from(rows, (row) => row[g] ?? MISSING));
  return createPatterns(columns, categories);
}

/** Rows one by one, not counted together. */
export function toLoosePatterns({ coders, categories, rows }: Table): Patterns {
  return { coders, categories, cells: Int32Array.from(rows.flat()), multiplicity: new Float64Array(rows.length).fill(1) };
}
