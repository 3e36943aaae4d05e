import type { OdtLists } from '#core/documents/formats/odt/odt-lists.ts';
import { type OdtLook, type OdtStyle, resolveOdtStyle } from '#core/documents/formats/odt/odt-styles.ts';
import type { TextBuilder } from '#core/documents/formats/text-builder.ts';
import type { XmlElement, XmlHandlers } from '#core/documents/formats/xml/parse-xml.ts';

type Cell = ReturnType<TextBuilder['startCell']>;
type Annotation = { name: string | null; at: number; author: string; date: string; text: string };

/** Elements whose whole content is left out: removed text, alternative texts, forms, what is not the document's own words. */
const leftOut = new Set(
  (
    'office:forms office:scripts text:sequence-decls text:variable-decls text:user-field-decls svg:title svg:desc draw:object-ole ' +
    'text:ruby-text text:index-source text:table-of-content-source text:note-citation text:tracked-changes office:settings'
  ).split(' '),
);

/** Writes the body of an OpenDocument text, element by element. */
export class OdtWriter implements XmlHandlers {
  insertions = 0;
  deletions = 0;
  hiddenRuns = 0;
  pictures = 0;
  readonly #styles: ReadonlyMap<string, OdtStyle>;
  readonly #lists: OdtLists;
  /** The document, or the notes that are put after it. */
  readonly #body: TextBuilder;
  readonly #notes: TextBuilder;
  #out: TextBuilder;
  #inBody = false;
  #skipDepth = 0;
  #noteCount = 0;
  #noteStart = 0;
  #noteJustOpened = false;
  #annotation: Annotation | null = null;
  #annotationField: 'author' | 'date' | null = null;
  readonly #openAnnotations = new Map<string, { start: number }>();
  readonly #open: { start: number; look: OdtLook | null }[] = [];
  readonly #rows: Cell[][] = [];

  constructor(body: TextBuilder, notes: TextBuilder, styles: ReadonlyMap<string, OdtStyle>, lists: OdtLists) {
    this.#body = body;
    this.#notes = notes;
    this.#out = body;
    this.#styles = styles;
    this.#lists = lists;
  }

