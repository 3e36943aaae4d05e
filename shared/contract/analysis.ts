import { z } from 'zod';
import { CodeId, CoderId, DocumentId } from '#shared/model/ids.ts';

export const AnalysisUnit = z.enum(['character', 'codeUnit', 'token', 'sentence', 'paragraph', 'turn', 'document', 'segment']);
export type AnalysisUnit = z.infer<typeof AnalysisUnit>;
export const Hierarchy = z.enum(['direct', 'roll-up', 'children']);
export const Coverage = z.enum(['any', 'majority']);
export const Relation = z.enum([
  'overlap',
  'near',
  'inside',
  'encloses',
  'before',
  'after',
  'paragraph',
  'turn',
  'sentence',
  'document',
  'case',
]);

const Interval = z.object({ method: z.string(), level: z.number(), low: z.number(), high: z.number() });
/** A coefficient: a value, or null with its reason; never NaN. */
export const Coefficient = z.object({
  value: z.number().nullable(),
  reason: z.string().optional(),
  se: z.number().optional(),
  interval: Interval.optional(),
  note: z.string().optional(),
});
export type Coefficient = z.infer<typeof Coefficient>;

export const Cells = z.object({ both: z.number(), onlyFirst: z.number(), onlySecond: z.number(), neither: z.number() });
export type Cells = z.infer<typeof Cells>;

const coefficients = {
  cells: Cells,
  percentAgreement: Coefficient,
  positiveAgreement: Coefficient,
  negativeAgreement: Coefficient,
  jaccard: Coefficient,
  pabak: Coefficient,
  cohenKappa: Coefficient,
  scottPi: Coefficient,
  fleissKappa: Coefficient,
  krippendorffAlpha: Coefficient,
  gwetAC1: Coefficient,
  brennanPrediger: Coefficient,
};
export const AgreementRow = z.object({
  codeId: CodeId,
  code: z.string(),
  ...coefficients,
  /** Hints in words of the catalogue (`agreement.hint.…`): oneCoderNeverUsed, extremePrevalence. */
  hints: z.array(z.string()),
  prevalence: z.number().nullable(),
  bias: z.number().nullable(),
  perDocument: z.array(
    z.object({ documentId: DocumentId, document: z.string(), cells: Cells, cohenKappa: Coefficient, percentAgreement: Coefficient }),
  ),
});
export type AgreementRow = z.infer<typeof AgreementRow>;

export const AgreementQuery = z.object({
  coderIds: z.array(CoderId).min(1),
  /** Group against group: `coderIds` against these; a unit is coded when at least one member coded it. */
  againstIds: z.array(CoderId).optional(),
  unit: AnalysisUnit,
  coverage: Coverage.optional(),
  /** Least intersection over union, for the unit `segment`. */
  overlap: z.number().min(0).max(1).optional(),
  hierarchy: Hierarchy.optional(),
  codeIds: z.array(CodeId).optional(),
  documentIds: z.array(DocumentId).optional(),
  /** Count documents that a coder has not worked on as "nothing coded" instead of missing. */
  allDocuments: z.boolean().optional(),
  seed: z.int().nonnegative().optional(),
  resamples: z.int().nonnegative().optional(),
  /** Give the cells of every code in every document as well: much in a large project, so only where they are wanted. */
  perDocument: z.boolean().optional(),
});
export type AgreementQuery = z.infer<typeof AgreementQuery>;

export const AgreementAnswer = z.object({
  unit: AnalysisUnit,
  coders: z.array(z.string()),
  documents: z.array(z.object({ id: DocumentId, name: z.string() })),
  /** Documents left out because one of the coders has not worked on them. */
  leftOut: z.array(z.object({ id: DocumentId, name: z.string() })),
  units: z.number(),
  codes: z.array(AgreementRow),
  pooled: z.object(coefficients),
  macro: z.object({
    percentAgreement: Coefficient,
    cohenKappa: Coefficient,
    krippendorffAlpha: Coefficient,
    gwetAC1: Coefficient,
    codes: z.int(),
  }),
  computed: z.object({ seed: z.int(), resamples: z.int(), intervalMethod: z.string(), version: z.string() }),
});
export type AgreementAnswer = z.infer<typeof AgreementAnswer>;

export const Disagreement = z.object({
  documentId: DocumentId,
  document: z.string(),
  start: z.int(),
  end: z.int(),
  codeId: CodeId,
  code: z.string(),
  kind: z.string(),
  coder: z.string(),
  /** What the other coder used here instead, for the kind `differentCode`. */
  otherCodes: z.array(z.string()),
  quote: z.string(),
  /** Units that the two coders judge differently in this passage. */
  effect: z.number(),
});
export type Disagreement = z.infer<typeof Disagreement>;

