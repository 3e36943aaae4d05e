import type { CoefficientRow, RowExtras } from '#core/analysis/coefficient-row.ts';
import type { MacroMeans } from '#core/analysis/macro-means.ts';
import type { Cells, Coefficient } from '#shared/contract/analysis.ts';

/** One code in one document: too little for an interval. */
export type PerDocument = { documentId: number; cells: Cells; cohenKappa: Coefficient; percentAgreement: Coefficient };
export type CodeAgreement = CoefficientRow & RowExtras & { codeId: number; perDocument: PerDocument[] };

/** `units` in the documents that all have worked on; `leftOut` names the others. */
export type AgreementResult = {
  documents: number[];
  leftOut: number[];
  units: number;
  codes: CodeAgreement[];
  pooled: CoefficientRow;
  macro: MacroMeans;
  intervalMethod: string;
};
