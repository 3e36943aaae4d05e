import { useMemo, useRef } from 'react';
import { type Bar, EdgeMeter, extentOf, measureBars, type Preview } from '#renderer/text/bar-geometry.ts';
import type { CodingIndex } from '#renderer/text/coding-index.ts';
import { type Grip, measureGrips } from '#renderer/text/end-grips.tsx';
import { type Near, standsIn } from '#renderer/text/near-lines.ts';
import type { TextDom } from '#renderer/text/text-dom.ts';
import type { PaintedCoding } from '#renderer/text/transcript-types.ts';

interface Options {
  readonly dom: TextDom | null;
  readonly codings: CodingIndex;
  readonly near: Near;
  readonly layout: number;
  readonly preview: Preview | null;
  readonly focused: PaintedCoding | undefined;
}

interface Measured {
  readonly bars: readonly Bar[];
  readonly grips: readonly Grip[];
}

const nothing: Measured = { bars: [], grips: [] };

/**
 * Bars and grips where they stand now. Measured while rendering, before anything of it is written into the page: then the browser need not
 * lay out twice for a new coding, and the view is rendered once.
 */
export function useMeasured({ dom, codings, near, layout, preview, focused }: Options): Measured {
  const before = useRef(nothing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `layout` counts the times the measures went out of date
  const edges = useMemo(() => (dom && standsIn(dom, near) ? new EdgeMeter(dom, near) : null), [dom, near, layout]);
  return useMemo(() => {
    if (!dom || !edges) return nothing;
    const bars = keepEqual(before.current.bars, measureBars(edges, codings, preview), ({ coding }) => coding.id);
    const grips = focused ? measureGrips(dom, extentOf(focused, preview), edges.text, edges.origin) : [];
    before.current = { bars, grips };
    return before.current;
  }, [dom, edges, codings, preview, focused]);
}

/** The objects of before where nothing about them is new, so that only what moved is rendered again. */
export function keepEqual<Item extends object>(
  before: readonly Item[],
  now: readonly Item[],
  keyOf: (item: Item) => unknown,
): readonly Item[] {
  const known = new Map(before.map((item) => [keyOf(item), item]));
  return now.map((item) => {
    const same = known.get(keyOf(item));
    return same && isEqual(same, item) ? same : item;
  });
}

const isEqual = (a: object, b: object): boolean => {
  const others = new Map(Object.entries(b));
  return Object.entries(a).every(([key, value]) => Object.is(others.get(key), value));
};
