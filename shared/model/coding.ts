import { z } from 'zod';
import { Offset } from '#shared/model/document.ts';
import { CodeId, CoderId, CodingId, Colour, DocumentId, Guid, Instant } from '#shared/model/ids.ts';

export const Coder = z.object({ id: CoderId, guid: Guid, name: z.string().trim().min(1), colour: Colour, createdAt: Instant });
export type Coder = z.infer<typeof Coder>;

/** Which way a resource flows between ego (the participant) and alter. */
export const TieDirection = z.enum(['toEgo', 'fromEgo', 'both']);

/** What a segment coded with a tie code may say of the tie. */
export const Tie = z.object({
  alter: z.string(),
  relation: z.string(),
  resource: z.string(),
  direction: TieDirection.nullable(),
  strength: z.number().nullable(),
});
export type Tie = z.infer<typeof Tie>;

/** A code applied by a coder to the segment [start, end) of a document. */
export const Coding = z.object({
  id: CodingId,
  guid: Guid,
  documentId: DocumentId,
  start: Offset,
  end: Offset,
  codeId: CodeId,
  coderId: CoderId,
  weight: z.number().nullable(),
  memo: z.string(),
  tie: Tie.nullable(),
  createdAt: Instant,
  changedAt: Instant,
});
export type Coding = z.infer<typeof Coding>;

/** A coding whose passage could not be found in the text when it came in: kept, listed, never dropped in silence. */
export const UnplacedCoding = z.object({
  id: z.int().positive(),
  documentId: DocumentId,
  codeId: CodeId,
  coderId: CoderId,
  quote: z.string(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  reason: z.string(),
});
export type UnplacedCoding = z.infer<typeof UnplacedCoding>;
