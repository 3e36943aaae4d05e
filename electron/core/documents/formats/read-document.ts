import type { DocumentFile, FormatValue, ReadDocument } from '#core/documents/formats/document-value.ts';
import { readDocx } from '#core/documents/formats/docx/read-docx.ts';
import { readEpub } from '#core/documents/formats/epub/read-epub.ts';
import { fileTooLarge } from '#core/documents/formats/file-too-large.ts';
import { formatOf, type ReadableFormat } from '#core/documents/formats/format-of.ts';
import { readHtml } from '#core/documents/formats/html/read-html.ts';
import { ImportError } from '#core/documents/formats/import-error.ts';
import { defaultLimits, type Limits } from '#core/documents/formats/limits.ts';
import { readMarkdown } from '#core/documents/formats/markdown/read-markdown.ts';
import { readOdt } from '#core/documents/formats/odt/read-odt.ts';
import { readPdf } from '#core/documents/formats/pdf/read-pdf.ts';
import { type ReadContext, throwIfCancelled } from '#core/documents/formats/read-context.ts';
import { readText } from '#core/documents/formats/read-text.ts';
import { readRtf } from '#core/documents/formats/rtf/read-rtf.ts';
import { readSubtitles } from '#core/documents/formats/subtitles/read-subtitles.ts';
import { readXml } from '#core/documents/formats/xml/read-xml.ts';
import { recogniseTurns } from '#core/documents/turns/recognise-turns.ts';

export type { DocumentFile, ReadComment, ReadDocument, ReadTurn, ReadWarning } from '#core/documents/formats/document-value.ts';

export type ReadOptions = {
  /** Charset chosen by the person; without it the charset is found. */
  encoding?: string;
  limits?: Partial<Limits>;
  signal?: AbortSignal;
  /** Regular expressions for this study's own speaker labels, matched at the start of a line; groups `name` and `time`. */
  speakerPatterns?: readonly string[];
};

type Reader = (bytes: Uint8Array, context: ReadContext) => FormatValue | Promise<FormatValue>;

const readers: Readonly<Record<ReadableFormat, Reader>> = {
  txt: readText,
  md: readMarkdown,
  docx: readDocx,
  odt: readOdt,
  rtf: readRtf,
  pdf: readPdf,
  html: readHtml,
  vtt: readSubtitles,
  srt: readSubtitles,
  epub: readEpub,
  xml: readXml,
};

/**
 * Reads a document of any format, in this thread. Throws ImportError and nothing else. A hostile file can keep it busy: the import service
 * calls readInWorker, which can be stopped.
 */
export async function readDocument(file: DocumentFile, options: ReadOptions = {}): Promise<ReadDocument> {
  const limits = { ...defaultLimits, ...options.limits };
  const context: ReadContext = { name: file.name, limits, encoding: options.encoding, signal: options.signal };
  if (file.bytes.length === 0) throw new ImportError('empty', 'This file is empty: there is nothing in it to import.');
  if (file.bytes.length > limits.fileBytes) throw fileTooLarge(file.bytes.length, limits.fileBytes);
  throwIfCancelled(context);
  const format = formatOf(file);
  try {
    const value = await readers[format](file.bytes, context);
    return finish(format === 'xml' ? 'txt' : format, value, context, options.speakerPatterns ?? []);
  } catch (cause) {
    throw cause instanceof ImportError ? cause : unreadable(cause);
  }
}

/** Spaces and signs that show nothing are no text to code. */
const hasWords = (text: string): boolean => /[^\s\p{Cc}\p{Cf}]/u.test(text);

/** A parser stumbled over the file in a way it does not report: for the person, the file is damaged. */
function unreadable(cause: unknown): ImportError {
  const message = 'This file is damaged and cannot be read. Open it in the program it was written with, save it again and import that.';
  return new ImportError('damaged', message, { cause: cause instanceof Error ? cause.message : String(cause) });
}

function finish(format: ReadDocument['format'], value: FormatValue, { limits }: ReadContext, patterns: readonly string[]): ReadDocument {
  if (value.text.length > limits.textCharacters) {
    const message = 'This document holds more text than can be imported. Split it into smaller files.';
    throw new ImportError('too_large', message, { characters: value.text.length });
  }
  if (!hasWords(value.text)) throw new ImportError('no_text', 'There is no text in this document: nothing to import.');
  // A lone half of a surrogate pair or a NUL cannot be stored as UTF-8 text; what takes its place is as long, so no offset moves.
  const text = value.text.toWellFormed().replaceAll('\0', '\uFFFD');
  const marks = value.marks.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const comments = value.comments.toSorted((one, other) => one.start - other.start || one.end - other.end);
  return { ...value, format, text, marks, comments, turns: value.turns ?? recogniseTurns(text, patterns) };
}
