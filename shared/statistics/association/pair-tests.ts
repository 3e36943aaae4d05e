/** Fisher's exact test for every pair of sets at once: pairs of rare codes share few margins, so each different table is tested once. */
import type { CooccurrenceCounts } from '#shared/segments/cooccurrence-counts.ts';
import type { Answer } from '#shared/statistics/answer.ts';
import { cellsOfPair } from '#shared/statistics/association/cells-of-pair.ts';
import { type FisherExact, fisherExact } from '#shared/statistics/association/fisher-exact.ts';

/** Adjusts p-values for being many; `times` says how often each of them occurs (default once). */
export type Adjust = (pValues: ArrayLike<number>, times?: ArrayLike<number>) => ArrayLike<number>;

export interface PairTests {
  fisher(a: number, b: number): Answer<FisherExact>;
  /** The two-sided p-value adjusted over all pairs that can be tested; null where this one cannot. */
  adjusted(a: number, b: number): number | null;
}

interface TestedTable {
  readonly answer: Answer<FisherExact>;
  adjusted: number | null;
  times: number;
}

export function testPairs(counts: CooccurrenceCounts, adjust: Adjust): PairTests {
  const n = counts.sets.length;
  const { both, count: total } = counts.unit;
  const margins = Int32Array.from({ length: n }, (_, set) => both[set * n + set] ?? 0);
  const distinct = [...new Set(margins)];
  const places = Int32Array.from(margins, (margin) => distinct.indexOf(margin));
  /** How often two margins meet without a unit in both: by far the most pairs. */
  const apart = new Uint32Array(distinct.length ** 2);
  const example = new Uint32Array(distinct.length ** 2);
  const tables = new Map<number, TestedTable>();
  const most = margins.reduce((high, margin) => Math.max(high, margin), 0);
  const keyOf = (a: number, b: number): number => {
    const [one, other] = [places[a] ?? 0, places[b] ?? 0];
    return (Math.min(one, other) * distinct.length + Math.max(one, other)) * (most + 1) + (both[a * n + b] ?? 0);
  };
  /** Margins that are empty or full leave nothing to test: such a table does not count in the adjustment. */
  const tableOf = (a: number, b: number): TestedTable => {
    const key = keyOf(a, b);
    const known = tables.get(key);
    if (known) return known;
    const table = { answer: fisherExact(cellsOfPair(counts, a, b)), adjusted: null, times: 0 };
    tables.set(key, table);
    return table;
  };
  const isFree = (set: number): boolean => (margins[set] ?? 0) > 0 && (margins[set] ?? 0) < total;
  for (let a = 0; a < n; a++) {
    if (!isFree(a)) continue;
    const row = a * n;
    const from = (places[a] as number) * distinct.length;
    for (let b = a + 1; b < n; b++) {
      if ((both[row + b] as number) > 0) {
        if (isFree(b)) tableOf(a, b).times += 1;
        continue;
      }
      const cell = from + (places[b] as number);
      apart[cell] = (apart[cell] as number) + 1;
      example[cell] = row + b;
    }
  }
  for (const [cell, times] of apart.entries()) {
    const pair = example[cell] ?? 0;
    if (times > 0 && isFree(pair % n)) tableOf(Math.floor(pair / n), pair % n).times += times;
  }
  const tested = [...tables.values()].filter(({ answer, times }) => times > 0 && answer.value !== null);
  const adjusted = adjust(
    tested.map(({ answer }) => answer.value ?? 1),
    tested.map(({ times }) => times),
  );
  for (const [index, table] of tested.entries()) table.adjusted = adjusted[index] ?? null;
  return { fisher: (a, b) => tableOf(a, b).answer, adjusted: (a, b) => (isFree(a) && isFree(b) ? tableOf(a, b).adjusted : null) };
}
