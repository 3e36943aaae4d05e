import { cellSizes, margins, type Span } from '#renderer/features/cooccurrence/heat-option.ts';

export interface Size {
  width: number;
  height: number;
}
export interface HeatWindow {
  rows: Span;
  columns: Span;
}
type Counts = { rows: number; columns: number };

/** As much as can be read at this size, from the top left. */
export function readableWindow({ width, height }: Size, counts: Counts): HeatWindow {
  const fits = (pixels: number) => Math.max(4, Math.floor(pixels / cellSizes.smallest));
  return {
    rows: { first: 0, last: Math.min(counts.rows, fits(height - margins.top - margins.bottom)) - 1 },
    columns: { first: 0, last: Math.min(counts.columns, fits(width - margins.left - margins.right)) - 1 },
  };
}

export const wholeWindow = (counts: Counts): HeatWindow => ({
  rows: { first: 0, last: counts.rows - 1 },
  columns: { first: 0, last: counts.columns - 1 },
});

/** Moves the span as little as brings the place into sight. */
export function bringIntoSight(span: Span, place: number): Span {
  const shift = place < span.first ? place - span.first : place > span.last ? place - span.last : 0;
  return shift === 0 ? span : { first: span.first + shift, last: span.last + shift };
}

/** A smaller (factor under 1) or larger span about a place, inside the count, never under four. */
export function zoomSpan({ first, last }: Span, about: number, factor: number, count: number): Span {
  const length = Math.min(count, Math.max(4, Math.round((last - first + 1) * factor)));
  const centre = about >= first && about <= last ? about : (first + last) / 2;
  const start = Math.max(0, Math.min(count - length, Math.round(centre - length / 2)));
  return { first: start, last: start + length - 1 };
}

/** A span of another picture made to fit this one. */
export function clampSpan({ first, last }: Span, count: number): Span {
  const length = Math.min(count, last - first + 1);
  const start = Math.max(0, Math.min(count - length, first));
  return { first: start, last: start + length - 1 };
}
