import type { PlacedSegments } from '#shared/segments/placed-segments.ts';

/** Pairs in which the segment of a lies within that of b; equal extents lie within each other. Row-major `[a × sets + b]`. */
export function countInside(segments: PlacedSegments): Int32Array {
  const { length, groups, sets, owners, starts, ends, setCount, ownerCount } = segments;
  const inside = new Int32Array(setCount * setCount);
  let open: number[] = [];
  let group = -1;
  for (let y = 0; y < length; y++) {
    if (groups[y] !== group) {
      group = groups[y] as number;
      open = [];
    }
    const start = starts[y] as number;
    const end = ends[y] as number;
    const set = sets[y] as number;
    let kept = 0;
    for (const x of open) {
      const otherEnd = ends[x] as number;
      if (otherEnd <= start) continue;
      open[kept++] = x;
      const other = sets[x] as number;
      if (other === set || (ownerCount > 1 && owners[x] === owners[y])) continue;
      if (end <= otherEnd) inside[set * setCount + other] = (inside[set * setCount + other] as number) + 1;
      if (starts[x] === start && otherEnd <= end) inside[other * setCount + set] = (inside[other * setCount + set] as number) + 1;
    }
    open.length = kept;
    open.push(y);
  }
  return inside;
}
