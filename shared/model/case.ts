import { z } from 'zod';
import { Offset } from '#shared/model/document.ts';
import { AttributeId, CaseId, DocumentId, Guid } from '#shared/model/ids.ts';

/** A participant (or other unit) of the study. */
export const Case = z.object({ id: CaseId, guid: Guid, name: z.string().trim().min(1), memo: z.string() });
export type Case = z.infer<typeof Case>;

export const AttributeType = z.enum(['text', 'number', 'category', 'date', 'yesNo']);
export type AttributeType = z.infer<typeof AttributeType>;

/** A property of cases. `categories` lists the declared values of a category attribute. */
export const Attribute = z.object({
  id: AttributeId,
  guid: Guid,
  name: z.string().trim().min(1),
  type: AttributeType,
  categories: z.array(z.string()),
  position: z.int(),
});
export type Attribute = z.infer<typeof Attribute>;

/** One cell of the table cases × attributes, as text; numbers with a point, dates as YYYY-MM-DD, yes/no as `yes` and `no`. */
export const AttributeValue = z.object({ caseId: CaseId, attributeId: AttributeId, value: z.string() });
export type AttributeValue = z.infer<typeof AttributeValue>;

/** Which document (or stretch of it, when both offsets are given) belongs to a case. */
export const CaseLink = z.object({
  id: z.int().positive(),
  caseId: CaseId,
  documentId: DocumentId,
  start: Offset.nullable(),
  end: Offset.nullable(),
});
export type CaseLink = z.infer<typeof CaseLink>;
