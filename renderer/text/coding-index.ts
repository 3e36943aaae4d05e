/** The codings of a document in reading order, with what is asked of them while scrolling: which ones touch a stretch of text. */
import type { PaintedCoding } from '#renderer/text/transcript-types.ts';
import type { CodingId } from '#shared/model/ids.ts';
import { assignLanes, countLanes, type LaneIndex } from '#shared/segments/lanes.ts';
import type { TextRange } from '#shared/text/range.ts';

/** Two bars of a lane keep about a line apart, so that they never stand on the same line. */
const laneGap = 90;

export class CodingIndex {
  /** By start, then longer first, then by id: the order of reading and of the lanes. */
  readonly ordered: readonly PaintedCoding[];
  readonly laneCount: number;
  readonly #lanes: Map<PaintedCoding, LaneIndex>;
  readonly #places = new Map<CodingId, number>();
  /** The furthest end among the codings up to each place: where it is not beyond a start, nothing before reaches there. */
  readonly #reach: Int32Array;

  constructor(codings: readonly PaintedCoding[]) {
    this.ordered = [...codings].sort((a, b) => a.start - b.start || b.end - a.end || a.id - b.id);
    this.#reach = new Int32Array(this.ordered.length);
    let reach = 0;
    for (const [place, coding] of this.ordered.entries()) {
      reach = Math.max(reach, coding.end);
      this.#reach[place] = reach;
      this.#places.set(coding.id, place);
    }
    this.#lanes = assignLanes(this.ordered, laneGap);
    this.laneCount = countLanes(this.#lanes);
  }

  get(id: CodingId | null): PaintedCoding | undefined {
    return id === null ? undefined : this.ordered[this.#places.get(id) ?? -1];
  }

  lane(coding: PaintedCoding): LaneIndex {
    return this.#lanes.get(coding) ?? 0;
  }

  /** Codings that have a character of [start, end), in reading order. */
  touching({ start, end }: TextRange): PaintedCoding[] {
    const found: PaintedCoding[] = [];
    for (let place = firstWhere(this.ordered.length, (at) => (this.#reach[at] ?? 0) > start); place < this.ordered.length; place += 1) {
      const coding = this.ordered[place];
      if (coding === undefined || coding.start >= end) break;
      if (coding.end > start) found.push(coding);
    }
    return found;
  }

  /** The coding after or before one, or after or before an offset when none is given. */
  beside(id: CodingId | null, offset: number, step: 'next' | 'previous'): PaintedCoding | undefined {
    const place = id === null ? undefined : this.#places.get(id);
    if (place !== undefined) return this.ordered[place + (step === 'next' ? 1 : -1)];
    const after = firstWhere(this.ordered.length, (at) => (this.ordered[at]?.start ?? 0) >= offset);
    return this.ordered[step === 'next' ? after : after - 1];
  }

  /** The codings over an offset, shortest first: what a click in the text means. */
  over(offset: number): PaintedCoding[] {
    return this.touching({ start: offset, end: offset + 1 }).sort((a, b) => a.end - a.start - (b.end - b.start) || a.id - b.id);
  }
}

/** The first of `count` places for which a condition holds that, once true, stays true. */
export function firstWhere(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