  open = (element: XmlElement): void => {
    const { name, attributes } = element;
    if (name === 'office:text') this.#inBody = true;
    if (name === 'text:insertion') this.insertions++;
    if (name === 'text:deletion') this.deletions++;
    if (this.#skipDepth > 0 || leftOut.has(name)) {
      this.#skipDepth++;
      return;
    }
    if (!this.#inBody) return;
    if (this.#annotation !== null) this.#openInAnnotation(name);
    else this.#openInText(name, attributes);
  };

  close = ({ name }: XmlElement): void => {
    if (this.#skipDepth > 0) {
      this.#skipDepth--;
      return;
    }
    if (name === 'office:text') this.#inBody = false;
    if (!this.#inBody) return;
    if (name === 'office:annotation') this.#closeAnnotation();
    else if (this.#annotation === null) this.#closeInText(name);
  };

  text = (value: string): void => {
    if (!this.#inBody || this.#skipDepth > 0) return;
    if (this.#annotation === null) {
      if (this.#open.length > 0) this.#out.writeCollapsed(value);
    } else if (this.#annotationField === null) {
      this.#annotation.text += value.replace(/\s+/g, ' ');
    } else {
      this.#annotation[this.#annotationField] += value;
    }
  };

  #openInText(name: string, attributes: XmlElement['attributes']): void {
    const out = this.#out;
    if (name === 'text:p' || name === 'text:h') {
      const look = resolveOdtStyle(this.#styles, 'paragraph', attributes['text:style-name']);
      const level = name === 'text:h' ? Number(attributes['text:outline-level'] ?? 1) : look.heading;
      // A note's first paragraph stands on the line of its number.
      if (!(out === this.#notes && this.#noteJustOpened)) out.startLine();
      this.#noteJustOpened = false;
      this.#open.push({ start: out.here(), look: { ...look, heading: level } });
      const number = this.#lists.label() || (name === 'text:h' ? this.#lists.headingLabel(level ?? 1, attributes) : '');
      out.write(number);
    } else if (name === 'text:span') {
      this.#open.push({ start: out.here(), look: resolveOdtStyle(this.#styles, 'text', attributes['text:style-name']) });
    } else if (name === 'text:list') this.#lists.openList(attributes);
    else if (name === 'text:list-item' || name === 'text:list-header') {
      this.#lists.openItem(attributes, name === 'text:list-item');
      out.startLine();
      this.#open.push({ start: out.here(), look: null });
    } else if (name === 'text:s') {
      out.write(' '.repeat(Math.min(1000, Math.max(1, Number(attributes['text:c'] ?? 1) || 1))));
    } else if (name === 'text:tab') out.write('\t');
    else if (name === 'text:line-break') out.endLine();
    else if (name === 'draw:image') this.pictures++;
    else if (name === 'text:note') this.#openNote();
    else if (name === 'office:annotation') {
      this.#annotation = {
        name: attributes['office:name'] ?? null,
        at: out === this.#body ? out.here() : this.#body.end,
        author: '',
        date: '',
        text: '',
      };
    } else if (name === 'office:annotation-end') this.#endAnnotationRange(attributes['office:name']);
    else if (name === 'table:table-row') this.#rows.push([]);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      const row = this.#rows.at(-1);
      row?.push(out.startCell(row.length === 0));
    }
  }

  #closeInText(name: string): void {
    const out = this.#out;
    if (name === 'text:p' || name === 'text:h') {
      out.keepSpace();
      this.#closeLook(true);
      out.endLine();
    } else if (name === 'text:span') this.#closeLook(false);
    else if (name === 'text:list') this.#lists.closeList();
    else if (name === 'text:list-item' || name === 'text:list-header') {
      const item = this.#open.pop();
      if (item !== undefined) out.mark('listItem', item.start);
    } else if (name === 'text:note') {
      this.#notes.mark('footnote', this.#noteStart);
      this.#notes.startLine();
      this.#out = this.#body;
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      const cell = this.#rows.at(-1)?.at(-1);
      if (cell !== undefined) out.endCell(cell);
    } else if (name === 'table:table-row') out.endRow(this.#rows.pop() ?? []);
  }

  #closeLook(paragraph: boolean): void {
    const opened = this.#open.pop();
    if (opened?.look == null) return;
    const { start, look } = opened;
    if (look.bold) this.#out.mark('bold', start);
    if (look.italic) this.#out.mark('italic', start);
    if (look.hidden && this.#out.end > start) this.hiddenRuns++;
    if (paragraph && look.heading !== null)
      this.#out.mark(look.heading <= 1 ? 'heading1' : look.heading === 2 ? 'heading2' : 'heading3', start);
  }

  #openNote(): void {
    this.#noteCount += 1;
    const start = this.#body.here();
    this.#body.write(`[${this.#noteCount}]`);
    this.#body.mark('footnote', start);
    this.#out = this.#notes;
    this.#notes.startLine();
    this.#noteStart = this.#notes.here();
    this.#notes.write(`[${this.#noteCount}] `);
    this.#noteJustOpened = true;
  }

  #openInAnnotation(name: string): void {
    const annotation = this.#annotation;
    if (annotation === null) return;
    this.#annotationField = name === 'dc:creator' ? 'author' : name === 'dc:date' ? 'date' : null;
    if (name === 'text:p' && annotation.text !== '') annotation.text += '\n';
    if (name === 'text:s') annotation.text += ' ';
    if (name === 'text:tab') annotation.text += '\t';
  }

  #closeAnnotation(): void {
    const annotation = this.#annotation;
    this.#annotation = null;
    this.#annotationField = null;
    if (annotation === null) return;
    const { at, name, author, date, text } = annotation;
    const comment = { start: at, end: at, text: text.trim(), author: author || null, date: date || null };
    this.#body.comments.push(comment);
    if (name !== null) this.#openAnnotations.set(name, comment);
  }

  #endAnnotationRange(name: string | undefined): void {
    const comment = this.#body.comments.find((candidate) => name !== undefined && this.#openAnnotations.get(name) === candidate);
    if (comment === undefined) return;
    comment.end = Math.max(comment.start, this.#body.end);
    this.#body.mark('comment', comment.start, comment.end);
  }
}
