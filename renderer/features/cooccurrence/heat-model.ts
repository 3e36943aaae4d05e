import type { NamedCode } from '#renderer/api/project-data.ts';
import { axesOf, type Choices, isDirected, type Measure } from '#renderer/features/cooccurrence/choices.ts';
import type { CooccurrenceAnswer, CooccurrencePair } from '#shared/contract/analysis.ts';
import type { CodeId } from '#shared/model/ids.ts';

export interface HeatCell {
  row: number;
  column: number;
  value: number;
  pair: CooccurrencePair;
}

/** Codes × codes as it is drawn: only cells with a number. */
export interface HeatModel {
  measure: Measure;
  rows: readonly NamedCode[];
  columns: readonly NamedCode[];
  cells: readonly HeatCell[];
  /** Segments of each code. */
  segments: ReadonlyMap<CodeId, number>;
  /** From the row to the column. */
  pairOf: (row: CodeId, column: CodeId) => CooccurrencePair | undefined;
  /** All pairs shown, each once. */
  pairs: readonly CooccurrencePair[];
}

/** Turns a pair round, so that its numbers read from the row to the column. */
function turned(pair: CooccurrencePair): CooccurrencePair {
  const { aId, bId, a, b, segmentsA, segmentsB, segmentsAHit, segmentsBHit } = pair;
  return {
    ...pair,
    ...{ aId: bId, bId: aId, a: b, b: a },
    ...{ segmentsA: segmentsB, segmentsB: segmentsA, segmentsAHit: segmentsBHit, segmentsBHit: segmentsAHit },
  };
}

export function toHeatModel(choices: Choices, codes: readonly NamedCode[], answer: CooccurrenceAnswer): HeatModel {
  const directed = isDirected(choices.relation);
  const byKey = new Map<string, CooccurrencePair>();
  for (const pair of answer.pairs) {
    byKey.set(`${pair.aId} ${pair.bId}`, pair);
    if (!directed) byKey.set(`${pair.bId} ${pair.aId}`, turned(pair));
  }
  const pairOf = (row: CodeId, column: CodeId) => byKey.get(`${row} ${column}`);
  const axes = axesOf(choices, codes);
  const meets = (one: NamedCode, others: readonly NamedCode[], from: boolean) =>
    others.some((other) => (from ? pairOf(one.id, other.id) : pairOf(other.id, one.id)) !== undefined);
  const rows = choices.hideEmpty ? axes.rows.filter((row) => meets(row, axes.columns, true)) : axes.rows;
  const columns = choices.hideEmpty ? axes.columns.filter((column) => meets(column, axes.rows, false)) : axes.columns;
  const cells: HeatCell[] = [];
  const shown = new Set<CooccurrencePair>();
  for (const [row, { id: from }] of rows.entries()) {
    for (const [column, { id: to }] of columns.entries()) {
      const pair = pairOf(from, to);
      if (!pair) continue;
      const value = pair[choices.measure];
      if (value !== null) cells.push({ row, column, value, pair });
      const mirrored = directed ? undefined : pairOf(to, from);
      if (!mirrored || !shown.has(mirrored)) shown.add(pair);
    }
  }
  return {
    measure: choices.measure,
    rows,
    columns,
    cells,
    segments: new Map(answer.codes.map(({ id, segments }) => [id, segments])),
    pairOf,
    pairs: [...shown],
  };
}
