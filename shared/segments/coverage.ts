/** From codings to units: which units of a text a coder has coded with a code. */
import { grown } from '#shared/segments/grown-column.ts';
import { GraphemeIndex } from '#shared/text/graphemes.ts';
import type { UnitScale } from '#shared/text/units.ts';

/** A unit longer than a character counts as coded when any of its characters is, or when at least half of them are. */
export const coverages = ['any', 'majority'] as const;
export type Coverage = (typeof coverages)[number];

/** Reusable list of ranges in typed columns. `count` ranges are in use. */
export class RangeBuffer {
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  /** Adds a range; one that touches or overlaps the last grows it. Ranges come by ascending start. */
  addMerging(start: number, end: number): void {
    const last = this.count - 1;
    if (last >= 0 && start <= (this.ends[last] as number)) {
      if (end > (this.ends[last] as number)) this.ends[last] = end;
      return;
    }
    if (this.count === this.starts.length) this.#grow();
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count += 1;
  }

  /** Sum of the lengths. */
  total(): number {
    let sum = 0;
    for (let i = 0; i < this.count; i++) sum += (this.ends[i] as number) - (this.starts[i] as number);
    return sum;
  }

  #grow(): void {
    this.starts = grown(this.starts);
    this.ends = grown(this.ends);
  }
}

/** How many units two merged lists share. */
export function countShared(a: RangeBuffer, b: RangeBuffer): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.count && j < b.count; ) {
    const aEnd = a.ends[i] as number;
    const bEnd = b.ends[j] as number;
    const start = Math.max(a.starts[i] as number, b.starts[j] as number);
    const end = Math.min(aEnd, bEnd);
    if (end > start) shared += end - start;
    if (aEnd < bEnd) i += 1;
    else j += 1;
  }
  return shared;
}

/** Maps ranges of one text to units. Made once per text: it holds the grapheme look-up. */
export class UnitMapper {
  readonly scale: UnitScale;
  readonly #graphemes: GraphemeIndex | null;

  constructor(scale: UnitScale) {
    this.scale = scale;
    this.#graphemes = scale.clusters === null ? null : new GraphemeIndex(scale.clusters);
  }

  /** First character of a range; a range that cuts a grapheme takes it in. Clamped to the text. */
  startCharacter(offset: number): number {
    return this.#graphemes === null ? clamp(offset, this.scale.length) : this.#graphemes.toGrapheme(offset, 'before');
  }

  endCharacter(offset: number): number {
    return this.#graphemes === null ? clamp(offset, this.scale.length) : this.#graphemes.toGrapheme(offset, 'after');
  }

  /** Number of the first unit that ends after a character. */
  firstEndingAfter(character: number): number {
    const { bounds } = this.scale;
    return bounds === null ? character : firstAbove(bounds.ends, character);
  }

  /** Number of the first unit that starts at or after a character. */
  firstStartingFrom(character: number): number {
    const { bounds } = this.scale;
    return bounds === null ? character : firstAbove(bounds.starts, character - 1);
  }

  /** The units that merged ranges of characters cover: into `spare`, or the characters themselves where they are the units. */
  cover(characters: RangeBuffer, coverage: Coverage, spare: RangeBuffer): RangeBuffer {
    const { bounds } = this.scale;
    if (bounds === null) return characters;
    spare.clear();
    if (coverage === 'any') this.#coverByAny(characters, spare);
    else this.#coverByMajority(characters, bounds.starts, bounds.ends, spare);
    return spare;
  }

  #coverByAny(characters: RangeBuffer, units: RangeBuffer): void {
    for (let i = 0; i < characters.count; i++) {
      const first = this.firstEndingAfter(characters.starts[i] as number);
      const last = this.firstStartingFrom(characters.ends[i] as number);
      if (last > first) units.addMerging(first, last);
    }
  }

  #coverByMajority(characters: RangeBuffer, starts: Int32Array, ends: Int32Array, units: RangeBuffer): void {
    // Only the first and last unit of a range can be covered in part; several ranges may share one, so its sum is kept until it is left.
    let open = -1;
    let covered = 0;
    const close = (): void => {
      if (open >= 0 && 2 * covered >= (ends[open] as number) - (starts[open] as number)) units.addMerging(open, open + 1);
      open = -1;
      covered = 0;
    };
    for (let i = 0; i < characters.count; i++) {
      const start = characters.starts[i] as number;
      const end = characters.ends[i] as number;
      const first = this.firstEndingAfter(start);
      const last = this.firstStartingFrom(end) - 1;
      if (last < first) continue;
      if (first !== open) close();
      open = first;
      covered += Math.min(end, ends[first] as number) - Math.max(start, starts[first] as number);
      if (last === first) continue;
      close();
      if (last > first + 1) units.addMerging(first + 1, last);
      open = last;
      covered = Math.min(end, ends[last] as number) - (starts[last] as number);
    }
    close();
  }
}

function clamp(offset: number, length: number): number {
  return offset < 0 ? 0 : Math.min(offset, length);
}

function firstAbove(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
