/**
 * Offsets of the stored text ⇄ places in the DOM. The root's paragraphs in order are the lines of the text; inside one, its text
 * nodes in document order make up the line. Nothing else in the root counts: speakers and numbers are generated content.
 * Blocks are the root's children: sections of several lines while reading, the lines themselves while correcting. A section that was
 * not drawn yet is drawn as soon as one of its lines is asked for.
 */
import { firstWhere } from '#shared/segments/first-where.ts';
import { ParagraphIndex } from '#shared/text/paragraphs.ts';
import type { TextRange } from '#shared/text/range.ts';

export interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

/** Numbers of lines or blocks, both included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** Why the text in the page is new: another document, the same one drawn anew, or a correction being typed. */
export type Cause = 'opened' | 'redrawn' | 'typed';

/** The lines of each section, and what puts the lines of these sections into the page. */
export interface Sections {
  readonly lines: readonly Lines[];
  readonly draw: (sections: Lines) => void;
}

/** A run of a line with a text node of its own. */
export interface Run extends TextRange {
  readonly element: HTMLElement;
}

export class TextDom {
  readonly root: HTMLElement;
  readonly text: string;
  readonly cause: Cause;
  readonly paragraphs: ParagraphIndex;
  readonly blocks: readonly HTMLElement[];
  readonly #sections: Sections | undefined;
  readonly #lines: (HTMLElement | undefined)[] = [];
  readonly #numbers = new Map<Node, number>();
  readonly #runs = new Map<number, readonly Run[]>();
  /** All blocks before it are drawn. */
  #drawn = 0;

  constructor(root: HTMLElement, text: string, cause: Cause, sections?: Sections) {
    this.root = root;
    this.text = text;
    this.cause = cause;
    this.paragraphs = new ParagraphIndex(text);
    this.blocks = Array.from(root.children) as HTMLElement[];
    this.#sections = sections;
    this.blocks.forEach((_, block) => {
      this.#take(block);
    });
  }

  line(number: number): HTMLElement | undefined {
    if (this.#lines[number] === undefined && this.#sections) {
      const block = firstWhere(this.blocks.length, (at) => this.linesOfBlock(at).last >= number);
      this.draw({ first: block, last: block });
    }
    return this.#lines[number];
  }

  /** The runs of a line, in their order. */
  runs(number: number): readonly Run[] {
    const known = this.#runs.get(number);
    if (known) return known;
    let start = this.paragraphs.start(number);
    const runs = Array.from(this.line(number)?.children ?? [], (element) => {
      const run = { element: element as HTMLElement, start, end: start + (element.textContent?.length ?? 0) };
      start = run.end;
      return run;
    });
    this.#runs.set(number, runs);
    return runs;
  }

  /** Makes sure that these blocks have their lines. */
  draw(blocks: Lines): void {
    let { first, last } = blocks;
    while (first <= last && this.#isDrawn(first)) first += 1;
    while (first <= last && this.#isDrawn(last)) last -= 1;
    if (first > last || !this.#sections) return;
    this.#sections.draw({ first, last });
    for (let block = first; block <= last; block += 1) this.#take(block);
  }

  /** Draws up to so many more blocks, from the beginning on. False when there is nothing left to draw. */
  drawMore(count: number): boolean {
    while (this.#drawn < this.blocks.length && this.#isDrawn(this.#drawn)) this.#drawn += 1;
    if (this.#drawn >= this.blocks.length) return false;
    this.draw({ first: this.#drawn, last: Math.min(this.#drawn + count, this.blocks.length) - 1 });
    return this.#isDrawn(this.#drawn);
  }

  #isDrawn(block: number): boolean {
    return this.#lines[this.linesOfBlock(block).first] !== undefined;
  }

  #take(block: number): void {
    const element = this.blocks[block];
    if (!element) return;
    let number = this.linesOfBlock(block).first;
    for (const line of this.#sections ? element.querySelectorAll('p') : [element]) {
      this.#lines[number] = line;
      this.#numbers.set(line, number);
      number += 1;
    }
  }

  /** The place of an offset. `after` prefers the beginning of the next text node where two meet: a range starts there. */
  toPoint(offset: number, prefer: 'before' | 'after' = 'before'): DomPoint {
    const number = this.paragraphs.at(offset);
    const line = this.line(number);
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
  linesOfBlock(block: number): Lines {
    return this.#sections?.lines[block] ?? { first: block, last: block };
  }

  /** A place between lines is the beginning of the next one; past the last, the end of the text. */
  #toOffsetBetween(node: Node, offset: number): number | undefined {
    if (node === this.root) return offset < this.blocks.length ? this.paragraphs.start(this.linesOfBlock(offset).first) : this.text.length;
    if (node.parentNode !== this.root) return undefined;
    const next = this.#numbers.get(node.childNodes[offset] ?? node);
    if (next !== undefined) return this.paragraphs.start(next);
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
