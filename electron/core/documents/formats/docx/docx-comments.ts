import { type CommentNote, splitAtAnchors } from '#core/documents/formats/docx/comment-anchors.ts';
import type { DocxParts } from '#core/documents/formats/docx/docx-parts.ts';
import type { TextBuilder } from '#core/documents/formats/text-builder.ts';
import { parseXml, type XmlElement } from '#core/documents/formats/xml/parse-xml.ts';

/** What the comments part says, by the comment's id. */
export function readCommentNotes(parts: DocxParts, maxDepth: number): Map<string, CommentNote> {
  const notes = new Map<string, CommentNote>();
  const name = [...parts.keys()].find((part) => /(?:^|\/)comments\d*\.xml$/i.test(part));
  const xml = name === undefined ? undefined : parts.get(name);
  if (xml === undefined) return notes;
  let note: CommentNote | null = null;
  let inText = false;
  const open = (element: XmlElement) => {
    inText = element.local === 't';
    if (element.local === 'comment') {
      note = { text: '', author: attribute(element, 'author'), date: attribute(element, 'date') };
      notes.set(attribute(element, 'id') ?? '', note);
    }
    if (note === null) return;
    if (element.local === 'p' && note.text !== '') note.text += '\n';
    if (element.local === 'tab') note.text += '\t';
    if (element.local === 'br') note.text += '\n';
  };
  const close = () => {
    inText = false;
  };
  const text = (value: string) => {
    if (inText && note !== null) note.text += value;
  };
  parseXml(xml, { open, close, text }, maxDepth);
  return notes;
}

function attribute(element: XmlElement, local: string): string | null {
  for (const [name, value] of Object.entries(element.attributes)) if (name.slice(name.indexOf(':') + 1) === local) return value || null;
  return null;
}

/** Writes text that may hold signs of comments, noting where each comment begins and ends. */
export class CommentPlacer {
  readonly #notes: ReadonlyMap<string, CommentNote>;
  readonly #ranges = new Map<string, { start: number; end: number }>();

  constructor(notes: ReadonlyMap<string, CommentNote>) {
    this.#notes = notes;
  }

  write(builder: TextBuilder, text: string): void {
    for (const piece of splitAtAnchors(text)) {
      if ('text' in piece) {
        builder.write(piece.text.replace(/[\n\r]/g, ' '));
        continue;
      }
      const range = this.#ranges.get(piece.id);
      if (piece.side === 'end' && range !== undefined) range.end = builder.end;
      if (piece.side === 'start' && range === undefined) {
        const start = builder.here();
        this.#ranges.set(piece.id, { start, end: start });
      }
    }
  }

  /** Hands the placed comments to the builder; those nothing refers to go to the end of the text. */
  finish(builder: TextBuilder): void {
    for (const [id, note] of this.#notes) {
      const { start, end } = this.#ranges.get(id) ?? { start: builder.end, end: builder.end };
      builder.comments.push({ start, end: Math.max(start, end), ...note, text: note.text.trim() });
      builder.mark('comment', start, end);
    }
  }
}
