import type { CooccurrencePair } from '#shared/contract/analysis.ts';
import type { CooccurrenceRow, PairFlag } from '#shared/statistics/association/describe-pairs.ts';

const counted = [
  'count',
  'segmentsA',
  'segmentsB',
  'overlappingPairs',
  'segmentsAHit',
  'segmentsBHit',
  'regions',
  'intersectionCharacters',
  'unionCharacters',
  'documentsBoth',
  'casesBoth',
] as const;
const measured = ['cCoefficient', 'jaccardCharacters', 'lift', 'fisherP', 'adjustedP'] as const;
const pairFlags: readonly PairFlag[] = ['out_of_range', 'unequal_frequencies', 'nested', 'one_document'];

/** A hundred thousand pairs as columns, which cross from the thread without a copy; NaN stands for null. */
export type PairColumns = {
  /** Codes. */
  a: Int32Array;
  b: Int32Array;
  numbers: Record<(typeof counted)[number] | (typeof measured)[number], Float64Array>;
  /** A bit a flag. */
  flags: Uint8Array;
};

export function toPairColumns(rows: readonly CooccurrenceRow[]): PairColumns {
  const column = (of: (row: CooccurrenceRow) => number | null): Float64Array => {
    const values = new Float64Array(rows.length);
    rows.forEach((row, i) => {
      values[i] = of(row) ?? Number.NaN;
    });
    return values;
  };
  return {
    a: Int32Array.from(rows, ({ a }) => a),
    b: Int32Array.from(rows, ({ b }) => b),
    numbers: {
      ...(Object.fromEntries(counted.map((name) => [name, column((row) => row[name])])) as Record<(typeof counted)[number], Float64Array>),
      cCoefficient: column(({ cCoefficient }) => cCoefficient.value),
      jaccardCharacters: column(({ jaccardCharacters }) => jaccardCharacters.value),
      lift: column(({ lift }) => lift.value),
      fisherP: column(({ fisher }) => fisher.value),
      adjustedP: column(({ adjustedP }) => adjustedP),
    },
    flags: Uint8Array.from(rows, ({ flags }) => flags.reduce((bits, flag) => bits | (1 << pairFlags.indexOf(flag)), 0)),
  };
}

/** The columns as rows, named. */
export function toPairs({ a, b, numbers, flags }: PairColumns, pathOf: (id: number) => string): CooccurrencePair[] {
  const none: string[] = [];
  const number = (name: (typeof counted)[number], i: number): number => numbers[name][i] ?? 0;
  const measure = (name: (typeof measured)[number], i: number): number | null => {
    const value = numbers[name][i] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  return Array.from(a, (aId, i): CooccurrencePair => {
    const bId = b[i] ?? 0;
    const bits = flags[i] ?? 0;
    return {
      aId: aId as CooccurrencePair['aId'],
      bId: bId as CooccurrencePair['bId'],
      a: pathOf(aId),
      b: pathOf(bId),
      count: number('count', i),
      segmentsA: number('segmentsA', i),
      segmentsB: number('segmentsB', i),
      overlappingPairs: number('overlappingPairs', i),
      segmentsAHit: number('segmentsAHit', i),
      segmentsBHit: number('segmentsBHit', i),
      regions: number('regions', i),
      intersectionCharacters: number('intersectionCharacters', i),
      unionCharacters: number('unionCharacters', i),
      documentsBoth: number('documentsBoth', i),
      casesBoth: number('casesBoth', i),
      cCoefficient: measure('cCoefficient', i),
      jaccardCharacters: measure('jaccardCharacters', i),
      lift: measure('lift', i),
      fisherP: measure('fisherP', i),
      adjustedP: measure('adjustedP', i),
      flags: bits === 0 ? none : pairFlags.filter((_, place) => bits & (1 << place)),
    };
  });
}
