/** The codings of a document in reading order, with what is asked of them while scrolling: which ones touch a stretch of text. */
import { lanesOf, maximum, updateLanes } from '#renderer/text/lane-update.ts';
import type { PaintedCoding } from '#renderer/text/transcript-types.ts';
import { ageOf } from '#shared/model/coding-age.ts';
import type { CodeId, CodingId } from '#shared/model/ids.ts';
import { firstWhere } from '#shared/segments/first-where.ts';
import { type Kept, keptEnds } from '#shared/segments/kept-ends.ts';
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
    const { ordered, kept } = inOrder(codings, before);
    this.ordered = ordered;
    this.#lanes =
      before && kept.head + kept.tail > 0
        ? updateLanes(ordered, laneGap, { ordered: before.ordered, lanes: before.#lanes }, kept)
        : lanesOf(ordered, laneGap);
    this.laneCount = maximum(this.#lanes) + 1;
    this.colours = coloursOf(ordered, kept.head, ordered.length - kept.tail, before?.colours);
    this.#ids = carryOver(before === undefined ? undefined : before.#ids, new Float64Array(ordered.length), kept);
    this.#reach = carryOver(before === undefined ? undefined : before.#reach, new Int32Array(ordered.length), kept);
    this.#fill(kept);
  }

  /** What was carried over stays, but for a reach that another coding goes beyond. */
  #fill({ head, tail }: Kept): void {
    const rest = this.ordered.length - tail;
    let reach = head > 0 ? (this.#reach[head - 1] ?? 0) : 0;
    for (let place = head; place < this.ordered.length; place += 1) {
      const coding = this.ordered[place];
      if (coding && coding.end > reach) reach = coding.end;
      // The reach of a place is the greatest end up to there: once it is what it was, so are all behind it.
      if (place >= rest && this.#reach[place] === reach) return;
      this.#reach[place] = reach;
      if (place < rest) this.#ids[place] = coding?.id ?? 0;
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

const inReadingOrder = (a: PaintedCoding, b: PaintedCoding): number => a.start - b.start || b.end - a.end || ageOf(a.id) - ageOf(b.id);

/** The backend lists them in this order already; what is being typed or resized may stand otherwise. Looks only at what is new. */
function inOrder(codings: readonly PaintedCoding[], before?: CodingIndex): { ordered: readonly PaintedCoding[]; kept: Kept } {
  const kept = before ? keptEnds(before.ordered, codings) : nothingKept;
  const last = Math.min(codings.length - 1, codings.length - kept.tail);
  for (let at = Math.max(1, kept.head); at <= last; at += 1) {
    const [one, next] = [codings[at - 1], codings[at]];
    if (!one || !next || inReadingOrder(one, next) <= 0) continue;
    const ordered = codings.toSorted(inReadingOrder);
    return { ordered, kept: before ? keptEnds(before.ordered, ordered) : nothingKept };
  }
  return { ordered: codings, kept };
}

const nothingKept: Kept = { head: 0, tail: 0 };

function carryOver<Numbers extends Float64Array | Int32Array>(before: Numbers | undefined, now: Numbers, { head, tail }: Kept): Numbers {
  if (!before) return now;
  now.set(before.subarray(0, head));
  now.set(before.subarray(before.length - tail), now.length - tail);
  return now;
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
