/**
 * Pairs of segments near each other or one before the other. Counts per set instead of pairs are carried along, so that a wide
 * reach costs sets × segments at most, never all pairs.
 */
import type { PlacedSegments } from '#shared/segments/placed-segments.ts';
import { sortRows } from '#shared/segments/row-sort.ts';

/** Pairs of segments with at most `reach` between them: 0 where they touch, negative where they overlap. Symmetric `[a × sets + b]`. */
export function countNear(segments: PlacedSegments, reach: number): Int32Array {
  const n = segments.setCount;
  const counts = countWindow(segments, 'started', reach);
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < a; b++) {
      const sum = (counts[a * n + b] as number) + (counts[b * n + a] as number);
      counts[a * n + b] = sum;
      counts[b * n + a] = sum;
    }
  }
  return counts;
}

/** Pairs in which the segment of a ends before or where that of b starts, at most `reach` further on. `[a × sets + b]`. */
export function countBefore(segments: PlacedSegments, reach = Infinity): Int32Array {
  return countWindow(segments, 'ended', reach);
}

/**
 * For every segment y adds, to `[set of x × sets + set of y]`, the segments x of its group that have started (or ended) by its start and
 * whose end lies at most `reach` behind it.
 */
function countWindow(segments: PlacedSegments, enters: 'started' | 'ended', reach: number): Int32Array {
  const { length, groups, sets, owners, starts, ends, setCount, ownerCount } = segments;
  const counts = new Int32Array(setCount * setCount);
  const byEnd = orderByEnd(segments);
  const window = new Window(setCount * ownerCount);
  const keyOf = (row: number): number => (owners[row] as number) * setCount + (sets[row] as number);
  let entering = 0;
  let leaving = 0;
  let group = -1;
  for (let y = 0; y < length; y++) {
    if (groups[y] !== group) {
      group = groups[y] as number;
      entering = y;
      leaving = y;
      window.clear();
    }
    const start = starts[y] as number;
    if (enters === 'ended') {
      // A segment in front of y in this order always belongs to the group: both orders list group after group.
      for (; entering < length && groups[byEnd[entering] as number] === group; entering++) {
        if ((ends[byEnd[entering] as number] as number) > start) break;
        window.add(keyOf(byEnd[entering] as number));
      }
    }
    for (; leaving < length; leaving++) {
      const row = byEnd[leaving] as number;
      const isIn = enters === 'ended' ? leaving < entering : row < y;
      if (!isIn || (ends[row] as number) + reach >= start) break;
      window.remove(keyOf(row));
    }
    const set = sets[y] as number;
    const owner = owners[y] as number;
    for (let i = 0; i < window.size; i++) {
      const key = window.key(i);
      const other = key % setCount;
      if (other === set || (ownerCount > 1 && (key - other) / setCount === owner)) continue;
      const cell = other * setCount + set;
      counts[cell] = (counts[cell] as number) + window.count(key);
    }
    if (enters === 'started') window.add(keyOf(y));
  }
  return counts;
}

/** How many segments of each set and owner are in the window, with the list of those that have any. */
class Window {
  readonly #counts: Int32Array;
  readonly #places: Int32Array;
  readonly #present: Int32Array;
  size = 0;

  constructor(keys: number) {
    this.#counts = new Int32Array(keys);
    this.#places = new Int32Array(keys);
    this.#present = new Int32Array(keys);
  }

  key(place: number): number {
    return this.#present[place] as number;
  }

  count(key: number): number {
    return this.#counts[key] as number;
  }

  add(key: number): void {
    const count = this.#counts[key] as number;
    this.#counts[key] = count + 1;
    if (count > 0) return;
    this.#places[key] = this.size;
    this.#present[this.size++] = key;
  }

  remove(key: number): void {
    const count = (this.#counts[key] as number) - 1;
    this.#counts[key] = count;
    if (count > 0) return;
    const place = this.#places[key] as number;
    const last = this.#present[--this.size] as number;
    this.#present[place] = last;
    this.#places[last] = place;
  }

  clear(): void {
    for (let i = 0; i < this.size; i++) this.#counts[this.key(i)] = 0;
    this.size = 0;
  }
}

/** Places of the segments, group after group, each group's by their ends. */
function orderByEnd({ length, groups, ends }: PlacedSegments): Int32Array {
  const rows = new Int32Array(4 * length);
  for (let i = 0; i < length; i++) rows.set([groups[i] as number, i, ends[i] as number], 4 * i);
  sortRows(rows, length, { groupCount: length === 0 ? 0 : (groups[length - 1] as number) + 1, byKey: false });
  return Int32Array.from({ length }, (_, i) => rows[4 * i + 1] as number);
}
