import { grown } from '#shared/segments/grown-column.ts';
import type { OverlapWork } from '#shared/segments/overlap-work.ts';
import type { PlacedSegments } from '#shared/segments/placed-segments.ts';

/**
 * The sweep where segments of one set are united and owners do not matter. Then no two of a set are open at once, a segment never meets another
 * of its set, and none is met twice by the same one: most pairs only have to be counted and measured.
 */
export class UnitedSweep {
  readonly #segments: PlacedSegments;
  /** `[2 × cell]` pairs, `[2 × cell + 1]` characters: side by side, since every pair touches both. */
  readonly #main: Int32Array;
  readonly #continued: Int32Array;
  readonly #earlierAgain: Int32Array;
  /** Furthest end so far of each set in the group. */
  readonly #furthest: Int32Array;
  /** The open segments, four numbers each: set, end, start, row. */
  #open = new Int32Array(256);

  static fits({ isUnited, ownerCount }: PlacedSegments): boolean {
    return isUnited && ownerCount === 1;
  }

  constructor(segments: PlacedSegments) {
    this.#segments = segments;
    const cells = segments.setCount ** 2;
    this.#main = new Int32Array(2 * cells);
    this.#continued = new Int32Array(cells);
    this.#earlierAgain = new Int32Array(cells);
    this.#furthest = new Int32Array(segments.setCount);
  }

  get work(): OverlapWork {
    const main = this.#main;
    return {
      pairsAt: (cell) => main[2 * cell] as number,
      charactersAt: (cell) => main[2 * cell + 1] as number,
      continued: this.#continued,
      earlierAgain: this.#earlierAgain,
      laterAgain: null,
    };
  }

  /** Sweeps one group, the rows [from, to). */
  run(from: number, to: number): void {
    const { sets, starts, ends, continues, setCount } = this.#segments;
    const main = this.#main;
    const furthest = this.#furthest.fill(-1);
    let open = this.#open;
    let size = 0;
    let longest = 0;
    for (let y = from; y < to; y++) {
      const start = starts[y] as number;
      const end = ends[y] as number;
      const set = sets[y] as number;
      const length = end - start;
      const row = set * setCount;
      for (let i = 0; i < size; i += 4) {
        const otherEnd = open[i + 1] as number;
        if (otherEnd <= start) {
          // Closed: the last open one takes its place, and is looked at next.
          size -= 4;
          open[i] = open[size] as number;
          open[i + 1] = open[size + 1] as number;
          open[i + 2] = open[size + 2] as number;
          open[i + 3] = open[size + 3] as number;
          i -= 4;
          continue;
        }
        const at = (row + (open[i] as number)) << 1;
        main[at] = (main[at] as number) + 1;
        // The lesser end without a branch: which of two ends comes first cannot be predicted, and a wrong guess costs more than all the rest.
        const ahead = otherEnd - end;
        main[at + 1] = (main[at + 1] as number) + length + (ahead & (ahead >> 31));
      }
      const before = furthest[set] as number;
      // Nothing open began earlier than the longest segment reaches back, so most have nothing to look for.
      if (before > start - longest || continues[y] === 1) this.#lookBack(y, size, before);
      if (size === open.length) {
        open = grown(open);
        this.#open = open;
      }
      open[size] = set;
      open[size + 1] = end;
      open[size + 2] = start;
      open[size + 3] = y;
      size += 4;
      if (end > before) furthest[set] = end;
      if (length > longest) longest = length;
    }
  }

  /** Which of the open segments had met the set of y before, up to `before`, and with which of them y goes on with a stretch. */
  #lookBack(y: number, size: number, before: number): void {
    const { sets, starts, continues, setCount } = this.#segments;
    const open = this.#open;
    const continued = this.#continued;
    const earlierAgain = this.#earlierAgain;
    const start = starts[y] as number;
    const row = (sets[y] as number) * setCount;
    const goesOn = continues[y] === 1;
    for (let i = 0; i < size; i += 4) {
      const otherStart = open[i + 2] as number;
      const cell = row + (open[i] as number);
      // The stretch goes on where both sets already covered the character before it.
      if (goesOn && (otherStart < start || continues[open[i + 3] as number] === 1)) continued[cell] = (continued[cell] as number) + 1;
      if (before > otherStart) earlierAgain[cell] = (earlierAgain[cell] as number) + 1;
    }
  }
}
