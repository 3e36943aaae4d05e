/** Dragging an end of a coding: the end follows the pointer to whole words (Alt: to characters), Escape gives up. */
import type { Preview } from '#renderer/text/bar-geometry.ts';
import type { TextDom } from '#renderer/text/text-dom.ts';
import type { PaintedCoding } from '#renderer/text/transcript-types.ts';
import type { TextRange } from '#shared/text/range.ts';
import { type Edge, snapToWords } from '#shared/text/words.ts';

const scrollZone = 28;
const scrollStep = 14;

interface EndDrag {
  readonly dom: TextDom;
  readonly scroller: HTMLElement;
  readonly coding: PaintedCoding;
  readonly edge: Edge;
  readonly onPreview: (preview: Preview | null) => void;
  readonly onDone: (range: TextRange) => void;
}

/** Follows the pointer from a press until it is let go. */
export function dragEnd(press: PointerEvent, { dom, scroller, coding, edge, onPreview, onDone }: EndDrag): void {
  const off = new AbortController();
  const options = { signal: off.signal, capture: true };
  let range: TextRange = coding;
  const finish = (keep: boolean) => {
    off.abort();
    onPreview(null);
    if (keep && (range.start !== coding.start || range.end !== coding.end)) onDone(range);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return;
    event.preventDefault();
    scrollAtEdge(scroller, event.clientY);
    const at = dom.atPoint(event.clientX, event.clientY);
    if (at === undefined) return;
    range = withEdge(dom.text, coding, edge, at, event.altKey);
    onPreview({ id: coding.id, ...range });
  };
  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('pointerup', () => finish(true), options);
  window.addEventListener('pointercancel', () => finish(false), options);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    finish(false);
  };
  window.addEventListener('keydown', onKey, options);
  press.preventDefault();
}

/** The range with one end put at an offset, never empty; whole words unless exact. */
export function withEdge(text: string, { start, end }: TextRange, edge: Edge, at: number, exact: boolean): TextRange {
  const moved = edge === 'start' ? { start: Math.min(at, end - 1), end } : { start, end: Math.max(at, start + 1) };
  if (exact) return moved;
  const snapped = snapToWords(text, moved);
  return edge === 'start' ? { start: Math.min(snapped.start, end - 1), end } : { start, end: Math.max(snapped.end, start + 1) };
}

function scrollAtEdge(scroller: HTMLElement, y: number): void {
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + scrollZone) scroller.scrollTop -= scrollStep;
  else if (y > bottom - scrollZone) scroller.scrollTop += scrollStep;
}
