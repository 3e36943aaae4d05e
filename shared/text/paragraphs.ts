/** A paragraph is a line of the stored text; the `\n` between two belongs to neither. An empty text has one empty paragraph. */
import type { TextRange } from '#shared/text/range.ts';

export class ParagraphIndex {
  readonly length: number;
  /** First code unit of each paragraph. */
  readonly starts: Int32Array;

  constructor(text: string) {
    const starts: number[] = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = Int32Array.from(starts);
    this.length = text.length;
  }

  get count(): number {
    return this.starts.length;
  }

  start(paragraph: number): number {
    return this.starts[paragraph] ?? this.length;
  }

  /** The end without the `\n`. */
  end(paragraph: number): number {
    const next = this.starts[paragraph + 1];
    return next === undefined ? this.length : next - 1;
  }

  range(paragraph: number): TextRange {
    return { start: this.start(paragraph), end: this.end(paragraph) };
  }

  /** The paragraph an offset stands in; the offset of a `\n` is the end of the paragraph before it. Clamped. */
  at(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** First and last paragraph that a range has a character of; for an empty range the one it stands in. */
  touchedBy(range: TextRange): { first: number; last: number } {
    const first = this.at(range.start);
    return { first, last: range.end > range.start ? Math.max(first, this.at(range.end - 1)) : first };
  }

  ranges(): TextRange[] {
    return Array.from(this.starts, (_, paragraph) => this.range(paragraph));
  }
}

/** The paragraph an offset stands in, without an index: for one look at one place. */
export function paragraphRangeAt(text: string, offset: number): TextRange {
  const at = Math.max(0, Math.min(offset, text.length));
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end < 0 ? text.length : end };
}
