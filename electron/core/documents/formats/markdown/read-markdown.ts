import { Lexer } from 'marked';
import { decodeText } from '#core/documents/formats/charset/decode-text.ts';
import type { FormatValue } from '#core/documents/formats/document-value.ts';
import { writeMarkdown } from '#core/documents/formats/markdown/write-markdown.ts';
import type { ReadContext } from '#core/documents/formats/read-context.ts';
import { TextBuilder } from '#core/documents/formats/text-builder.ts';

/** Deeper quoting or nesting than a person writes would only exhaust the parser. */
const maxNesting = 100;

/** Markdown as readable text. Notes (`[^1]`) stand at the end under their labels. */
export function readMarkdown(bytes: Uint8Array, context: ReadContext): FormatValue {
  const { text: source, encoding, warnings } = decodeText(bytes, context.encoding);
  const builder = new TextBuilder(context.limits.textCharacters);
  const { body, notes } = takeNotes(calm(source));
  writeMarkdown(builder, Lexer.lex(body));
  for (const { label, text } of notes) {
    builder.startLine();
    const start = builder.here();
    builder.write(`[${label}] `);
    writeMarkdown(builder, Lexer.lexInline(text));
    builder.mark('footnote', start);
  }
  return { ...builder.finish(), encoding, turns: null, warnings };
}

type Note = { label: string; text: string };

/** Takes `[^1]: …` with its indented lines out of the source and leaves `[1]` where the note is referred to. */
function takeNotes(source: string): { body: string; notes: Note[] } {
  const notes: Note[] = [];
  const lines: string[] = [];
  let note: Note | null = null;
  for (const line of source.split('\n')) {
    const [, label, text] = /^\[\^([^\]\s]{1,40})\]:[ \t]*(.*)$/.exec(line) ?? [];
    if (label !== undefined) {
      note = { label, text: text ?? '' };
      notes.push(note);
    } else if (note !== null && /^(?: {2,}|\t)\S/.test(line)) note.text += ` ${line.trim()}`;
    else {
      note = null;
      lines.push(line);
    }
  }
  const body = lines.join('\n').replace(/\[\^([^\]\s]{1,40})\]/g, '\\[$1\\]');
  return { body, notes };
}

/** Cuts quoting that is deeper than a person writes. */
function calm(source: string): string {
  return source.replace(/^(?:[ \t]*>){100,}/gm, '>'.repeat(maxNesting));
}
