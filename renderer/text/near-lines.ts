/** Which lines stand in or near the viewport: only these are painted and have bars. */
import { firstWhere } from '#renderer/text/coding-index.ts';
import type { TextDom } from '#renderer/text/text-dom.ts';
import type { TextRange } from '#shared/text/range.ts';

/** Numbers of lines, both included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** The lines with a pixel in the viewport or `margin` px around it. */
export function linesInView(dom: TextDom, scroller: HTMLElement, margin: number): Lines {
  const top = scroller.scrollTop - dom.root.offsetTop - margin;
  const bottom = top + scroller.clientHeight + 2 * margin;
  const { lines } = dom;
  const bottomOf = (line: HTMLElement | undefined) => (line ? line.offsetTop + line.offsetHeight : 0);
  const first = firstWhere(lines.length, (at) => bottomOf(lines[at]) > top);
  const last = firstWhere(lines.length, (at) => (lines[at]?.offsetTop ?? 0) >= bottom) - 1;
  const limit = Math.max(0, lines.length - 1);
  return { first: Math.min(first, limit), last: Math.max(Math.min(first, limit), Math.min(last, limit)) };
}

export const includes = (outer: Lines, inner: Lines) => outer.first <= inner.first && inner.last <= outer.last;

export function textOf(dom: TextDom, lines: Lines): TextRange {
  return { start: dom.paragraphs.start(lines.first), end: dom.paragraphs.end(lines.last) };
}
