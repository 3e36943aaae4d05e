/** The sweep behind co-occurrence: segments by start against those still open. Costs as much as there are overlapping pairs. */
import type { PlacedSegments } from '#shared/segments/placed-segments.ts';
import type { OnProgress } from '#shared/segments/scope.ts';

/** Tables over ordered pairs of sets, row-major `[a × sets + b]`; symmetric but for `hits`. The diagonal stays 0. */
export interface OverlapTables {
  /** Pairs of segments that share a character. */
  readonly pairs: Int32Array;
  /** Characters in both: sum of the overlaps of such pairs. True characters where segments of one set do not overlap. */
  readonly characters: Int32Array;
  /** Contiguous stretches coded with both, where segments of one set do not overlap. */
  readonly regions: Int32Array;
  /** Segments of a that overlap some segment of b. */
  readonly hits: Int32Array;
}

/**
 * Working tables have a row for the set of the later segment and a cell for that of the earlier one. Pairs and their characters stand side
 * by side, since every pair touches them; the rest is seldom touched.
 */
interface Work {
  /** `[2 × cell]` pairs, `[2 × cell + 1]` characters. */
  readonly main: Int32Array;
  /** Pairs that go on with a stretch begun before. */
  readonly continued: Int32Array;
  /** Pairs whose earlier, or later, segment had met the other's set before. */
  readonly earlierAgain: Int32Array;
  readonly laterAgain: Int32Array;
}

export function sweepOverlaps(segments: PlacedSegments, onProgress?: OnProgress): OverlapTables {
  const n = segments.setCount;
  const table = (): Int32Array => new Int32Array(n * n);
  const work: Work = { main: new Int32Array(2 * n * n), continued: table(), earlierAgain: table(), laterAgain: table() };
  const sweep = new Sweep(segments, work);
  const { length, groups } = segments;
  let from = 0;
  for (let i = 1; i <= length; i++) {
    if (i < length && groups[i] === groups[from]) continue;
    sweep.run(from, i);
    onProgress?.(i / length);
    from = i;
  }
  return unfold(work, n);
}

class Sweep {
  readonly #segments: PlacedSegments;
  readonly #work: Work;
  /** Furthest end so far of each set and owner in the group. */
  readonly #furthest: Int32Array;
  /** Last segment that met the set. */
  readonly #met: Int32Array;
  /** The open segments, four numbers each: set, start, end, row. */
  #open = new Int32Array(256);

  constructor(segments: PlacedSegments, work: Work) {
    this.#segments = segments;
    this.#work = work;
    this.#furthest = new Int32Array(segments.setCount * segments.ownerCount);
    this.#met = new Int32Array(segments.setCount).fill(-1);
  }

  /** Sweeps one group, the rows [from, to). */
  run(from: number, to: number): void {
    const { sets, owners, starts, ends, continues, setCount, ownerCount } = this.#segments;
    const { main, continued, earlierAgain, laterAgain } = this.#work;
    const furthest = this.#furthest.fill(-1);
    const met = this.#met;
    const across = ownerCount > 1;
    // Where segments of a set are united, no two of them are open at once, so none is met twice by the same one.
    const isUnited = this.#segments.isUnited && !across;
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
        if (isUnited) continue;
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

function grown(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * column.length);
  larger.set(column);
  return larger;
}

function unfold({ main, continued, earlierAgain, laterAgain }: Work, n: number): OverlapTables {
  const table = (): Int32Array => new Int32Array(n * n);
  const [pairs, characters, regions, hits] = [table(), table(), table(), table()];
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < a; b++) {
      const ab = a * n + b;
      const ba = b * n + a;
      const laterA = main[2 * ab] as number;
      const laterB = main[2 * ba] as number;
      const count = laterA + laterB;
      if (count === 0) continue;
      pairs[ab] = pairs[ba] = count;
      characters[ab] = characters[ba] = (main[2 * ab + 1] as number) + (main[2 * ba + 1] as number);
      regions[ab] = regions[ba] = count - (continued[ab] as number) - (continued[ba] as number);
      hits[ab] = count - (laterAgain[ab] as number) - (earlierAgain[ba] as number);
      hits[ba] = count - (laterAgain[ba] as number) - (earlierAgain[ab] as number);
    }
  }
  return { pairs, characters, regions, hits };
}
