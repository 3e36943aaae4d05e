import { useEffect, useLayoutEffect, useRef } from 'react';
import { HighlightPainter } from '#renderer/text/highlight-painter.ts';
import { type Near, standsIn } from '#renderer/text/near-lines.ts';
import { colourLines, layersNear, type Painted, stylesOf } from '#renderer/text/paint-layers.ts';
import type { TextDom } from '#renderer/text/text-dom.ts';

/** Paints what is near the viewport whenever that, or what is to be painted, changes. */
export function usePainting(dom: TextDom | null, near: Near, painted: Painted): void {
  const painter = useRef<HighlightPainter | null>(null);
  const { codings, focused, hovered, hits, currentHit, selection, dropTarget } = painted;
  const { colours } = codings;
  const focusedStart = focused?.start;
  const focusedEnd = focused?.end;

  useEffect(
    () => () => {
      painter.current?.dispose();
      painter.current = null;
    },
    [],
  );

  useLayoutEffect(() => {
    painter.current ??= new HighlightPainter();
    painter.current.define(stylesOf(colours));
  }, [colours]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `painted` is a new object each time; what counts is what is in it
  useLayoutEffect(() => {
    if (dom === null || !standsIn(dom, near)) return;
    painter.current?.paint(dom, layersNear(painted, near.text));
    colourLines(dom, near, '--focused', focused);
    colourLines(dom, near, '--hovered', hovered);
  }, [dom, near, codings, focused?.id, focusedStart, focusedEnd, hovered, hits, currentHit, selection, dropTarget]);
}
