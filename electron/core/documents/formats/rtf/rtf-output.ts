import type { TextBuilder } from '#core/documents/formats/text-builder.ts';

/** How a run of RTF text is set. */
export type RtfLook = { bold: boolean; italic: boolean; inTable: boolean; heading: number | null };

/** Puts the words of an RTF file where they belong: into the text, a cell of a table, or the notes that stand below the text. */
export class RtfOutput {
  readonly body: TextBuilder;
  readonly #notes: TextBuilder;
  #out: TextBuilder;
  #noteCount = 0;
  #noteStart = 0;
  #lineStart = 0;
  #row: ReturnType<TextBuilder['startCell']>[] = [];
  #cellOpen = false;

  constructor(body: TextBuilder, notes: TextBuilder) {
    this.body = body;
    this.#notes = notes;
    this.#out = body;
  }

  write(text: string, look: RtfLook): void {
    this.#openCell(look);
    const start = this.#out.here();
    if (this.#out.atLineStart) this.#lineStart = start;
    this.#out.write(text);
    if (look.bold) this.#out.mark('bold', start);
    if (look.italic) this.#out.mark('italic', start);
  }

  startLine(): void {
    this.#out.startLine();
  }

  endLine(look: RtfLook): void {
    this.#openCell(look);
    const { heading } = look;
    if (heading !== null && heading < 9 && !this.#out.atLineStart) {
      this.#out.mark(heading === 0 ? 'heading1' : heading === 1 ? 'heading2' : 'heading3', this.#lineStart);
    }
    this.#out.endLine();
  }

  startNote(): void {
    this.#noteCount += 1;
    const start = this.body.here();
    this.body.write(`[${this.#noteCount}]`);
    this.body.mark('footnote', start);
    this.#out = this.#notes;
    this.#notes.startLine();
    this.#noteStart = this.#notes.here();
    this.#notes.write(`[${this.#noteCount}] `);
  }

  endNote(): void {
    this.#notes.mark('footnote', this.#noteStart);
    this.#notes.startLine();
    this.#out = this.body;
  }

  endCell(): void {
    if (!this.#cellOpen) this.#row.push(this.body.startCell(this.#row.length === 0));
    const cell = this.#row.at(-1);
    if (cell !== undefined) this.body.endCell(cell);
    this.#cellOpen = false;
  }

  endRow(): void {
    if (this.#cellOpen) this.endCell();
    this.body.endRow(this.#row);
    this.#row = [];
  }

  finish(): void {
    this.endRow();
    this.body.append(this.#notes);
  }

  /** A cell begins with its first words; words outside a table end the row before them. */
  #openCell({ inTable }: RtfLook): void {
    if (this.#cellOpen || this.#out !== this.body) return;
    if (inTable) {
      this.#row.push(this.body.startCell(this.#row.length === 0));
      this.#cellOpen = true;
    } else if (this.#row.length > 0) this.endRow();
  }
}
