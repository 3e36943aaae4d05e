import { useEffect, useLayoutEffect, useRef } from 'react';
import { HighlightPainter } from '#renderer/text/highlight-painter.ts';
import { type Lines, textOf } from '#renderer/text/near-lines.ts';
import { layersNear, type Painted } from '#renderer/text/paint-layers.ts';
import type { TextDom } from '#renderer/text/text-dom.ts';

/** Paints what is near the viewport whenever that, or what is to be painted, changes. */
export function usePainting(dom: TextDom | null, near: Lines, painted: Painted): void {
  const painter = useRef<HighlightPainter | null>(null);
  const { codings, focused, hovered, hits, currentHit, selection, dropTarget } = painted;
  const focusedStart = focused?.start;
  const focusedEnd = focused?.end;

  useEffect(
    () => () => {
      painter.current?.dispose();
      painter.current = null;
    },
    [],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `painted` is a new object each time; what counts is what is in it
  useLayoutEffect(() => {
    painter.current ??= new HighlightPainter();
    const { lines = [] } = dom ?? {};
    if (dom === null || near.last < near.first || near.last >= lines.length) return;
    painter.current.paint(layersNear(painted, textOf(dom, near), (range) => dom.toStaticRange(range)));
  }, [dom, near, codings, focused?.id, focusedStart, focusedEnd, hovered, hits, currentHit, selection, dropTarget]);
}
