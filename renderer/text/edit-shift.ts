/**
 * Carries codings through what is being typed until the app has remapped them. Between two commits nearly every correction is one
 * stretch, so a common beginning and end are enough to keep the paint in its place.
 */
import type { PaintedCoding } from '#renderer/text/transcript-types.ts';

/** Maps offsets of `before` to offsets of `after`; undefined when the texts are equal. */
export function shiftThroughEdit(before: string, after: string): ((offset: number) => number) | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  while (same < shorter - start && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same += 1;
  const changedEnd = before.length - same;
  const moved = after.length - before.length;
  return (offset) => (offset <= start ? offset : offset >= changedEnd ? offset + moved : Math.min(offset, after.length - same));
}

export function shiftCodings(codings: readonly PaintedCoding[], before: string, after: string): readonly PaintedCoding[] {
  const shift = shiftThroughEdit(before, after);
  if (shift === undefined) return codings;
  return codings
    .map((coding) => ({ ...coding, start: shift(coding.start), end: shift(coding.end) }))
    .filter(({ start, end }) => end > start);
}
