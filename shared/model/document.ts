import { z } from 'zod';
import { choices } from '#shared/model/choices.ts';
import { DocumentId, Guid, Instant, SpeakerId, TurnId } from '#shared/model/ids.ts';
import { TextLanguage } from '#shared/model/language.ts';

/** Offsets everywhere inside the program: UTF-16 code units of the stored text, end exclusive. */
export const Offset = z.int().nonnegative();

export const DocumentKind = z.enum(choices.documentKind);
export type DocumentKind = z.infer<typeof DocumentKind>;
export const documentKinds = DocumentKind.options;

/** A stretch of text with a look or a role: what the importer kept of the original's structure. */
export const TextMark = z.object({
  start: Offset,
  end: Offset,
  kind: z.enum(['bold', 'italic', 'heading1', 'heading2', 'heading3', 'listItem', 'tableRow', 'footnote', 'comment', 'deletedNote']),
});
export type TextMark = z.infer<typeof TextMark>;

/** Somebody who speaks in one document. */
export const Speaker = z.object({ id: SpeakerId, documentId: DocumentId, name: z.string().min(1) });
export type Speaker = z.infer<typeof Speaker>;

/**
 * What one speaker says without interruption. The label (`Айгүл:`) belongs to the turn when it stands in the text:
 * it is the range [start, contentStart). `timeMs` is the time of the recording in milliseconds, where it is known.
 */
export const Turn = z.object({
  id: TurnId,
  documentId: DocumentId,
  start: Offset,
  contentStart: Offset,
  end: Offset,
  speakerId: SpeakerId.nullable(),
  timeMs: z.int().nonnegative().nullable(),
});
export type Turn = z.infer<typeof Turn>;

/** A source document without its text: what lists show. `characters` counts UTF-16 code units. */
export const Document = z.object({
  id: DocumentId,
  guid: Guid,
  name: z.string().min(1),
  kind: DocumentKind,
  language: TextLanguage,
  position: z.int(),
  characters: z.int().nonnegative(),
  format: z.string(),
  encoding: z.string().nullable(),
  sourceName: z.string().nullable(),
  /** Where it was published and when, for articles and policies. */
  publisher: z.string().nullable(),
  dated: z.string().nullable(),
  textHash: z.string(),
  createdAt: Instant,
});
export type Document = z.infer<typeof Document>;

/** All that the transcript view needs of a document, except its codings. */
export const DocumentText = z.object({
  documentId: DocumentId,
  text: z.string(),
  marks: z.array(TextMark),
  speakers: z.array(Speaker),
  turns: z.array(Turn),
});
export type DocumentText = z.infer<typeof DocumentText>;
