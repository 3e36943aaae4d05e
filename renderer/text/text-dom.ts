/**
 * Offsets of the stored text ⇄ places in the DOM. The root's paragraphs in order are the lines of the text; inside one, its text
 * nodes in document order make up the line. Nothing else in the root counts: speakers and numbers are generated content.
 * Blocks are the root's children: sections of several lines while reading, the lines themselves while correcting.
 */
import { ParagraphIndex } from '#shared/text/paragraphs.ts';
import type { TextRange } from '#shared/text/range.ts';

export interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

/** Why the text in the page is new: another document, the same one drawn anew, or a correction being typed. */
export type Cause = 'opened' | 'redrawn' | 'typed';

export class TextDom {
  readonly root: HTMLElement;
  readonly text: string;
  readonly cause: Cause;
  readonly paragraphs: ParagraphIndex;
  readonly lines: readonly HTMLElement[];
  readonly blocks: readonly HTMLElement[];
  readonly #numbers = new Map<Node, number>();

  constructor(root: HTMLElement, text: string, cause: Cause) {
    this.root = root;
    this.text = text;
    this.cause = cause;
    this.paragraphs = new ParagraphIndex(text);
    this.blocks = Array.from(root.children) as HTMLElement[];
    this.lines = Array.from(root.querySelectorAll('p'));
    this.lines.forEach((line, number) => {
      this.#numbers.set(line, number);
    });
  }

  line(number: number): HTMLElement | undefined {
    return this.lines[number];
  }

  /** The place of an offset. `after` prefers the beginning of the next text node where two meet: a range starts there. */
  toPoint(offset: number, prefer: 'before' | 'after' = 'before'): DomPoint {
    const number = this.paragraphs.at(offset);
    const line = this.lines[number];
    if (line === undefined) return { node: this.root, offset: 0 };
    let left = Math.min(offset, this.paragraphs.end(number)) - this.paragraphs.start(number);
    let last: Text | undefined;
    for (const node of textNodes(line)) {
      if (left < node.length || (left === node.length && prefer === 'before')) return { node, offset: left };
      left -= node.length;
      last = node;
    }
    return last ? { node: last, offset: last.length } : { node: line, offset: 0 };
  }

  /** The offset of a place in the DOM; undefined outside the text. */
  toOffset(node: Node, offset: number): number | undefined {
    const line = lineAround(node);
    const number = line ? this.#numbers.get(line) : undefined;
    if (number === undefined || !line) return this.#toOffsetBetween(node, offset);
    const inside = this.paragraphs.start(number) + charactersBefore(line, node, offset);
    return Math.min(inside, this.paragraphs.end(number));
  }

  /** Numbers of the first and last line of a block. */
  linesOfBlock(block: number): { first: number; last: number } {
    const element = this.blocks[block];
    const number = (line: Node | null | undefined) => (line ? this.#numbers.get(line) : undefined);
    const own = number(element);
    const first = own ?? number(element?.firstElementChild) ?? 0;
    return { first, last: own ?? number(element?.lastElementChild) ?? first };
  }

  /** A place between lines is the beginning of the next one; past the last, the end of the text. */
  #toOffsetBetween(node: Node, offset: number): number | undefined {
    if (node !== this.root && node.parentNode !== this.root) return undefined;
    const next = node.childNodes[offset];
    const line = next instanceof HTMLParagraphElement ? next : next instanceof Element ? next.querySelector('p') : null;
    if (line) return this.paragraphs.start(this.#numbers.get(line) ?? 0);
    if (node === this.root) return this.text.length;
    const last = node.lastChild && this.#numbers.get(node.lastChild);
    return last == null ? undefined : Math.min(this.text.length, this.paragraphs.end(last) + 1);
  }

  toStaticRange(range: TextRange): StaticRange {
    const start = this.toPoint(range.start, 'after');
    const end = this.toPoint(range.end);
    return new StaticRange({ startContainer: start.node, startOffset: start.offset, endContainer: end.node, endOffset: end.offset });
  }

  toRange(range: TextRange): Range {
    const start = this.toPoint(range.start, 'after');
    const end = this.toPoint(range.end);
    const made = this.root.ownerDocument.createRange();
    made.setStart(start.node, start.offset);
    made.setEnd(end.node, end.offset);
    return made;
  }

  /** The offset under a point of the window, in px; a point beside the text counts as the nearest place on its line. */
  atPoint(x: number, y: number): number | undefined {
    const box = this.root.getBoundingClientRect();
    const padding = Number.parseFloat(getComputedStyle(this.root).paddingInlineStart) || 0;
    const inside = Math.max(box.left + padding + 1, Math.min(x, box.right - 1));
    const place = this.root.ownerDocument.caretPositionFromPoint(inside, Math.max(box.top + 1, Math.min(y, box.bottom - 1)));
    return place === null ? undefined : this.toOffset(place.offsetNode, place.offset);
  }
}

const lineAround = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest('p');

function* textNodes(within: Node): Generator<Text> {
  for (let child = within.firstChild; child !== null; child = child.nextSibling) {
    if (child instanceof Text) yield child;
    else yield* textNodes(child);
  }
}

function charactersBefore(line: Node, node: Node, offset: number): number {
  const before = line.ownerDocument?.createRange();
  if (before === undefined) return 0;
  before.setStart(line, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}
