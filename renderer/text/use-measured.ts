import { useLayoutEffect, useState } from 'react';
import { type Bar, extentOf, measureBars, type Preview } from '#renderer/text/bar-geometry.ts';
import type { CodingIndex } from '#renderer/text/coding-index.ts';
import { type Grip, measureGrips } from '#renderer/text/end-grips.tsx';
import { type Lines, textOf } from '#renderer/text/near-lines.ts';
import type { TextDom } from '#renderer/text/text-dom.ts';
import type { PaintedCoding } from '#renderer/text/transcript-types.ts';

interface Options {
  readonly dom: TextDom | null;
  readonly codings: CodingIndex;
  readonly near: Lines;
  readonly layout: number;
  readonly preview: Preview | null;
  readonly focused: PaintedCoding | undefined;
}

interface Measured {
  readonly bars: readonly Bar[];
  readonly grips: readonly Grip[];
}

const nothing: Measured = { bars: [], grips: [] };

/** Bars and grips where they stand now, before the page is painted. */
export function useMeasured({ dom, codings, near, layout, preview, focused }: Options): Measured {
  const [measured, setMeasured] = useState(nothing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `layout` counts the times the measures went out of date
  useLayoutEffect(() => {
    const first = dom?.line(near.first);
    if (!dom || !first || near.last >= dom.lines.length) {
      setMeasured(nothing);
      return;
    }
    const origin = first.getBoundingClientRect().top;
    setMeasured({
      bars: measureBars(dom, codings, near, preview),
      grips: focused ? measureGrips(dom, extentOf(focused, preview), textOf(dom, near), origin) : [],
    });
  }, [dom, codings, near, layout, preview, focused]);
  return measured;
}