/** How p-values are adjusted over the whole matrix: against any false finding, or for the share of false ones among the found. */
export const Adjustment = z.enum(['holm', 'benjamini-hochberg']);
export type Adjustment = z.infer<typeof Adjustment>;

export const CooccurrenceQuery = z.object({
  relation: Relation,
  within: z.int().nonnegative().optional(),
  /** What `within` counts, for the relation `near`. */
  withinUnit: z.enum(['character', 'token', 'paragraph']).optional(),
  coderIds: z.array(CoderId).optional(),
  coders: z.enum(['union', 'perCoder', 'across']).optional(),
  hierarchy: z.enum(['direct', 'roll-up']).optional(),
  codeIds: z.array(CodeId).optional(),
  documentIds: z.array(DocumentId).optional(),
  /** Leaves out pairs for which the relation never holds; they still count in the adjustment of p. */
  onlyMeeting: z.boolean().optional(),
  /** Default Holm. */
  adjust: Adjustment.optional(),
});
export type CooccurrenceQuery = z.infer<typeof CooccurrenceQuery>;

export const CooccurrencePair = z.object({
  aId: CodeId,
  bId: CodeId,
  a: z.string(),
  b: z.string(),
  /** How often the chosen relation holds: the number in the heat map. */
  count: z.number(),
  segmentsA: z.number(),
  segmentsB: z.number(),
  overlappingPairs: z.number(),
  segmentsAHit: z.number(),
  segmentsBHit: z.number(),
  regions: z.number(),
  intersectionCharacters: z.number(),
  unionCharacters: z.number(),
  documentsBoth: z.number(),
  casesBoth: z.number(),
  cCoefficient: z.number().nullable(),
  jaccardCharacters: z.number().nullable(),
  lift: z.number().nullable(),
  fisherP: z.number().nullable(),
  adjustedP: z.number().nullable(),
  flags: z.array(z.string()),
});
export type CooccurrencePair = z.infer<typeof CooccurrencePair>;

/** The unit on which association is judged. */
export const AssociationUnit = z.enum(['paragraph', 'turn', 'sentence', 'document', 'case']);
const TestedCoefficient = Coefficient.extend({ p: z.number().optional() });

export const AssociationQuery = CooccurrenceQuery.extend({
  a: CodeId,
  b: CodeId,
  /** Default: the relation where it is a unit itself, else the paragraph. */
  unit: AssociationUnit.optional(),
});
export type AssociationQuery = z.infer<typeof AssociationQuery>;

export const CooccurrenceAnswer = z.object({
  unit: z.string(),
  codes: z.array(z.object({ id: CodeId, path: z.string(), segments: z.number() })),
  pairs: z.array(CooccurrencePair),
});
export type CooccurrenceAnswer = z.infer<typeof CooccurrenceAnswer>;

/**
 * One passage where two codes meet: both segments, the stretch that they share or that parts them, and its words. `pieces` are the words around
 * them in the order of the text; what lies between two pieces is left out, so that a passage stays short however far apart its segments are.
 */
export const MeetingPassage = z.object({
  documentId: DocumentId,
  document: z.string(),
  paragraph: z.int(),
  speaker: z.string().nullable(),
  start: z.int(),
  end: z.int(),
  aStart: z.int(),
  aEnd: z.int(),
  bStart: z.int(),
  bEnd: z.int(),
  pieces: z.array(z.object({ start: z.int(), text: z.string() })),
});
export type MeetingPassage = z.infer<typeof MeetingPassage>;

/** Everything that is known about one pair of codes: the 2×2 table on a stated unit, and what follows from it. */
export const Association = z.object({
  aId: CodeId,
  bId: CodeId,
  a: z.string(),
  b: z.string(),
  unit: AssociationUnit,
  /** Units with both codes, only a, only b, neither. */
  cells: Cells,
  /** How often both were to be expected, were they independent. */
  expected: Coefficient,
  cCoefficient: Coefficient,
  jaccard: Coefficient,
  dice: Coefficient,
  lift: Coefficient,
  pmi: Coefficient,
  phi: Coefficient,
  yuleQ: Coefficient,
  yuleY: Coefficient,
  oddsRatio: Coefficient,
  /** Conditional maximum likelihood, as R's fisher.test prints it. */
  oddsRatioConditional: Coefficient,
  chiSquared: TestedCoefficient,
  chiSquaredYates: TestedCoefficient,
  /** Its value is the two-sided p. */
  fisher: Coefficient.extend({ twoSided: z.number().optional(), greater: z.number().optional(), less: z.number().optional() }),
  jaccardCharacters: Coefficient,
  flags: z.array(z.string()),
});
export type Association = z.infer<typeof Association>;
