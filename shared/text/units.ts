/**
 * The units in which agreement and co-occurrence are counted. A scale says how many units a text has and maps ranges of code units to
 * ranges of unit numbers, so that everything after it works on whole numbers. It is plain data and can cross to a worker.
 */
import { type ClusterColumns, findClusters, GraphemeIndex } from '#shared/text/graphemes.ts';
import { ParagraphIndex } from '#shared/text/paragraphs.ts';
import type { TextRange } from '#shared/text/range.ts';
import { forEachSentence } from '#shared/text/sentences.ts';
import { forEachToken } from '#shared/text/tokens.ts';

/** `character` is a grapheme cluster; `codeUnit` is for comparison with programs that count UTF-16. */
export const textUnits = ['character', 'codeUnit', 'token', 'sentence', 'paragraph', 'turn', 'document'] as const;
export type TextUnit = (typeof textUnits)[number];

export interface UnitScale {
  /** How many units the text has. */
  readonly count: number;
  /** Characters in the text, in what the units are measured in (graphemes where `clusters` is given). */
  readonly length: number;
  /** Graphemes of several code units; null where there are none, or where code units are counted. */
  readonly clusters: ClusterColumns | null;
  /** Units as ascending ranges of characters that do not overlap; null where every character is a unit. */
  readonly bounds: UnitBounds | null;
}

export interface UnitBounds {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export interface UnitSource {
  readonly text: string;
  /** Turns of the text, for the unit `turn`; a text without turns has none. */
  readonly turns?: readonly TextRange[];
}

/** The scale of a text in a unit. Blank paragraphs, empty turns and an empty document are no units: nothing in them can be coded. */
export function createUnitScale(source: UnitSource, unit: TextUnit): UnitScale {
  const { text } = source;
  const found = unit === 'codeUnit' ? null : findClusters(text);
  const clusters = found === null || found.starts.length === 0 ? null : found;
  const graphemes = clusters === null ? null : new GraphemeIndex(clusters);
  const length = graphemes?.count ?? text.length;
  if (unit === 'character' || unit === 'codeUnit') return { count: length, length, clusters, bounds: null };
  const bounds = unitBounds(source, unit);
  if (graphemes !== null) {
    for (let i = 0; i < bounds.starts.length; i++) {
      bounds.starts[i] = graphemes.toGrapheme(bounds.starts[i] ?? 0, 'before');
      bounds.ends[i] = graphemes.toGrapheme(bounds.ends[i] ?? 0, 'after');
    }
  }
  return { count: bounds.starts.length, length, clusters, bounds };
}

/** A scale without a text: `length` characters of one code unit each. */
export function plainScale(length: number, units?: readonly TextRange[]): UnitScale {
  if (units === undefined) return { count: length, length, clusters: null, bounds: null };
  const starts = Int32Array.from(units, (unit) => unit.start);
  const ends = Int32Array.from(units, (unit) => unit.end);
  return { count: units.length, length, clusters: null, bounds: { starts, ends } };
}

/** Ranges of the units of a text in code units, for every unit but single characters. */
export function unitBounds({ text, turns }: UnitSource, unit: Exclude<TextUnit, 'character' | 'codeUnit'>): UnitBounds {
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (start: number, end: number): void => {
    starts.push(start);
    ends.push(end);
  };
  if (unit === 'token') forEachToken(text, add);
  else if (unit === 'sentence') forEachSentence(text, add);
  else if (unit === 'document') {
    if (text.length > 0) add(0, text.length);
  } else {
    const ranges = unit === 'paragraph' ? new ParagraphIndex(text).ranges() : [...(turns ?? [])].sort((a, b) => a.start - b.start);
    for (const { start, end } of ranges) if (/\S/u.test(text.slice(start, end))) add(start, end);
  }
  return { starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}
