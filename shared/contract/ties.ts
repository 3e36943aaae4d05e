import { z } from 'zod';
import { procedure } from '#shared/contract/base.ts';
import { Tie } from '#shared/model/coding.ts';
import { Offset } from '#shared/model/document.ts';
import { AttributeId, CaseId, CodeId, CoderId, CodingId, DocumentId } from '#shared/model/ids.ts';

/** One coding that speaks of a tie: its code is of the kind `tie`, or its tie fields are filled. Empty strings and nulls are not named. */
export const TieMention = Tie.extend({
  codingId: CodingId,
  documentId: DocumentId,
  start: Offset,
  end: Offset,
  codeId: CodeId,
  coderId: CoderId,
  quote: z.string(),
});
export type TieMention = z.infer<typeof TieMention>;

/** Somebody at the other end of ties: all mentions in one case of one name, compared without case. */
export const Alter = z.object({
  name: z.string(),
  ties: z.int(),
  codeIds: z.array(CodeId),
  relations: z.array(z.string()),
  resources: z.array(z.string()),
});
export type Alter = z.infer<typeof Alter>;

/** The ego network of a case; `caseId` null gathers mentions in documents that belong to no case. */
export const CaseTies = z.object({
  caseId: CaseId.nullable(),
  case: z.string(),
  egos: z.array(z.string()),
  alters: z.array(Alter),
  ties: z.array(TieMention),
});
export type CaseTies = z.infer<typeof CaseTies>;

/** How many cases have both codes, each with its sub-codes; `attributes` splits that number by the values of category attributes. */
export const TieCell = z.object({
  tieCodeId: CodeId,
  strategyCodeId: CodeId,
  caseIds: z.array(CaseId),
  attributes: z.array(z.object({ attributeId: AttributeId, values: z.array(z.object({ value: z.string(), cases: z.int() })) })),
});
export type TieCell = z.infer<typeof TieCell>;

export const TiesOverview = z.object({ cases: z.array(CaseTies), table: z.array(TieCell) });
export type TiesOverview = z.infer<typeof TiesOverview>;

export const tiesContract = {
  overview: procedure.input(z.object({ caseIds: z.array(CaseId).optional(), coderIds: z.array(CoderId).optional() })).output(TiesOverview),
};
