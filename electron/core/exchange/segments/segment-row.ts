import type { Tie } from '#shared/model/coding.ts';
import { OffsetIndex } from '#shared/text/offsets.ts';

/** A coded segment with all that a table of segments shows. Offsets are UTF-16 here; tables that leave the program count code points. */
export type SegmentRow = {
  document: string;
  start: number;
  end: number;
  codePath: string[];
  /** Place of the code in the code system, for texts that are grouped by code. */
  codePosition: number;
  coder: string;
  quote: string;
  weight: number | null;
  memo: string;
  tie: Tie | null;
  paragraph: number;
  speaker: string | null;
  cases: string[];
  /** Values of the case the document belongs to, by attribute name; of several cases, each value once, joined by `; `. */
  attributes: Readonly<Record<string, string>>;
};

export type CountedSegment = SegmentRow & { startPoint: number; endPoint: number };

/** Adds the offsets in code points. `textOf`: the text of a document by its name. */
export function countInCodePoints(rows: readonly SegmentRow[], textOf: (document: string) => string): CountedSegment[] {
  const indexes = new Map<string, OffsetIndex>();
  return rows.map((row) => {
    let index = indexes.get(row.document);
    if (!index) {
      index = new OffsetIndex(textOf(row.document));
      indexes.set(row.document, index);
    }
    return { ...row, startPoint: index.toCodePoint(row.start), endPoint: index.toCodePoint(row.end) };
  });
}
