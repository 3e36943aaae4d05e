import { OffsetIndex } from '#shared/text/offsets.ts';
import type { TextRange } from '#shared/text/range.ts';

/** Turns a range in code points into ours, clamped to the text; null where nothing is left of it. */
export function fromCodePoints(text: string, start: number, end: number): TextRange | null {
  const range = new OffsetIndex(text).rangeFrom('codePoints', { start: Math.max(0, start), end: Math.max(0, end) });
  return range.end > range.start ? range : null;
}

/** The line around a position, for remarks that stand at a point. */
export function lineAround(text: string, offset: number): TextRange {
  const at = Math.min(Math.max(0, offset), Math.max(0, text.length - 1));
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end < 0 ? text.length : Math.max(end, start) };
}
