import type { RangeBuffer } from '#shared/segments/coverage.ts';

/**
 * How many of `units` units lie in exactly k of the lists, into depths[k]. Each list is merged, so a unit's depth is the number of raters.
 */
export function countDepths(lists: readonly RangeBuffer[], units: number, depths: Int32Array): void {
  depths.fill(0);
  let ends = 0;
  for (const list of lists) ends += list.count;
  const starts = new Int32Array(ends);
  const stops = new Int32Array(ends);
  let at = 0;
  for (const list of lists) {
    starts.set(list.starts.subarray(0, list.count), at);
    stops.set(list.ends.subarray(0, list.count), at);
    at += list.count;
  }
  if (lists.length > 1) {
    starts.sort();
    stops.sort();
  }
  let depth = 0;
  let from = 0;
  for (let i = 0, j = 0; j < ends; ) {
    const opens = i < ends && (starts[i] as number) <= (stops[j] as number);
    const place = opens ? (starts[i] as number) : (stops[j] as number);
    depths[depth] = (depths[depth] ?? 0) + place - from;
    from = place;
    if (opens) {
      depth += 1;
      i += 1;
    } else {
      depth -= 1;
      j += 1;
    }
  }
  depths[0] = (depths[0] ?? 0) + units - from;
}
