import { grown } from '#shared/segments/grown-column.ts';
import type { OverlapWork } from '#shared/segments/overlap-work.ts';
import type { PlacedSegments } from '#shared/segments/placed-segments.ts';

/** The sweep for any segments: those of one set may overlap, and owners may matter. */
export class AnySweep {
  readonly #segments: PlacedSegments;
  /** `[2 × cell]` pairs, `[2 × cell + 1]` characters: side by side, since every pair touches both. */
  readonly #main: Int32Array;
  readonly #continued: Int32Array;
  readonly #earlierAgain: Int32Array;
  readonly #laterAgain: Int32Array;
  /** Furthest end so far of each set and owner in the group. */
  readonly #furthest: Int32Array;
  /** Last segment that met the set. */
  readonly #met: Int32Array;
  /** The open segments, four numbers each: set, start, end, row. */
  #open = new Int32Array(256);

  constructor(segments: PlacedSegments) {
    this.#segments = segments;
    const cells = segments.setCount ** 2;
    this.#main = new Int32Array(2 * cells);
    this.#continued = new Int32Array(cells);
    this.#earlierAgain = new Int32Array(cells);
    this.#laterAgain = new Int32Array(cells);
    this.#furthest = new Int32Array(segments.setCount * segments.ownerCount);
    this.#met = new Int32Array(segments.setCount).fill(-1);
  }

  get work(): OverlapWork {
    const main = this.#main;
    return {
      pairsAt: (cell) => main[2 * cell] as number,
      charactersAt: (cell) => main[2 * cell + 1] as number,
      continued: this.#continued,
      earlierAgain: this.#earlierAgain,
      laterAgain: this.#laterAgain,
    };
  }

  /** Sweeps one group, the rows [from, to). */
  run(from: number, to: number): void {
    const { sets, owners, starts, ends, continues, setCount, ownerCount } = this.#segments;
    const main = this.#main;
    const continued = this.#continued;
    const earlierAgain = this.#earlierAgain;
    const laterAgain = this.#laterAgain;
    const furthest = this.#furthest.fill(-1);
    const met = this.#met;
    const across = ownerCount > 1;
    let open = this.#open;
    let size = 0;
    for (let y = from; y < to; y++) {
      const start = starts[y] as number;
      const end = ends[y] as number;
      const set = sets[y] as number;
      const owner = owners[y] as number;
      const goesOn = continues[y] === 1;
      const before = furthest[owner * setCount + set] as number;
      const row = set * setCount;
      for (let i = 0; i < size; i += 4) {
        const otherEnd = open[i + 2] as number;
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
        const other = open[i] as number;
        const otherStart = open[i + 1] as number;
        if (other === set || (across && owners[open[i + 3] as number] === owner)) continue;
        const cell = row + other;
        const at = cell << 1;
        main[at] = (main[at] as number) + 1;
        main[at + 1] = (main[at + 1] as number) + Math.min(otherEnd, end) - start;
        // The stretch goes on where both sets already covered the character before it.
        if (goesOn && (otherStart < start || continues[open[i + 3] as number] === 1)) continued[cell] = (continued[cell] as number) + 1;
        const metBefore = across ? this.#furthestOfOthers(set, owners[open[i + 3] as number] as number) : before;
        if (metBefore > otherStart) earlierAgain[cell] = (earlierAgain[cell] as number) + 1;
        if (met[other] === y) laterAgain[cell] = (laterAgain[cell] as number) + 1;
        else met[other] = y;
      }
      if (size === open.length) {
        open = grown(open);
        this.#open = open;
      }
      open[size] = set;
      open[size + 1] = start;
      open[size + 2] = end;
      open[size + 3] = y;
      size += 4;
      if (end > before) furthest[owner * setCount + set] = end;
    }
  }

  #furthestOfOthers(set: number, owner: number): number {
    const { setCount, ownerCount } = this.#segments;
    let most = -1;
    for (let other = 0; other < ownerCount; other++) {
      if (other !== owner) most = Math.max(most, this.#furthest[other * setCount + set] as number);
    }
    return most;
  }
}
