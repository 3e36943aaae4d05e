/** The sweep behind co-occurrence: segments by start against those still open. Costs as much as there are overlapping pairs. */
import { AnySweep } from '#shared/segments/overlap-any.ts';
import { UnitedSweep } from '#shared/segments/overlap-united.ts';
import type { OverlapWork } from '#shared/segments/overlap-work.ts';
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

export function sweepOverlaps(segments: PlacedSegments, onProgress?: OnProgress): OverlapTables {
  const sweep = UnitedSweep.fits(segments) ? new UnitedSweep(segments) : new AnySweep(segments);
  const { length, groups } = segments;
  let from = 0;
  for (let i = 1; i <= length; i++) {
    if (i < length && groups[i] === groups[from]) continue;
    sweep.run(from, i);
    onProgress?.(i / length);
    from = i;
  }
  return unfold(sweep.work, segments.setCount);
}

function unfold({ pairsAt, charactersAt, continued, earlierAgain, laterAgain }: OverlapWork, n: number): OverlapTables {
  const table = (): Int32Array => new Int32Array(n * n);
  const [pairs, characters, regions, hits] = [table(), table(), table(), table()];
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < a; b++) {
      const ab = a * n + b;
      const ba = b * n + a;
      const count = pairsAt(ab) + pairsAt(ba);
      if (count === 0) continue;
      pairs[ab] = pairs[ba] = count;
      characters[ab] = characters[ba] = charactersAt(ab) + charactersAt(ba);
      regions[ab] = regions[ba] = count - (continued[ab] as number) - (continued[ba] as number);
      hits[ab] = count - (laterAgain?.[ab] ?? 0) - (earlierAgain[ba] as number);
      hits[ba] = count - (laterAgain?.[ba] ?? 0) - (earlierAgain[ab] as number);
    }
  }
  return { pairs, characters, regions, hits };
}
