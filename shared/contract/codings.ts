import { z } from 'zod';
import { Nothing, procedure } from '#shared/contract/base.ts';
import { Coding, Tie, UnplacedCoding } from '#shared/model/coding.ts';
import { Offset } from '#shared/model/document.ts';
import { AttributeId, CaseId, CodeId, CoderId, CodingId, DocumentId } from '#shared/model/ids.ts';

const Segment = z.object({ documentId: DocumentId, start: Offset, end: Offset });

/** A coded segment with its words, for lists: `before` and `after` are up to 160 characters of context. */
export const CodedSegment = Coding.extend({
  quote: z.string(),
  before: z.string(),
  after: z.string(),
  paragraph: z.int(),
  speaker: z.string().nullable(),
});
export type CodedSegment = z.infer<typeof CodedSegment>;

export const SegmentQuery = z.object({
  codeIds: z.array(CodeId).optional(),
  includeSubcodes: z.boolean().optional(),
  coderIds: z.array(CoderId).optional(),
  documentIds: z.array(DocumentId).optional(),
  caseIds: z.array(CaseId).optional(),
  attributes: z.array(z.object({ attributeId: AttributeId, values: z.array(z.string()) })).optional(),
  /** Only segments that also overlap a coding of one of these codes. */
  overlappingCodeIds: z.array(CodeId).optional(),
  weightAtLeast: z.number().optional(),
  weightAtMost: z.number().optional(),
  text: z.string().optional(),
  limit: z.int().positive().optional(),
  offset: z.int().nonnegative().optional(),
});
export type SegmentQuery = z.infer<typeof SegmentQuery>;

export const codingsContract = {
  ofDocument: procedure.input(z.object({ documentId: DocumentId })).output(z.array(Coding)),
  apply: procedure.input(Segment.extend({ codeId: CodeId, coderId: CoderId, weight: z.number().nullable().optional() })).output(Coding),
  /** Creates a code and applies it in one step (in vivo, or “Create … under …” of the palette). */
  applyNew: procedure
    .input(Segment.extend({ name: z.string().trim().min(1), parentId: CodeId.nullable(), coderId: CoderId }))
    .output(Coding),
  resize: procedure.input(z.object({ id: CodingId, start: Offset, end: Offset })).output(Nothing),
  update: procedure
    .input(
      z.object({
        id: CodingId,
        codeId: CodeId.optional(),
        weight: z.number().nullable().optional(),
        memo: z.string().optional(),
        tie: Tie.nullable().optional(),
      }),
    )
    .output(Nothing),
  remove: procedure.input(z.object({ ids: z.array(CodingId).min(1) })).output(z.object({ removed: z.int() })),
  /** Coded segments with their words, in document order; `total` counts all that match, whatever the limit. */
  segments: procedure.input(SegmentQuery).output(z.object({ total: z.int(), segments: z.array(CodedSegment) })),
  unplaced: procedure.output(z.array(UnplacedCoding)),
  removeUnplaced: procedure.input(z.object({ ids: z.array(z.int()) })).output(Nothing),
};
