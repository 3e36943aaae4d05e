/**
 * What a sweep has counted, by cell: a row for the set of the later segment of a pair and a column for that of the earlier one. Regions and hits
 * follow from what has to be taken off the pairs, which is seldom anything.
 */
export interface OverlapWork {
  readonly pairsAt: (cell: number) => number;
  readonly charactersAt: (cell: number) => number;
  /** Pairs that go on with a stretch begun before. */
  readonly continued: Int32Array;
  /** Pairs whose earlier segment had met the later one's set before. */
  readonly earlierAgain: Int32Array;
  /** The same of the later segment; null where that cannot be. */
  readonly laterAgain: Int32Array | null;
}
