import type { AgreementInput } from '#core/analysis/analysis-input.ts';
import { toCoefficient } from '#core/analysis/coefficient-row.ts';
import type { AgreementDetail } from '#shared/contract/agreement-views.ts';
import type { Coefficient } from '#shared/contract/analysis.ts';
import type { CodeSet } from '#shared/segments/code-sets.ts';
import { countDocumentAgreement } from '#shared/segments/document-agreement.ts';
import { countSegmentAgreement } from '#shared/segments/segment-agreement.ts';

export type LevelsResult = NonNullable<AgreementDetail['levels']>;

/** MAXQDA's three levels of two single coders; null for groups and for more coders. */
export function computeLevels(input: AgreementInput, sets: readonly CodeSet[], documents: readonly number[]): LevelsResult | null {
  const [one, two, ...more] = input.raters;
  const [first, second] = [one?.[0], two?.[0]];
  if (first === undefined || second === undefined || more.length > 0 || one?.length !== 1 || two?.length !== 1) return null;
  const { overlap } = input;
  const rows = countDocumentAgreement(input.table, { first, second, sets, documents });
  const segments = countSegmentAgreement(input.table, { first, second, sets, documents, overlap });
  const share = (agreeing: number): Coefficient => {
    const judged = rows.length * documents.length;
    return judged === 0 ? { value: null, reason: 'no_shared_document' } : { value: agreeing / judged };
  };
  return {
    documents: documents.length,
    presence: share(rows.reduce((sum, row) => sum + row.presenceAgrees, 0)),
    frequency: share(rows.reduce((sum, row) => sum + row.frequencyAgrees, 0)),
    overlap,
    segments: segments.total,
    segmentsAgree: segments.agree,
    segmentAgreement: toCoefficient(segments.percentAgreement),
    brennanPrediger: toCoefficient(segments.brennanPrediger),
  };
}
