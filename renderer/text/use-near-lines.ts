/** Keeps the lines near the viewport while scrolling; asks for a new drawing only when half of what was prepared is used up. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { blocksInView, drawBlocks, includes, linesOf } from '#renderer/text/near-lines.ts';
import type { Lines, TextDom } from '#renderer/text/text-dom.ts';

export interface Nearness {
  readonly near: Lines;
  /** Counts the times the heights of lines changed: what was measured is out of date. */
  readonly layout: number;
}

/** How much above and below is prepared, and how near its edge may come before more is; in heights of the view. */
const prepared = 0.9;
const used = 0.25;
const nothing: Nearness = { near: { first: 0, last: -1 }, layout: 0 };

/** `onLayout` runs before the page is painted, whenever heights change: what hangs on a line is put back in its place there. */
export function useNearLines(dom: TextDom | null, scroller: RefObject<HTMLElement | null>, onLayout: () => void): Nearness {
  const [state, setState] = useState(nothing);

  const drawn = useRef<{ dom: TextDom; blocks: Lines } | null>(null);

  const draw = useCallback((now: TextDom, blocks: Lines): Lines => {
    const before = drawn.current?.dom.root === now.root ? drawn.current.blocks : nothing.near;
    drawBlocks(now, before, blocks);
    drawn.current = { dom: now, blocks };
    return linesOf(now, blocks);
  }, []);

  useLayoutEffect(() => {
    if (dom === null || scroller.current === null) return;
    // What is opened shows first what is seen of it.
    const share = dom.cause === 'opened' ? used : prepared;
    const near = draw(dom, blocksInView(dom, scroller.current, scroller.current.clientHeight * share));
    setState((before) => ({ near, layout: before.layout + 1 }));
  }, [dom, scroller, draw]);

  useEffect(() => {
    const view = scroller.current;
    if (dom === null || view === null) return;
    let frame = 0;
    const prepare = () => draw(dom, blocksInView(dom, view, view.clientHeight * prepared));
    const tell = (near?: Lines) => setState((before) => ({ near: near ?? before.near, layout: before.layout + 1 }));
    const refresh = (layoutChanged: boolean) => {
      frame = 0;
      const kept = includes(drawn.current?.blocks ?? nothing.near, blocksInView(dom, view, view.clientHeight * used));
      if (!kept) tell(prepare());
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
