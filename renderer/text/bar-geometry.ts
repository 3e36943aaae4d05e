/** Where the bars of the codings near the viewport stand, in px below the top of the first near line. */
import type { CodingIndex } from '#renderer/text/coding-index.ts';
import type { Near } from '#renderer/text/near-lines.ts';
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

export function measureBars(edges: EdgeMeter, codings: CodingIndex, preview: Preview | null): Bar[] {
  const { text } = edges;
  return codings.touching(text).map((coding) => {
    const { start, end } = extentOf(coding, preview);
    const cutAbove = start < text.start;
    const cutBelow = end > text.end;
    const top = cutAbove ? edges.top : edges.topOf(start);
    return {
      coding,
      lane: codings.lane(coding),
      top,
      height: Math.max(10, (cutBelow ? edges.bottom : edges.bottomBefore(end)) - top),
      cutAbove,
      cutBelow,
    };
  });
}

/**
 * Heights in the near lines, in px below the top of the first. Asking the page for a rectangle is what costs, many codings share an end,
 * and most of them stood there before: good until the text is laid out anew.
 */
export class EdgeMeter {
  /** The stretch of text that is near. */
  readonly text: TextRange;
  readonly #dom: TextDom;
  readonly #near: Near;
  readonly #tops = new Map<number, number>();
  readonly #bottoms = new Map<number, number>();

  constructor(dom: TextDom, near: Near) {
    this.text = near.text;
    this.#dom = dom;
    this.#near = near;
  }

  /** The top of the first line in px of the window, where it stands now. */
  get origin(): number {
    return this.#dom.line(this.#near.first)?.getBoundingClientRect().top ?? 0;
  }

  /** The top of the near text: inside a long paragraph, of its first near character. */
  get top(): number {
    return this.text.start === this.#dom.paragraphs.start(this.#near.first) ? 0 : this.topOf(this.text.start);
  }

  get bottom(): number {
    if (this.text.end < this.#dom.paragraphs.end(this.#near.last)) return this.bottomBefore(this.text.end);
    return remember(
      this.#bottoms,
      Number.POSITIVE_INFINITY,
      () => this.#dom.line(this.#near.last)?.getBoundingClientRect().bottom ?? 0,
      this,
    );
  }

  topOf(offset: number): number {
    return remember(this.#tops, offset, () => rectOfCharacter(this.#dom, offset).top, this);
  }

  bottomBefore(offset: number): number {
    return remember(this.#bottoms, offset, () => rectOfCharacter(this.#dom, Math.max(0, offset - 1)).bottom, this);
  }
}

/** `measure` answers px of the window; they are kept as px below the origin. */
function remember(known: Map<number, number>, key: number, measure: () => number, below: { readonly origin: number }): number {
  const there = known.get(key);
  if (there !== undefined) return there;
  const measured = measure() - below.origin;
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
