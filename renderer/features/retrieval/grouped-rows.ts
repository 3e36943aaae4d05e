import type { SegmentGroup } from '#shared/contract/codings.ts';

/** A line of the list: the head of a group, or the segment at a place of the whole answer. */
export type ListRow = { kind: 'group'; group: SegmentGroup } | { kind: 'segment'; place: number; group: SegmentGroup };

export interface GroupedRows {
  count: number;
  rowAt: (row: number) => ListRow | undefined;
  /** Places of the first and last segment among these rows; undefined when there is only heads. */
  placesIn: (first: number, last: number) => { first: number; last: number } | undefined;
}

/** Lays the groups out as lines, a head and its segments each, without a line being made: any number of segments costs the same. */
export function layoutRows(groups: readonly SegmentGroup[], collapsed: ReadonlySet<number>): GroupedRows {
  const starts: { row: number; place: number; shown: number; group: SegmentGroup }[] = [];
  let row = 0;
  let place = 0;
  for (const group of groups) {
    const shown = collapsed.has(group.id) ? 0 : group.segments;
    starts.push({ row, place, shown, group });
    row += 1 + shown;
    place += group.segments;
  }
  const startOf = (wanted: number) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle]?.row ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return starts[low - 1];
  };
  const rowAt = (wanted: number): ListRow | undefined => {
    const start = wanted < 0 || wanted >= row ? undefined : startOf(wanted);
    if (!start) return undefined;
    const { group } = start;
    return wanted === start.row ? { kind: 'group', group } : { kind: 'segment', place: start.place + wanted - start.row - 1, group };
  };
  return {
    count: row,
    rowAt,
    placesIn(first, last) {
      let [from, to] = [first, Math.min(last, row - 1)];
      while (from <= to && rowAt(from)?.kind === 'group') from += 1;
      while (to >= from && rowAt(to)?.kind === 'group') to -= 1;
      const [one, other] = [rowAt(from), rowAt(to)];
      return one?.kind === 'segment' && other?.kind === 'segment' && from <= to ? { first: one.place, last: other.place } : undefined;
    },
  };
}
