import type { ReadComment } from '#core/documents/formats/document-value.ts';
import { ImportError } from '#core/documents/formats/import-error.ts';
import type { TextMark } from '#shared/model/document.ts';

type Range = { start: number; end: number };

/**
 * Collects the text of a structured document, paragraph by paragraph. Line ends are written only when more text follows, so nothing
 * has to be trimmed afterwards and the offsets handed out stay true.
 */
export class TextBuilder {
  readonly marks: TextMark[] = [];
  readonly comments: ReadComment[] = [];
  readonly #parts: string[] = [];
  readonly #flattened: Range[] = [];
  readonly #lastOfKind = new Map<TextMark['kind'], TextMark>();
  readonly #limit: number;
  #length = 0;
  #lineStart = 0;
  #breaks = 0;
  #space = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether nothing stands on the line (or in the table cell) yet. */
  get atLineStart(): boolean {
    return this.#breaks > 0 || this.#length === this.#lineStart;
  }

  /** Where the next text will stand, after a space still held back. */
  here(): number {
    for (; this.#breaks > 0; this.#breaks--) this.#push('\n');
    return this.#length + (this.#space ? 1 : 0);
  }

  /** Where the text so far ends. */
  get end(): number {
    return this.#length;
  }

  write(text: string): void {
    if (text === '') return;
    this.here();
    this.keepSpace();
    this.#push(text);
  }

  /** Writes text whose runs of white space count as one space, none at the ends of a line. */
  writeCollapsed(text: string): void {
    const words = text.replace(/[ \t\n\r\f]+/g, ' ');
    if (words === '') return;
    const leads = words.startsWith(' ');
    if (leads && !this.atLineStart) this.#space = true;
    const body = words.slice(leads ? 1 : 0);
    if (body === '') return;
    const trails = body.endsWith(' ');
    this.write(trails ? body.slice(0, -1) : body);
    if (trails) this.#space = true;
  }

  /** A space held back at the end of a run is written after all. */
  keepSpace(): void {
    if (!this.#space) return;
    this.#space = false;
    this.#push(' ');
  }

  /** The next text starts a line of its own. */
  startLine(): void {
    this.#space = false;
    if (this.#breaks === 0 && this.#length > this.#lineStart) this.#breaks = 1;
  }

  /** Ends the line even when it is empty. */
  endLine(): void {
    this.#space = false;
    if (this.#length > 0) this.#breaks += 1;
  }

  /** Begins a cell of a table row: its first paragraph stays on the row's line. */
  startCell(first: boolean): Range {
    if (first) this.startLine();
    const start = this.here();
    if (!first) this.#push('\t');
    this.#lineStart = this.#length;
    return { start: first ? start : start + 1, end: this.#length };
  }

  endCell(cell: Range): void {
    this.#breaks = 0;
    this.#space = false;
    cell.end = this.#length;
    this.#lineStart = this.#length;
  }

  /** Ends a row. The last cell with text keeps its paragraphs as lines; those before it become one line each. */
  endRow(cells: readonly Range[]): void {
    const [first] = cells;
    const last = cells.findLastIndex((cell) => cell.end > cell.start);
    const lastCell = cells[last];
    if (first === undefined) return;
    this.#lineStart = first.start;
    if (lastCell === undefined) {
      this.startLine();
      return;
    }
    if (lastCell.start > first.start) this.#flattened.push({ start: first.start, end: lastCell.start });
    this.mark('tableRow', first.start);
    this.endLine();
  }

  /** Marks a range; a look that goes on where the same look ended becomes one mark. */
  mark(kind: TextMark['kind'], start: number, end: number = this.#length): void {
    if (end <= start) return;
    const last = this.#lastOfKind.get(kind);
    if (last !== undefined && last.end === start && (kind === 'bold' || kind === 'italic')) {
      last.end = end;
      return;
    }
    const mark = { start, end, kind };
    this.#lastOfKind.set(kind, mark);
    this.marks.push(mark);
  }

  /** Puts another text (notes, say) below this one. */
  append(other: TextBuilder): void {
    const { text, marks } = other.finish();
    if (text === '') return;
    this.startLine();
    const shift = this.here();
    this.write(text);
    for (const { kind, start, end } of marks) this.mark(kind, start + shift, end + shift);
  }

  /** The text with its blank lines at the end cut off. Marks and comments are clamped to it. */
  finish(): { text: string; marks: TextMark[]; comments: ReadComment[] } {
    let text = this.#parts.join('');
    if (this.#flattened.length > 0) text = flatten(text, this.#flattened);
    text = text.replace(/\n+$/, '');
    const clamp = (offset: number) => Math.min(offset, text.length);
    const marks = this.marks
      .map((mark) => ({ ...mark, start: clamp(mark.start), end: clamp(mark.end) }))
      .filter((mark) => mark.end > mark.start);
    const comments = this.comments.map((comment) => ({ ...comment, start: clamp(comment.start), end: clamp(comment.end) }));
    return { text, marks, comments };
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    if (text.endsWith('\n')) this.#lineStart = this.#length;
    if (this.#length > this.#limit) {
      throw new ImportError('too_large', 'This document holds more text than can be imported. Split it into smaller files.', {
        limit: this.#limit,
      });
    }
  }
}

/** Line ends inside the ranges become spaces: as long as before, so no offset moves. */
function flatten(text: string, ranges: readonly Range[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    pieces.push(text.slice(at, from), text.slice(from, end).replace(/\n/g, ' '));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
