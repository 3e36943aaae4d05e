import { z } from 'zod';
import { Nothing, procedure } from '#shared/contract/base.ts';
import { Attribute, AttributeType, AttributeValue, Case, CaseLink } from '#shared/model/case.ts';
import { Offset } from '#shared/model/document.ts';
import { AttributeId, CaseId, DocumentId } from '#shared/model/ids.ts';

/** What a table of attributes would bring or has brought. `refused` are cells that do not fit the type their attribute has. */
export const CaseTableImport = z.object({
  caseColumn: z.string(),
  added: z.array(z.string()),
  changed: z.array(z.string()),
  unchanged: z.array(z.string()),
  attributes: z.array(z.object({ name: z.string(), type: AttributeType, isNew: z.boolean(), values: z.int() })),
  refused: z.array(z.object({ case: z.string(), attribute: z.string(), value: z.string() })),
});
export type CaseTableImport = z.infer<typeof CaseTableImport>;

export const casesContract = {
  /** The whole table cases × attributes with the documents of each case. */
  table: procedure.output(
    z.object({ cases: z.array(Case), attributes: z.array(Attribute), values: z.array(AttributeValue), links: z.array(CaseLink) }),
  ),
  create: procedure.input(z.object({ name: z.string().trim().min(1), documentIds: z.array(DocumentId).optional() })).output(Case),
  /** A case for every document that belongs to none yet, named after it, in one step. */
  createFromDocuments: procedure.output(z.object({ created: z.int() })),
  /** Sets many cells in one step (pasting from a spreadsheet); nothing is set when one of them does not fit. */
  setValues: procedure.input(z.object({ values: z.array(AttributeValue.extend({ value: z.string().nullable() })).min(1) })).output(Nothing),
  /** Attributes from a .csv or .xlsx table, a row a case. The first column, or the one that looks like it, names the case. */
  importTable: procedure.input(z.object({ path: z.string(), dryRun: z.boolean() })).output(CaseTableImport),
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
