import { z } from 'zod';
import { Nothing, procedure } from '#shared/contract/base.ts';
import { Attribute, AttributeType, AttributeValue, Case, CaseLink } from '#shared/model/case.ts';
import { Offset } from '#shared/model/document.ts';
import { AttributeId, CaseId, DocumentId } from '#shared/model/ids.ts';

export const casesContract = {
  /** The whole table cases × attributes with the documents of each case. */
  table: procedure.output(
    z.object({ cases: z.array(Case), attributes: z.array(Attribute), values: z.array(AttributeValue), links: z.array(CaseLink) }),
  ),
  create: procedure.input(z.object({ name: z.string().trim().min(1), documentIds: z.array(DocumentId).optional() })).output(Case),
  update: procedure.input(z.object({ id: CaseId, name: z.string().trim().min(1).optional(), memo: z.string().optional() })).output(Nothing),
  remove: procedure.input(z.object({ id: CaseId })).output(Nothing),
  link: procedure
    .input(z.object({ caseId: CaseId, documentId: DocumentId, start: Offset.nullable(), end: Offset.nullable() }))
    .output(Nothing),
  unlink: procedure.input(z.object({ id: z.int().positive() })).output(Nothing),
  setValue: procedure.input(AttributeValue.extend({ value: z.string().nullable() })).output(Nothing),
  createAttribute: procedure
    .input(z.object({ name: z.string().trim().min(1), type: AttributeType, categories: z.array(z.string()).optional() }))
    .output(Attribute),
  updateAttribute: procedure
    .input(
      z.object({
        id: AttributeId,
        name: z.string().trim().min(1).optional(),
        type: AttributeType.optional(),
        categories: z.array(z.string()).optional(),
      }),
    )
    .output(Nothing),
  removeAttribute: procedure.input(z.object({ id: AttributeId })).output(Nothing),
};
