/**
 * Characters as a reader counts them: grapheme clusters (UAX 29). Only clusters of several code units are stored, so a text
 * of plain letters costs one regular expression. Expects stored text (`\n` line ends).
 */
import type { Side, TextRange } from '#shared/text/range.ts';

/**
 * What can stand in a cluster of several code units: marks, joiners, surrogates, Hangul jamo, and the few letters
 * that UAX 29 lists as Prepend or SpacingMark.
 */
const mayCluster =
  /[\p{M}\u{10000}-\u{10FFFF}\p{Cs}\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\u0e33\u0eb3\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb\uff9e\uff9f\r]|\u200c|\u200d/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Clusters of several code units as plain columns, which can cross to a worker. */
export interface ClusterColumns {
  /** Code units of the text. */
  readonly length: number;
  /** Code units at which such clusters start, and how many units each has. */
  readonly starts: Int32Array;
  readonly widths: Int32Array;
  /** Code units in excess of one per grapheme before cluster i; one closing entry with the total. */
  readonly excess: Int32Array;
}

export function findClusters(text: string): ClusterColumns {
  const starts: number[] = [];
  const widths: number[] = [];
  if (mayCluster.test(text)) collectClusters(text, starts, widths);
  const excess = new Int32Array(starts.length + 1);
  for (let i = 0; i < widths.length; i++) excess[i + 1] = (excess[i] ?? 0) + (widths[i] ?? 1) - 1;
  return { length: text.length, starts: Int32Array.from(starts), widths: Int32Array.from(widths), excess };
}

export class GraphemeIndex {
  readonly columns: ClusterColumns;
  /** Code units, and graphemes, in the text. */
  readonly length: number;
  readonly count: number;
  readonly #starts: Int32Array;
  readonly #widths: Int32Array;
  readonly #excess: Int32Array;

  constructor(text: string | ClusterColumns) {
    const columns = typeof text === 'string' ? findClusters(text) : text;
    this.columns = columns;
    this.length = columns.length;
    this.#starts = columns.starts;
    this.#widths = columns.widths;
    this.#excess = columns.excess;
    this.count = columns.length - (columns.excess[columns.starts.length] ?? 0);
  }

  /** True where every code unit is a character of its own: offsets need no conversion. */
  get isPlain(): boolean {
    return this.#starts.length === 0;
  }

  /** How many graphemes come before an offset; inside a cluster, before or after the cluster. Clamped. */
  toGrapheme(offset: number, side: Side = 'before'): number {
    if (!(offset > 0)) return 0;
    if (offset >= this.length) return this.count;
    if (this.isPlain) return offset;
    const cluster = this.#lastBefore(offset);
    if (cluster < 0) return offset;
    const start = this.#starts[cluster] ?? 0;
    if (offset < start + (this.#widths[cluster] ?? 1)) return start - (this.#excess[cluster] ?? 0) + (side === 'after' ? 1 : 0);
    return offset - (this.#excess[cluster + 1] ?? 0);
  }

  /** The code unit at which grapheme number `grapheme` begins. Clamped. */
  fromGrapheme(grapheme: number): number {
    if (!(grapheme > 0)) return 0;
    if (grapheme >= this.count) return this.length;
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) - (this.#excess[middle] ?? 0) < grapheme) low = middle + 1;
      else high = middle;
    }
    return grapheme + (this.#excess[low] ?? 0);
  }

  /** The range in graphemes, snapped outward. */
  toGraphemes(range: TextRange): TextRange {
    return { start: this.toGrapheme(range.start, 'before'), end: this.toGrapheme(range.end, 'after') };
  }

  /** The same range moved out of clusters it cuts, in code units. */
  snap(range: TextRange): TextRange {
    const { start, end } = this.toGraphemes(range);
    return { start: this.fromGrapheme(start), end: this.fromGrapheme(end) };
  }

  /** Index of the last cluster that starts before an offset, or −1. */
  #lastBefore(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** Segments only the lines that can hold a cluster: a line end is always a boundary. */
function collectClusters(text: string, starts: number[], widths: number[]): void {
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(from, end);
    if (mayCluster.test(line)) {
      for (const { segment, index } of segmenter.segment(line)) {
        if (segment.length === 1) continue;
        starts.push(from + index);
        widths.push(segment.length);
      }
    }
    from = end + 1;
  }
}
