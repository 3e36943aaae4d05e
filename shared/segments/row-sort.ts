/**
 * Rows of four numbers side by side, `[group, key, start, end]`, and their order. Linear, by radix sort. Rows are dealt out to their groups
 * first: a group stays in the processor's cache while it is sorted, a whole table does not.
 */

/** Sorts rows in place by group, then by key if `byKey`, then by start; stable. All values are ≥ 0, groups below `groupCount`. */
export function sortRows(rows: Int32Array, length: number, { groupCount, byKey }: { groupCount: number; byKey: boolean }): void {
  const dealt = new Int32Array(4 * length);
  const ends = dealOut(rows, dealt, length, groupCount);
  const sorter = new GroupSorter(dealt, longest(ends));
  let from = 0;
  for (const to of ends) {
    if (to > from) sorter.sort(rows, from, to, byKey);
    from = to;
  }
}

/** Copies rows group after group, each group's in their old order. Gives where each group ends. */
function dealOut(rows: Int32Array, dealt: Int32Array, length: number, groupCount: number): Uint32Array {
  const places = new Uint32Array(groupCount + 1);
  for (let at = 0; at < 4 * length; at += 4) {
    const after = (rows[at] as number) + 1;
    places[after] = (places[after] as number) + 1;
  }
  for (let group = 1; group <= groupCount; group++) places[group] = (places[group] as number) + (places[group - 1] as number);
  for (let at = 0; at < 4 * length; at += 4) {
    const group = rows[at] as number;
    const place = places[group] as number;
    places[group] = place + 1;
    const to = 4 * place;
    dealt[to] = group;
    dealt[to + 1] = rows[at + 1] as number;
    dealt[to + 2] = rows[at + 2] as number;
    dealt[to + 3] = rows[at + 3] as number;
  }
  // Where the next row of a group would go is where the group ends.
  return places.subarray(0, groupCount);
}

function longest(ends: Uint32Array): number {
  let most = 0;
  let from = 0;
  for (const to of ends) {
    most = Math.max(most, to - from);
    from = to;
  }
  return most;
}

/** Groups up to this size are sorted by insertion: counting digits would cost more. */
const smallGroup = 24;

/** Puts one group after the other in order, in working arrays that are used again. */
class GroupSorter {
  readonly #dealt: Int32Array;
  readonly #counts = new Uint32Array(2_048);
  /** Rows of the group in the order so far, counted from its first, and what they are sorted by at the moment. */
  #order: Uint32Array;
  #values: Int32Array;
  #otherOrder: Uint32Array;
  #otherValues: Int32Array;

  constructor(dealt: Int32Array, size: number) {
    this.#dealt = dealt;
    this.#order = new Uint32Array(size);
    this.#values = new Int32Array(size);
    this.#otherOrder = new Uint32Array(size);
    this.#otherValues = new Int32Array(size);
  }

  /** Writes the rows of a group into `sorted`, which has its rows at the same places. */
  sort(sorted: Int32Array, from: number, to: number, byKey: boolean): void {
    const dealt = this.#dealt;
    const length = to - from;
    for (let i = 0; i < length; i++) this.#order[i] = i;
    this.#sortBy(2, from, length);
    if (byKey) this.#sortBy(1, from, length);
    const order = this.#order;
    for (let i = 0, at = 4 * from; i < length; i++, at += 4) {
      const row = 4 * (from + (order[i] as number));
      sorted[at] = dealt[row] as number;
      sorted[at + 1] = dealt[row + 1] as number;
      sorted[at + 2] = dealt[row + 2] as number;
      sorted[at + 3] = dealt[row + 3] as number;
    }
  }

  #sortBy(column: 1 | 2, from: number, length: number): void {
    const dealt = this.#dealt;
    const order = this.#order;
    const values = this.#values;
    let most = 0;
    let last = -1;
    let isSorted = true;
    for (let i = 0; i < length; i++) {
      const value = dealt[4 * (from + (order[i] as number)) + column] as number;
      values[i] = value;
      if (value < last) isSorted = false;
      if (value > most) most = value;
      last = value;
    }
    if (isSorted) return;
    if (length <= smallGroup) {
      insert(values, order, length);
      return;
    }
    const bits = length < 2_048 ? 8 : 11;
    for (let shift = 0; shift < 31 && most >>> shift > 0; shift += bits) this.#pass(length, shift, (1 << bits) - 1);
  }

  /** One digit, from one pair of arrays into the other. */
  #pass(length: number, shift: number, mask: number): void {
    const counts = this.#counts;
    const order = this.#order;
    const values = this.#values;
    const otherOrder = this.#otherOrder;
    const otherValues = this.#otherValues;
    counts.fill(0, 0, mask + 1);
    for (let i = 0; i < length; i++) {
      const digit = ((values[i] as number) >>> shift) & mask;
      counts[digit] = (counts[digit] as number) + 1;
    }
    let place = 0;
    for (let digit = 0; digit <= mask; digit++) {
      const count = counts[digit] as number;
      counts[digit] = place;
      place += count;
    }
    for (let i = 0; i < length; i++) {
      const value = values[i] as number;
      const digit = (value >>> shift) & mask;
      const to = counts[digit] as number;
      counts[digit] = to + 1;
      otherValues[to] = value;
      otherOrder[to] = order[i] as number;
    }
    this.#order = otherOrder;
    this.#values = otherValues;
    this.#otherOrder = order;
    this.#otherValues = values;
  }
}

function insert(values: Int32Array, order: Uint32Array, length: number): void {
  for (let i = 1; i < length; i++) {
    const value = values[i] as number;
    const row = order[i] as number;
    let at = i;
    while (at > 0 && (values[at - 1] as number) > value) {
      values[at] = values[at - 1] as number;
      order[at] = order[at - 1] as number;
      at -= 1;
    }
    values[at] = value;
    order[at] = row;
  }
}
