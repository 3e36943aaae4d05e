import type { AgreementAnswer, AgreementRow, Coefficient } from '#shared/contract/analysis.ts';

/** The answer of `agreement`, without ids and without what only windows show. */
export function agreementJson(found: AgreementAnswer) {
  return {
    unit: found.unit,
    coders: found.coders,
    documents: found.documents.map((document) => document.name),
    units: found.units,
    codes: found.codes.map((row) => ({ code: row.code, ...coefficients(row), perDocument: row.perDocument.map(ofDocument) })),
    pooled: coefficients(found.pooled),
    macro: {
      percentAgreement: coefficient(found.macro.percentAgreement),
      cohenKappa: coefficient(found.macro.cohenKappa),
      krippendorffAlpha: coefficient(found.macro.krippendorffAlpha),
      gwetAC1: coefficient(found.macro.gwetAC1),
      codes: found.macro.codes,
    },
  };
}

const coefficients = (row: AgreementAnswer['pooled']) => ({
  cells: row.cells,
  percentAgreement: coefficient(row.percentAgreement),
  positiveAgreement: coefficient(row.positiveAgreement),
  negativeAgreement: coefficient(row.negativeAgreement),
  jaccard: coefficient(row.jaccard),
  pabak: coefficient(row.pabak),
  cohenKappa: coefficient(row.cohenKappa),
  scottPi: coefficient(row.scottPi),
  fleissKappa: coefficient(row.fleissKappa),
  krippendorffAlpha: coefficient(row.krippendorffAlpha),
  gwetAC1: coefficient(row.gwetAC1),
  brennanPrediger: coefficient(row.brennanPrediger),
});

const coefficient = ({ value, reason, se, interval }: Coefficient) => ({
  value,
  ...(reason === undefined ? {} : { reason }),
  ...(se === undefined ? {} : { se }),
  ...(interval === undefined ? {} : { interval }),
});

const ofDocument = ({ document, cells, cohenKappa, percentAgreement }: AgreementRow['perDocument'][number]) => ({
  document,
  cells,
  cohenKappa: coefficient(cohenKappa),
  percentAgreement: coefficient(percentAgreement),
});
