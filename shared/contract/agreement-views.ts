import { z } from 'zod';
import { AgreementQuery, Cells, Coefficient } from '#shared/contract/analysis.ts';
import { CodeId, CoderId, DocumentId } from '#shared/model/ids.ts';

const DocumentRow = z.object({
  documentId: DocumentId,
  document: z.string(),
  units: z.number(),
  cells: Cells,
  percentAgreement: Coefficient,
  cohenKappa: Coefficient,
  krippendorffAlpha: Coefficient,
  gwetAC1: Coefficient,
});

/** A coefficient averaged over the documents in which it is defined (NVivo), beside the pooled one. */
const DocumentMeans = z.object({ plain: Coefficient, lengthWeighted: Coefficient, pooled: Coefficient, documentsDefined: z.int() });

/** MAXQDA's levels: the code is present in the document, is used equally often there, and segments that overlap enough. */
const Levels = z.object({
  documents: z.int(),
  presence: Coefficient,
  frequency: Coefficient,
  overlap: z.number(),
  segments: z.int(),
  segmentsAgree: z.int(),
  segmentAgreement: Coefficient,
  brennanPrediger: Coefficient,
});

export const AgreementDetail = z.object({
  documents: z.array(DocumentRow),
  means: z.object({ cohenKappa: DocumentMeans, percentAgreement: DocumentMeans }),
  /** Only of two single coders. */
  levels: Levels.nullable(),
});
export type AgreementDetail = z.infer<typeof AgreementDetail>;

const CoderPair = z.object({
  firstIds: z.array(CoderId),
  secondIds: z.array(CoderId),
  first: z.string(),
  second: z.string(),
  /** Documents both have worked on, and their units. */
  documents: z.int(),
  units: z.number(),
  cells: Cells,
  percentAgreement: Coefficient,
  cohenKappa: Coefficient,
  krippendorffAlpha: Coefficient,
  gwetAC1: Coefficient,
});
export const CoderPairs = z.object({ coders: z.array(z.string()), pairs: z.array(CoderPair) });
export type CoderPairs = z.infer<typeof CoderPairs>;
export type CoderPair = z.infer<typeof CoderPair>;

/** Codes with the same parent. Without `parentId` those that are confused most. */
export const ConfusionQuery = AgreementQuery.extend({ parentId: CodeId.nullable().optional() });
export const Confusion = z.object({
  first: z.string(),
  second: z.string(),
  /** All groups of siblings, the most confused first; `parentId` null: the top-level codes. */
  groups: z.array(z.object({ parentId: CodeId.nullable(), parent: z.string(), codes: z.int(), confused: z.number() })),
  parentId: CodeId.nullable(),
  codes: z.array(z.object({ id: CodeId, code: z.string() })),
  /** Units: row by what the first coder used, column by the second's code in its place; the last of each is "nothing in its place". */
  cells: z.array(z.array(z.number())),
});
export type Confusion = z.infer<typeof Confusion>;

const Domain = z.object({
  codeId: CodeId,
  code: z.string(),
  codes: z.int(),
  /** The domain as one code: coded or not. */
  alphaBinary: Coefficient,
  /** Which of its codes, where each coder used exactly one. */
  cuAlpha: Coefficient,
  /** Share of the text coded in the domain that has several of its codes at once. */
  violations: Coefficient,
});
export const Domains = z.object({ domains: z.array(Domain), between: Coefficient });
export type Domains = z.infer<typeof Domains>;
