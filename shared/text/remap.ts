/**
 * Carries ranges across an edit of their text. Text typed at an edge of a range stays outside it, text typed inside belongs to it;
 * text that replaces an edge keeps as much of the range as it had, measured from the edge of the replacement.
 */
import type { TextRange } from '#shared/text/range.ts';

/** [start, end) of the old text was replaced by `inserted` code units. Lists are sorted, without overlap, in old offsets. */
export interface TextEdit extends TextRange {
  readonly inserted: number;
}

/**
 * What became of the words of a range: all there; some typed in, corrected or taken out; all replaced by others at one stroke; none left
 * (then start = end = where they stood).
 */
export type RangeFate = 'intact' | 'changed' | 'replaced' | 'deleted';

export interface RemappedRange extends TextRange {
  readonly fate: RangeFate;
}

/** A reusable mover for many ranges of one edited text, O(log edits) an edge. */
export class RangeRemapper {
  readonly #edits: readonly TextEdit[];
  /** How far text after edit i − 1 has moved. */
  readonly #shifts: Int32Array;

  constructor(edits: readonly TextEdit[]) {
    this.#edits = edits;
    this.#shifts = new Int32Array(edits.length + 1);
    edits.forEach((edit, i) => {
      const previous = edits[i - 1];
      if (edit.end < edit.start || edit.inserted < 0 || (previous !== undefined && edit.start < previous.end)) {
        throw new RangeError(`Edits must be sorted and apart: [${edit.start}, ${edit.end}) is not.`);
      }
      this.#shifts[i + 1] = (this.#shifts[i] ?? 0) + edit.inserted - (edit.end - edit.start);
    });
  }

  remap(range: TextRange): RemappedRange {
    const { start, end } = range;
    if (end <= start) {
      const place = this.#placeOf(start, 'start');
      return { start: place, end: place, fate: 'intact' };
    }
    const first = this.#firstEndingAfter(start);
    const covering = this.#edits[first];
    if (covering !== undefined && covering.start <= start && covering.end >= end) {
      const from = covering.start + (this.#shifts[first] ?? 0);
      return { start: from, end: from + covering.inserted, fate: covering.inserted > 0 ? 'replaced' : 'deleted' };
    }
    const newStart = this.#placeOf(start, 'start');
    const newEnd = Math.max(newStart, this.#placeOf(end, 'end'));
    if (newEnd === newStart) return { start: newStart, end: newStart, fate: 'deleted' };
    const touched = covering !== undefined && covering.start < end;
    return { start: newStart, end: newEnd, fate: touched ? 'changed' : 'intact' };
  }

  #placeOf(offset: number, edge: 'start' | 'end'): number {
    // Of an insertion at the very edge: a start goes after it, an end stays before it.
    const i = edge === 'start' ? this.#firstEndingAfter(offset) : this.#firstEndingFrom(offset);
    const edit = this.#edits[i];
    const shift = this.#shifts[i] ?? 0;
    if (edit === undefined || offset <= edit.start) return offset + shift;
    const from = edit.start + shift;
    if (edge === 'start') return from + Math.min(offset - edit.start, edit.inserted);
    return from + edit.inserted - Math.min(edit.end - offset, edit.inserted);
  }

  /** First edit that takes out something after the offset, or comes after it. */
  #firstEndingAfter(offset: number): number {
    return this.#first((edit) => edit.end > offset);
  }

  #firstEndingFrom(offset: number): number {
    return this.#first((edit) => edit.end >= offset);
  }

  #first(fits: (edit: TextEdit) => boolean): number {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const edit = this.#edits[middle];
      if (edit !== undefined && !fits(edit)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export function remapRange(range: TextRange, edits: readonly TextEdit[]): RemappedRange {
  return new RangeRemapper(edits).remap(range);
}
