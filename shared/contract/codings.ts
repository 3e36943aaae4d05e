import { z } from 'zod';
import { Nothing, procedure } from '#shared/contract/base.ts';
import { CodingColumns } from '#shared/contract/coding-columns.ts';
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
  /** Only segments of a case with one of these values; `orUnknown`: or of no case for which the value is known. */
  attributes: z.array(z.object({ attributeId: AttributeId, values: z.array(z.string()), orUnknown: z.boolean().optional() })).optional(),
  /** Only segments that also overlap a coding of one of these codes. */
  overlappingCodeIds: z.array(CodeId).optional(),
  /** Only segments that share text with a segment of every other one of `codeIds` (each with its subcodes where those are included). */
  allOverlapping: z.boolean().optional(),
  weightAtLeast: z.number().optional(),
  weightAtMost: z.number().optional(),
  /** Every one of these words stands in the quote, in any form of its letters (small or capital, ё or е, қ or к). */
  text: z.string().optional(),
  /** By document and place (the default), or first by code in the order of the code system. */
  order: z.enum(['document', 'code']).optional(),
  limit: z.int().positive().optional(),
  offset: z.int().nonnegative().optional(),
});
export type SegmentQuery = z.infer<typeof SegmentQuery>;

/** How many segments a query finds in each document or of each code, in the order in which `segments` lists them; empty ones are left out. */
export const SegmentGroup = z.object({ id: z.int(), segments: z.int() });
export type SegmentGroup = z.infer<typeof SegmentGroup>;

/** Codes × the values of an attribute. `value` null: segments of no case for which it is known; `cases` counts the cases that have it. */
export const CrosstabColumn = z.object({ value: z.string().nullable(), cases: z.int() });
export type CrosstabColumn = z.infer<typeof CrosstabColumn>;
export const CrosstabCell = z.object({ segments: z.int(), documents: z.int(), cases: z.int() });
export type CrosstabCell = z.infer<typeof CrosstabCell>;
export const CrosstabQuery = z.object({
  attributeId: AttributeId,
  /** Which segments count; its codes, with their subcodes where those are included, are the rows. Without codes every code is one. */
  query: SegmentQuery,
  /** A code counts with everything below it. */
  rollUp: z.boolean(),
});
export type CrosstabQuery = z.infer<typeof CrosstabQuery>;

export const codingsContract = {
  get: procedure.input(z.object({ id: CodingId })).output(Coding),
  ofDocument: procedure.input(z.object({ documentId: DocumentId })).output(CodingColumns),
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
  segmentGroups: procedure
    .input(z.object({ query: SegmentQuery, by: z.enum(['document', 'code']) }))
    .output(z.object({ total: z.int(), groups: z.array(SegmentGroup) })),
  /** `cells` of a row stand in the order of the columns. A segment in two cases of different values counts under both. */
  crosstab: procedure.input(CrosstabQuery).output(
    z.object({
      columns: z.array(CrosstabColumn),
      rows: z.array(z.object({ codeId: CodeId, cells: z.array(CrosstabCell), total: CrosstabCell })),
    }),
  ),
  unplaced: procedure.output(z.array(UnplacedCoding)),
  removeUnplaced: procedure.input(z.object({ ids: z.array(z.int()) })).output(Nothing),
};
