import { z } from 'zod';
import { Offset } from '#shared/model/document.ts';
import { CaseId, CodeId, CoderId, DocumentId, Guid, Instant, MemoId } from '#shared/model/ids.ts';

/** What a memo is about: at most one thing; a document with two offsets is a passage; nothing at all is the project. */
export const MemoTarget = z.object({
  documentId: DocumentId.nullable(),
  start: Offset.nullable(),
  end: Offset.nullable(),
  codeId: CodeId.nullable(),
  caseId: CaseId.nullable(),
});

export const Memo = MemoTarget.extend({
  id: MemoId,
  guid: Guid,
  title: z.string(),
  text: z.string(),
  coderId: CoderId.nullable(),
  createdAt: Instant,
  changedAt: Instant,
});
export type Memo = z.infer<typeof Memo>;
