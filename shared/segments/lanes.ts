/**
 * Margin lanes. Each span takes the first lane that is free where it starts, so bars never overlap and never move while scrolling.
 * Spans are in whatever the margin is drawn in (code units, lines, pixels); `gap` is the free room two bars of a lane keep.
 */
export type LaneIndex = number;

interface LaneSpan {
  readonly start: number;
  readonly end: number;
}

/** The lane of every span. They are taken by start, longer first, then in the order given; so equal input gives equal lanes. */
export function assignLanes<Span extends LaneSpan>(spans: readonly Span[], gap = 0): Map<Span, LaneIndex> {
  const order = spans.map((span, place) => ({ span, place }));
  order.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || a.place - b.place);
  const lanes = new Map<Span, LaneIndex>();
  const busy = new Heap<{ end: number; lane: LaneIndex }>((a, b) => a.end < b.end);
  const free = new Heap<LaneIndex>((a, b) => a < b);
  let opened = 0;
  for (const { span } of order) {
    for (let top = busy.top(); top !== undefined && top.end + gap <= span.start; top = busy.top()) {
      busy.pop();
      free.push(top.lane);
    }
    const lane = free.pop() ?? opened++;
    lanes.set(span, lane);
    // An empty span still shows as a mark, so it holds its place.
    busy.push({ end: Math.max(span.end, span.start + 1), lane });
  }
  return lanes;
}

/** How many lanes are in use. */
export function countLanes(lanes: ReadonlyMap<unknown, LaneIndex>): number {
  let most = -1;
  for (const lane of lanes.values()) most = Math.max(most, lane);
  return most + 1;
}

class Heap<Item> {
  readonly #items: Item[] = [];
  readonly #before: (a: Item, b: Item) => boolean;

  constructor(before: (a: Item, b: Item) => boolean) {
    this.#before = before;
  }

  top(): Item | undefined {
    return this.#items[0];
  }

  push(item: Item): void {
    const items = this.#items;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent] as Item;
      if (!this.#before(item, above)) break;
      items[at] = above;
      at = parent;
    }
    items[at] = item;
  }

  pop(): Item | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (items.length === 0 || last === undefined) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && this.#before(items[child + 1] as Item, items[child] as Item)) child += 1;
      if (!this.#before(items[child] as Item, last)) break;
      items[at] = items[child] as Item;
      at = child;
    }
    items[at] = last;
    return first;
  }
}
