import { z } from 'zod';
import { Nothing, procedure } from '#shared/contract/base.ts';
import { Document, DocumentKind, DocumentText } from '#shared/model/document.ts';
import { CoderId, DocumentId, SpeakerId } from '#shared/model/ids.ts';
import { TextLanguage } from '#shared/model/language.ts';

/** One coder's work on one document. `done` is what the coder marked; `inScope` counts for agreement: done, or at least one coding. */
export const CoderWork = z.object({ coderId: CoderId, codings: z.int(), done: z.boolean() });

export const DocumentInList = Document.extend({
  work: z.array(CoderWork),
  paragraphs: z.int(),
  caseNames: z.array(z.string()),
  hasOriginal: z.boolean(),
});
export type DocumentInList = z.infer<typeof DocumentInList>;

export const documentsContract = {
  list: procedure.output(z.array(DocumentInList)),
  text: procedure.input(z.object({ id: DocumentId })).output(DocumentText),
  /** A new document from words that were typed or pasted; turns are recognised in interviews. A name that is taken gets a number. */
  create: procedure
    .input(z.object({ name: z.string().trim().min(1), text: z.string().min(1), kind: DocumentKind, language: TextLanguage }))
    .output(z.object({ id: DocumentId, name: z.string() })),
  update: procedure
    .input(
      z.object({
        id: DocumentId,
        name: z.string().trim().min(1).optional(),
        kind: DocumentKind.optional(),
        language: TextLanguage.optional(),
        publisher: z.string().nullable().optional(),
        dated: z.string().nullable().optional(),
      }),
    )
    .output(Nothing),
  /** Puts the document before another one of the list (null: at the end). */
  move: procedure.input(z.object({ id: DocumentId, before: DocumentId.nullable() })).output(Nothing),
  remove: procedure.input(z.object({ ids: z.array(DocumentId).min(1) })).output(z.object({ documents: z.int(), codings: z.int() })),
  setDone: procedure.input(z.object({ id: DocumentId, coderId: CoderId, done: z.boolean() })).output(Nothing),
  /**
   * Stores a corrected text and moves codings, turns, marks and memos with it. `lost` counts codings whose whole passage was deleted:
   * they are removed in the same step, so one undo brings text and codings back.
   */
  correctText: procedure
    .input(z.object({ id: DocumentId, text: z.string() }))
    .output(z.object({ movedCodings: z.int(), lostCodings: z.int() })),
  /** Writes the original file that was kept at the import, byte for byte. */
  saveOriginal: procedure.input(z.object({ id: DocumentId, path: z.string() })).output(z.object({ file: z.string() })),
  renameSpeaker: procedure.input(z.object({ id: SpeakerId, name: z.string().trim().min(1) })).output(Nothing),
};
