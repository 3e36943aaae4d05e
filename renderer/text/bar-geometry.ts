/** Where the bars of the codings near the viewport stand, in px below the top of the first near line. */
import type { CodingIndex } from '#renderer/text/coding-index.ts';
import { type Lines, textOf } from '#renderer/text/near-lines.ts';
import type { TextDom } from '#renderer/text/text-dom.ts';
import type { PaintedCoding } from '#renderer/text/transcript-types.ts';
import type { CodingId } from '#shared/model/ids.ts';
import type { TextRange } from '#shared/text/range.ts';

export interface Bar {
  readonly coding: PaintedCoding;
  readonly lane: number;
  readonly top: number;
  readonly height: number;
  /** The coding begins or ends in what is not near: there its end cannot be taken hold of. */
  readonly cutAbove: boolean;
  readonly cutBelow: boolean;
}

/** A coding that is being resized stands where it is dragged to. */
export interface Preview extends TextRange {
  readonly id: CodingId;
}

export const extentOf = (coding: PaintedCoding, preview: Preview | null): TextRange => (preview?.id === coding.id ? preview : coding);

export function measureBars(dom: TextDom, codings: CodingIndex, near: Lines, preview: Preview | null): Bar[] {
  const first = dom.line(near.first);
  const last = dom.line(near.last);
  if (first === undefined || last === undefined) return [];
  const text = textOf(dom, near);
  const origin = first.getBoundingClientRect().top;
  const bottom = last.getBoundingClientRect().bottom - origin;
  const edges = new EdgeMeter(dom, origin);
  return codings.touching(text).map((coding) => {
    const { start, end } = extentOf(coding, preview);
    const cutAbove = start < text.start;
    const cutBelow = end > text.end;
    const top = cutAbove ? 0 : edges.topOf(start);
    return {
      coding,
      lane: codings.lane(coding),
      top,
      height: Math.max(10, (cutBelow ? bottom : edges.bottomBefore(end)) - top),
      cutAbove,
      cutBelow,
    };
  });
}

/** Many codings share an end, and asking the page for a rectangle is what costs. */
class EdgeMeter {
  readonly #dom: TextDom;
  readonly #origin: number;
  readonly #tops = new Map<number, number>();
  readonly #bottoms = new Map<number, number>();

  constructor(dom: TextDom, origin: number) {
    this.#dom = dom;
    this.#origin = origin;
  }

  topOf(offset: number): number {
    return remember(this.#tops, offset, () => rectOfCharacter(this.#dom, offset).top - this.#origin);
  }

  bottomBefore(offset: number): number {
    return remember(this.#bottoms, offset, () => rectOfCharacter(this.#dom, Math.max(0, offset - 1)).bottom - this.#origin);
  }
}

function remember(known: Map<number, number>, key: number, measure: () => number): number {
  const there = known.get(key);
  if (there !== undefined) return there;
  const measured = measure();
  known.set(key, measured);
  return measured;
}

/** The rectangle of the character at an offset, in px of the window; of the line where the paragraph has no character there. */
export function rectOfCharacter(dom: TextDom, offset: number): DOMRect {
  const line = dom.paragraphs.at(offset);
  const end = dom.paragraphs.end(line);
  const start = Math.min(offset, Math.max(dom.paragraphs.start(line), end - 1));
  const rects = dom.toRange({ start, end: Math.min(end, start + 1) }).getClientRects();
  return rects[0] ?? dom.line(line)?.getBoundingClientRect() ?? new DOMRect();
}
