/** Shows a range of the text without moving what is already in comfortable sight. */
import { rectOfCharacter } from '#renderer/text/bar-geometry.ts';
import { blocksInView, linesInView, textNear } from '#renderer/text/near-lines.ts';
import type { TextDom } from '#renderer/text/text-dom.ts';
import type { TextRange } from '#shared/text/range.ts';

/** A range comes to stand this far down the view, so that what led to it can be read. */
const restingPlace = 0.3;
const comfort = 24;

export function scrollToRange(dom: TextDom, scroller: HTMLElement, range: TextRange): void {
  const view = scroller.getBoundingClientRect();
  const first = rectOfCharacter(dom, range.start);
  const last = rectOfCharacter(dom, Math.max(range.start, range.end - 1));
  const startsInSight = first.top >= view.top + comfort && first.bottom <= view.bottom - comfort;
  const fits = last.bottom - first.top <= view.height - 2 * comfort;
  if (startsInSight && (!fits || last.bottom <= view.bottom - comfort)) return;
  dom.line(dom.paragraphs.at(range.start))?.scrollIntoView({ block: 'start', behavior: 'instant' });
  settle(dom, scroller, range.start, 4);
}

/** Lines get their real heights only once they are near, which moves what was aimed at: aim again until it holds. */
function settle(dom: TextDom, scroller: HTMLElement, offset: number, times: number): void {
  const view = scroller.getBoundingClientRect();
  const away = rectOfCharacter(dom, offset).top - (view.top + view.height * restingPlace);
  if (Math.abs(away) >= 1) scroller.scrollTop += away;
  if (times > 0) requestAnimationFrame(() => settle(dom, scroller, offset, times - 1));
}

/** The visible part of a range in px of the window; undefined when it is out of sight. */
export function visibleRect(dom: TextDom, scroller: HTMLElement, range: TextRange): DOMRect | undefined {
  const view = scroller.getBoundingClientRect();
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const rect of rectsInView(dom, scroller, range)) {
    if (rect.width === 0 || rect.bottom <= view.top || rect.top >= view.bottom) continue;
    left = Math.min(left, rect.left);
    right = Math.max(right, rect.right);
    top = Math.min(top, Math.max(rect.top, view.top));
    bottom = Math.max(bottom, Math.min(rect.bottom, view.bottom));
  }
  return right > left ? new DOMRect(left, top, right - left, bottom - top) : undefined;
}

/** Line by line: a range over several paragraphs would also give the boxes of whole paragraphs, and lay out those out of sight. */
function* rectsInView(dom: TextDom, scroller: HTMLElement, range: TextRange): Generator<DOMRect> {
  const inView = linesInView(dom, scroller, 0);
  const touched = dom.paragraphs.touchedBy(range);
  const near = textNear(dom, scroller, blocksInView(dom, scroller, 0), 0);
  for (let line = Math.max(inView.first, touched.first); line <= Math.min(inView.last, touched.last); line += 1) {
    const start = Math.max(range.start, dom.paragraphs.start(line), near.start);
    const end = Math.min(range.end, dom.paragraphs.end(line), near.end);
    if (end > start) yield* dom.toRange({ start, end }).getClientRects();
  }
}

/** Brings the place at a share (0 to 1) of the text to the middle of the view. */
export function scrollToFraction(dom: TextDom, scroller: HTMLElement, share: number): void {
  const offset = Math.max(0, Math.min(1, share)) * dom.text.length;
  const number = dom.paragraphs.at(offset);
  const line = dom.line(number);
  if (line === undefined) return;
  const { start, end } = dom.paragraphs.range(number);
  const box = line.getBoundingClientRect();
  const inside = ((offset - start) / Math.max(1, end - start)) * box.height;
  scroller.scrollTop += box.top + inside - scroller.getBoundingClientRect().top - scroller.clientHeight / 2;
}
