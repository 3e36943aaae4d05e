/**
 * Characters as a reader counts them: grapheme clusters (UAX 29). Only clusters of several code units are stored, so a text
 * of plain letters costs one regular expression. Expects stored text (`\n` line ends).
 */
import type { Side, TextRange } from '#shared/text/range.ts';

/**
 * Runs of what may stand in a cluster of several code units: marks, joiners, surrogates, Hangul jamo, … It names what certainly does not:
 * Latin, Greek, Cyrillic and Armenian letters, punctuation, signs and Han characters. Between two of these there is always a boundary. Code units and few ranges make it ten times as fast as an expression with Unicode properties.
 */
const clustering =
  /[^\t\n -\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2100-\u2bff\u3000-\u3029\u4e00-\u9fff]+/g;

/** One emoji outside the basic plane, by itself. */
const lonePicture = /^\p{Extended_Pictographic}$/u;

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
  collectClusters(text, starts, widths);
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

/**
 * Segments only the stretches that can hold a cluster: a run with the plain character before it and after it. Runs with one plain character
 * between them are one stretch, for they may join over it (as pictures do: ❤, joiner, ❤, joiner, ❤).
 */
function collectClusters(text: string, starts: number[], widths: number[]): void {
  let from = 0;
  let to = 0;
  const flush = (): void => {
    if (to === from) return;
    for (const { segment, index } of segmenter.segment(text.slice(from, to))) {
      if (segment.length === 1) continue;
      starts.push(from + index);
      widths.push(segment.length);
    }
    from = to;
  };
  for (const { 0: run, index } of text.matchAll(clustering)) {
    const end = index + run.length;
    if (run.length === 2 && lonePicture.test(run)) {
      flush();
      starts.push(index);
      widths.push(2);
      from = end;
      to = end;
      continue;
    }
    if (index - 1 >= to) {
      flush();
      from = Math.max(to, index - 1);
    }
    to = Math.min(text.length, end + 1);
  }
  flush();
}
