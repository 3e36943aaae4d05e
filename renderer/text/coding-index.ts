/** The codings of a document in reading order, with what is asked of them while scrolling: which ones touch a stretch of text. */
import { lanesOf, maximum, updateLanes } from '#renderer/text/lane-update.ts';
import type { PaintedCoding } from '#renderer/text/transcript-types.ts';
import type { CodeId, CodingId } from '#shared/model/ids.ts';
import { keptEnds } from '#shared/segments/kept-ends.ts';
import type { LaneIndex } from '#shared/segments/lanes.ts';
import type { TextRange } from '#shared/text/range.ts';

/** Two bars of a lane keep about a line apart, so that they never stand on the same line. */
const laneGap = 90;

export class CodingIndex {
  /** By start, then longer first, then by id: the order of reading and of the lanes. */
  readonly ordered: readonly PaintedCoding[];
  readonly laneCount: number;
  /** The colour of every code among them. The same object as before while no code is new. */
  readonly colours: ReadonlyMap<CodeId, string>;
  readonly #lanes: Uint16Array;
  readonly #ids: Float64Array;
  /** The furthest end among the codings up to each place: where it is not beyond a start, nothing before reaches there. */
  readonly #reach: Int32Array;

  /** `before` is the index of the same document before a change: what did not change keeps its lane without being looked at again. */
  constructor(codings: readonly PaintedCoding[], before?: CodingIndex) {
    this.ordered = inOrder(codings);
    const { length } = this.ordered;
    const kept = before ? keptEnds(before.ordered, this.ordered) : { head: 0, tail: 0 };
    this.#lanes =
      before && kept.head + kept.tail > 0
        ? updateLanes(this.ordered, laneGap, { ordered: before.ordered, lanes: before.#lanes }, kept)
        : lanesOf(this.ordered, laneGap);
    this.laneCount = maximum(this.#lanes) + 1;
    this.colours = coloursOf(this.ordered, kept.head, length - kept.tail, before?.colours);
    this.#ids = new Float64Array(length);
    this.#reach = new Int32Array(length);
    let reach = 0;
    let place = 0;
    for (const { id, end } of this.ordered) {
      if (end > reach) reach = end;
      this.#reach[place] = reach;
      this.#ids[place] = id;
      place += 1;
    }
  }

  get(id: CodingId | null): PaintedCoding | undefined {
    return id === null ? undefined : this.ordered[this.#ids.indexOf(id)];
  }

  lane(coding: PaintedCoding): LaneIndex {
    return this.laneAt(firstWhere(this.ordered.length, (at) => inReadingOrder(this.ordered[at] ?? coding, coding) >= 0));
  }

  /** The lane of the coding at a place in the order. */
  laneAt(place: number): LaneIndex {
    return this.#lanes[place] ?? 0;
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
    const place = id === null ? -1 : this.#ids.indexOf(id);
    if (place >= 0) return this.ordered[place + (step === 'next' ? 1 : -1)];
    const after = firstWhere(this.ordered.length, (at) => (this.ordered[at]?.start ?? 0) >= offset);
    return this.ordered[step === 'next' ? after : after - 1];
  }

  /** The codings over an offset, shortest first: what a click in the text means. */
  over(offset: number): PaintedCoding[] {
    return this.touching({ start: offset, end: offset + 1 }).sort((a, b) => a.end - a.start - (b.end - b.start) || a.id - b.id);
  }
}

const inReadingOrder = (a: PaintedCoding, b: PaintedCoding): number => a.start - b.start || b.end - a.end || a.id - b.id;

/** The backend lists them in this order already; what is being typed or resized may stand otherwise. */
function inOrder(codings: readonly PaintedCoding[]): readonly PaintedCoding[] {
  for (let at = 1; at < codings.length; at += 1) {
    const [before, coding] = [codings[at - 1], codings[at]];
    if (before && coding && inReadingOrder(before, coding) > 0) return codings.toSorted(inReadingOrder);
  }
  return codings;
}

/** A code that is not used any more may keep its colour: nothing is painted with it. */
function coloursOf(
  ordered: readonly PaintedCoding[],
  from: number,
  to: number,
  before: ReadonlyMap<CodeId, string> | undefined,
): ReadonlyMap<CodeId, string> {
  const known = from + ordered.length - to > 0 ? before : undefined;
  const found = new Map<CodeId, string>();
  for (let at = known ? from : 0; at < (known ? to : ordered.length); at += 1) {
    const coding = ordered[at];
    if (coding && !found.has(coding.codeId) && known?.get(coding.codeId) !== coding.colour) found.set(coding.codeId, coding.colour);
  }
  return known && found.size === 0 ? known : new Map([...(known ?? []), ...found]);
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
