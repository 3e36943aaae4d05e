/** A unit of one coder on a continuum, half-open [start, end), with its code. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

/** A stretch of the continuum as one coder left it: a unit, or (code null) the gap between units. */
export interface Section {
  readonly start: number;
  readonly end: number;
  readonly code: string | null;
}

/** Overlapping units of one coder and code become their union; abutting ones stay apart, for they are separate units. */
export function uniteOverlaps(units: readonly Unit[]): Unit[] {
  const out: Unit[] = [];
  for (const unit of units.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1);
    if (last !== undefined && unit.start < last.end && unit.code === last.code) {
      out[out.length - 1] = { ...last, end: Math.max(last.end, unit.end) };
    } else if (unit.end > unit.start) out.push(unit);
  }
  return out;
}

/** Units and gaps in order, from begin to end. Units must not overlap; what lies outside is cut off. */
export function sectionsOf(units: readonly Unit[], begin: number, end: number): Section[] {
  const sections: Section[] = [];
  let at = begin;
  for (const unit of units) {
    const from = Math.max(begin, unit.start);
    const to = Math.min(end, unit.end);
    if (to <= from) continue;
    if (from > at) sections.push({ start: at, end: from, code: null });
    sections.push({ start: from, end: to, code: unit.code });
    at = to;
  }
  if (at < end) sections.push({ start: at, end, code: null });
  return sections;
}

export const overlapLength = (a: Section, b: Section): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Calls `visit` for each pair of sections that overlap; both lists are in order and cover the same continuum. */
export function forEachOverlap(
  a: readonly Section[],
  b: readonly Section[],
  visit: (a: Section, b: Section, length: number) => void,
): void {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i] as Section;
    const right = b[j] as Section;
    const length = overlapLength(left, right);
    if (length > 0) visit(left, right, length);
    if (left.end <= right.end) i += 1;
    if (right.end <= left.end) j += 1;
  }
}
