/** Keeps the lines near the viewport while scrolling; asks for a new drawing only when half of what was prepared is used up. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { blocksInView, covers, drawBlocks, includes, linesOf, type Near, textNear } from '#renderer/text/near-lines.ts';
import type { Lines, TextDom } from '#renderer/text/text-dom.ts';
import type { TextRange } from '#shared/text/range.ts';

export interface Nearness {
  readonly near: Near;
  /** Counts the times the heights of lines changed: what was measured is out of date. */
  readonly layout: number;
}

/** How much above and below is prepared, and how near its edge may come before more is; in heights of the view. */
const prepared = 0.9;
const used = 0.25;
const nothing: Nearness = { near: { first: 0, last: -1, text: { start: 0, end: 0 } }, layout: 0 };

/** `onLayout` runs before the page is painted, whenever heights change: what hangs on a line is put back in its place there. */
export function useNearLines(dom: TextDom | null, scroller: RefObject<HTMLElement | null>, onLayout: () => void): Nearness {
  const [state, setState] = useState(nothing);

  const drawn = useRef<{ dom: TextDom; blocks: Lines; text: TextRange } | null>(null);

  /** Draws what stands in the view and so much, in heights of the view, above and below it. */
  const draw = useCallback((now: TextDom, view: HTMLElement, share: number): Near => {
    const margin = view.clientHeight * share;
    const blocks = blocksInView(now, view, margin);
    drawBlocks(now, drawn.current?.dom.root === now.root ? drawn.current.blocks : nothing.near, blocks);
    const text = textNear(now, view, blocks, margin);
    drawn.current = { dom: now, blocks, text };
    return { ...linesOf(now, blocks), text };
  }, []);

  useLayoutEffect(() => {
    if (dom === null || scroller.current === null) return;
    // What is opened shows first what is seen of it.
    const share = dom.cause === 'opened' ? used : prepared;
    const near = draw(dom, scroller.current, share);
    setState((before) => ({ near, layout: before.layout + 1 }));
  }, [dom, scroller, draw]);

  useEffect(() => {
    const view = scroller.current;
    if (dom === null || view === null) return;
    let frame = 0;
    const prepare = () => draw(dom, view, prepared);
    const isPrepared = () => {
      const margin = view.clientHeight * used;
      const blocks = blocksInView(dom, view, margin);
      const { current: there } = drawn;
      return there !== null && includes(there.blocks, blocks) && covers(there.text, textNear(dom, view, blocks, margin));
    };
    const tell = (near?: Near) => setState((before) => ({ near: near ?? before.near, layout: before.layout + 1 }));
    const refresh = (layoutChanged: boolean) => {
      frame = 0;
      if (!isPrepared()) tell(prepare());
      else if (layoutChanged) tell();
    };
    const idle = dom.cause === 'opened' ? requestIdleCallback(() => tell(prepare()), { timeout: 250 }) : 0;
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(() => refresh(false));
    };
    const observer = new ResizeObserver(() => {
      onLayout();
      refresh(true);
    });
    observer.observe(dom.root);
    observer.observe(view);
    view.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelIdleCallback(idle);
      cancelAnimationFrame(frame);
      observer.disconnect();
      view.removeEventListener('scroll', onScroll);
    };
  }, [dom, scroller, onLayout, draw]);

  return state;
}
