/** Which lines, and which text, stand in or near the viewport: only this is painted and has bars. */
import { isLong } from '#renderer/text/long-lines.ts';
import type { Lines, TextDom } from '#renderer/text/text-dom.ts';
import { firstWhere } from '#shared/segments/first-where.ts';
import type { TextRange } from '#shared/text/range.ts';

/** The blocks with a pixel in the viewport or `margin` px around it. Looks at no line, so it lays out nothing that is skipped. */
export function blocksInView(dom: TextDom, scroller: HTMLElement, margin: number): Lines {
  const top = scroller.scrollTop - dom.root.offsetTop - margin;
  const bottom = top + scroller.clientHeight + 2 * margin;
  const { blocks } = dom;
  return between(
    blocks.length,
    (at) => bottomOf(blocks[at]) > top,
    (at) => (blocks[at]?.offsetTop ?? 0) >= bottom,
  );
}

/** The lines with a pixel in the viewport or `margin` px around it. */
export function linesInView(dom: TextDom, scroller: HTMLElement, margin: number): Lines {
  const { first, last } = linesOf(dom, blocksInView(dom, scroller, margin));
  const view = scroller.getBoundingClientRect();
  const box = (at: number) => dom.line(first + at)?.getBoundingClientRect() ?? view;
  const found = between(
    last - first + 1,
    (at) => box(at).bottom > view.top - margin,
    (at) => box(at).top >= view.bottom + margin,
  );
  return { first: first + found.first, last: first + found.last };
}

export const linesOf = (dom: TextDom, blocks: Lines): Lines => ({
  first: dom.linesOfBlock(blocks.first).first,
  last: dom.linesOfBlock(blocks.last).last,
});

function between(count: number, reaches: (at: number) => boolean, isBeyond: (at: number) => boolean): Lines {
  const limit = Math.max(0, count - 1);
  const first = Math.min(firstWhere(count, reaches), limit);
  return { first, last: Math.max(first, Math.min(firstWhere(count, isBeyond) - 1, limit)) };
}

const bottomOf = (block: HTMLElement | undefined) => (block ? block.offsetTop + block.offsetHeight : 0);

/** Lines that are drawn, and the text of them that is near. */
export interface Near extends Lines {
  readonly text: TextRange;
}

/** Whether what was near in another text can be near in this one. */
export const standsIn = (dom: TextDom, { first, last, text }: Near): boolean =>
  first <= last && last < dom.paragraphs.count && text.end <= dom.text.length;

export const includes = (outer: Lines, inner: Lines) => outer.first <= inner.first && inner.last <= outer.last;

export const covers = (outer: TextRange, inner: TextRange) => outer.start <= inner.start && inner.end <= outer.end;

/**
 * The text of these blocks, which are drawn; of a long paragraph at either end, the runs with a pixel in the viewport or `margin` px
 * around it.
 */
export function textNear(dom: TextDom, scroller: HTMLElement, blocks: Lines, margin: number): TextRange {
  return { start: runsNear(dom, scroller, blocks.first, margin).start, end: runsNear(dom, scroller, blocks.last, margin).end };
}

function runsNear(dom: TextDom, scroller: HTMLElement, block: number, margin: number): TextRange {
  const { first, last } = dom.linesOfBlock(block);
  const whole = textOf(dom, { first, last });
  if (first !== last || !isLong(whole)) return whole;
  const view = scroller.getBoundingClientRect();
  const runs = dom.runs(first);
  const box = (at: number) => runs[at]?.element.getBoundingClientRect() ?? view;
  const near = between(
    runs.length,
    (at) => box(at).bottom > view.top - margin,
    (at) => box(at).top >= view.bottom + margin,
  );
  return { start: runs[near.first]?.start ?? whole.start, end: runs[near.last]?.end ?? whole.end };
}

const textOf = (dom: TextDom, lines: Lines): TextRange => ({
  start: dom.paragraphs.start(lines.first),
  end: dom.paragraphs.end(lines.last),
});

/**
 * Draws the near blocks and lets the browser skip the others. To ask for a rectangle inside a skipped block makes it lay out the
 * text again, so blocks are drawn together before anything inside them is measured.
 */
export function drawBlocks(dom: TextDom, before: Lines, now: Lines): void {
  dom.draw(now);
  for (let block = before.first; block <= before.last; block += 1)
    if (block < now.first || block > now.last) dom.blocks[block]?.removeAttribute('data-near');
  for (let block = now.first; block <= now.last; block += 1) dom.blocks[block]?.setAttribute('data-near', '');
}
