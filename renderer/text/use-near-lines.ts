/** Keeps the lines near the viewport while scrolling; asks for a new drawing only when half of what was prepared is used up. */
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { includes, type Lines, linesInView } from '#renderer/text/near-lines.ts';
import type { TextDom } from '#renderer/text/text-dom.ts';

export interface Nearness {
  readonly near: Lines;
  /** Counts the times the heights of lines changed: what was measured is out of date. */
  readonly layout: number;
}

const nothing: Nearness = { near: { first: 0, last: -1 }, layout: 0 };

/** `onLayout` runs before the page is painted, whenever heights change: what hangs on a line is put back in its place there. */
export function useNearLines(dom: TextDom | null, scroller: RefObject<HTMLElement | null>, onLayout: () => void): Nearness {
  const [state, setState] = useState(nothing);

  useLayoutEffect(() => {
    if (dom === null || scroller.current === null) return;
    const near = linesInView(dom, scroller.current, scroller.current.clientHeight);
    setState((before) => ({ near, layout: before.layout + 1 }));
  }, [dom, scroller]);

  useEffect(() => {
    const view = scroller.current;
    if (dom === null || view === null) return;
    let frame = 0;
    const refresh = (layoutChanged: boolean) => {
      frame = 0;
      const height = view.clientHeight;
      const wanted = linesInView(dom, view, height / 2);
      setState((before) => {
        const near = includes(before.near, wanted) ? before.near : linesInView(dom, view, height);
        if (near === before.near && !layoutChanged) return before;
        return { near, layout: before.layout + (layoutChanged ? 1 : 0) };
      });
    };
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
      cancelAnimationFrame(frame);
      observer.disconnect();
      view.removeEventListener('scroll', onScroll);
    };
  }, [dom, scroller, onLayout]);

  return state;
}
