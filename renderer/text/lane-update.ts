/** The lanes of a list in which a stretch was replaced: worked out again only from there to where nothing is different any more. */
import type { Kept } from '#shared/segments/kept-ends.ts';
import { assignLanes } from '#shared/segments/lanes.ts';
import type { TextRange } from '#shared/text/range.ts';

export interface Laned {
  /** By start, longer first: as lanes are given. */
  readonly ordered: readonly TextRange[];
  /** The lane of each. */
  readonly lanes: Uint16Array;
}

/** Above this many lanes side by side, to look through them for a free one costs more than to begin anew. */
const lanesAtMost = 128;

/** What `assignLanes` answers, by looking through the few lanes there usually are. */
export function lanesOf(ordered: readonly TextRange[], gap: number): Uint16Array {
  const lanes = new Uint16Array(ordered.length);
  const ends = new Float64Array(lanesAtMost);
  let opened = 0;
  let place = 0;
  for (const span of ordered) {
    let lane = 0;
    while (lane < opened && (ends[lane] ?? 0) > span.start - gap) lane += 1;
    if (lane === lanesAtMost) return Uint16Array.from(assignLanes(ordered, gap).values());
    if (lane === opened) opened += 1;
    ends[lane] = endOf(span);
    lanes[place] = lane;
    place += 1;
  }
  return lanes;
}

/** What `lanesOf(ordered, gap)` answers. `before` had the same `head` first and the same `tail` last spans. */
export function updateLanes(ordered: readonly TextRange[], gap: number, before: Laned, { head, tail }: Kept): Uint16Array {
  const added = ordered.length - head - tail;
  const width = maximum(before.lanes) + 1 + added;
  if (width > lanesAtMost) return lanesOf(ordered, gap);
  const lanes = new Uint16Array(ordered.length);
  lanes.set(before.lanes.subarray(0, head));
  const now = endsBefore(before, head, (ordered[head] ?? nowhere).start, gap, width);
  const then = now.slice();
  const shifted = before.ordered.length - ordered.length;
  for (let at = head; at < ordered.length - tail + shifted; at += 1) then[before.lanes[at] ?? 0] = endOf(before.ordered[at]);
  for (let at = head; at < ordered.length; at += 1) {
    const { start } = ordered[at] ?? nowhere;
    const isOfTail = at >= ordered.length - tail;
    if (isOfTail && sameSince(now, then, start - gap)) {
      lanes.set(before.lanes.subarray(at + shifted), at);
      break;
    }
    const lane = now.findIndex((end) => end <= start - gap);
    lanes[at] = lane;
    now[lane] = endOf(ordered[at]);
    if (isOfTail) then[before.lanes[at + shifted] ?? 0] = endOf(ordered[at]);
  }
  return lanes;
}

const nowhere: TextRange = { start: 0, end: 0 };

/** An empty span still shows as a mark, so it holds its place. */
const endOf = ({ start, end }: TextRange = nowhere): number => Math.max(end, start + 1);

/** Where each lane's last span before a place ends, as far as it still keeps a span from `start` on out of the lane. */
function endsBefore({ ordered, lanes }: Laned, place: number, start: number, gap: number, width: number): Float64Array {
  const ends = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  for (let at = 0; at < place; at += 1) {
    const end = endOf(ordered[at]);
    if (end > start - gap) ends[lanes[at] ?? 0] = end;
  }
  return ends;
}

/** Lanes that are free again do not count. */
function sameSince(a: Float64Array, b: Float64Array, since: number): boolean {
  return a.every((end, lane) => end === b[lane] || (end <= since && (b[lane] ?? 0) <= since));
}

export function maximum(numbers: Uint16Array): number {
  let most = -1;
  for (let at = 0; at < numbers.length; at += 1) most = Math.max(most, numbers[at] ?? 0);
  return most;
}
