/** Finds the ranges that touch a place among very many. Built once; a look-up reads one number per 64 ranges and the hits. */
import type { TextRange } from '#shared/text/range.ts';

const blockSize = 64;

export class IntervalIndex<Item extends TextRange> {
  /** Sorted by start, longer first. */
  readonly items: readonly Item[];
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  /** Furthest end within each block of 64. */
  readonly #blockEnds: Int32Array;

  constructor(items: readonly Item[]) {
    this.items = [...items].sort((a, b) => a.start - b.start || b.end - a.end);
    this.#starts = Int32Array.from(this.items, (item) => item.start);
    this.#ends = Int32Array.from(this.items, (item) => item.end);
    this.#blockEnds = new Int32Array(Math.ceil(items.length / blockSize)).fill(-1);
    for (let i = 0; i < this.#ends.length; i++) {
      const block = Math.floor(i / blockSize);
      this.#blockEnds[block] = Math.max(this.#blockEnds[block] ?? -1, this.#ends[i] ?? -1);
    }
  }

  /** Items that share a character with [start, end), by start. For an empty range: items it stands inside or at the start of. */
  touching(start: number, end: number): Item[] {
    const found: Item[] = [];
    const last = this.#countStartingBefore(Math.max(end, start + 1));
    for (let block = 0; block * blockSize < last; block++) {
      if ((this.#blockEnds[block] ?? -1) <= start) continue;
      const stop = Math.min(last, (block + 1) * blockSize);
      for (let i = block * blockSize; i < stop; i++) {
        const item = this.items[i];
        if (item !== undefined && item.end > start) found.push(item);
      }
    }
    return found;
  }

  /** Items over the character at an offset. */
  at(offset: number): Item[] {
    return this.touching(offset, offset + 1);
  }

  #countStartingBefore(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
