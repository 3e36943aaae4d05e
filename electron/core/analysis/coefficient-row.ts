import type { Cells, Coefficient } from '#shared/contract/analysis.ts';
import type { Answer, Hint } from '#shared/statistics/answer.ts';
import { agreementFromCells } from '#shared/statistics/binary/agreement-from-cells.ts';
import type { BinaryCoefficient } from '#shared/statistics/binary/formulas.ts';
import type { HistogramCoefficient } from '#shared/statistics/binary/histogram-formulas.ts';

/** Every coefficient of one code, with intervals; undefined ones carry their reason. */
export type CoefficientRow = {
  cells: Cells;
  percentAgreement: Coefficient;
  positiveAgreement: Coefficient;
  negativeAgreement: Coefficient;
  jaccard: Coefficient;
  pabak: Coefficient;
  cohenKappa: Coefficient;
  scottPi: Coefficient;
  fleissKappa: Coefficient;
  krippendorffAlpha: Coefficient;
  gwetAC1: Coefficient;
  brennanPrediger: Coefficient;
};
export type RowExtras = { hints: readonly Hint[]; prevalence: number | null; bias: number | null };

/** Answers with intervals, where any were drawn. */
export type CellAnswers = ReadonlyMap<BinaryCoefficient, Answer> | null;
export type GroupAnswers = ReadonlyMap<HistogramCoefficient, Answer>;

export function coefficientRow(cells: Cells, answers: CellAnswers): CoefficientRow & RowExtras {
  const plain = agreementFromCells(cells);
  const told = (name: BinaryCoefficient): Coefficient => toCoefficient(answers?.get(name) ?? plain[name]);
  const scottPi = told('scottPi');
  const pabak = told('pabak');
  return {
    cells,
    percentAgreement: told('percentAgreement'),
    positiveAgreement: told('positiveAgreement'),
    negativeAgreement: told('negativeAgreement'),
    jaccard: told('jaccard'),
    pabak,
    cohenKappa: told('cohenKappa'),
    scottPi,
    // Of two coders Fleiss' κ is Scott's π, and Brennan & Prediger's coefficient with two categories is PABAK.
    fleissKappa: scottPi,
    krippendorffAlpha: told('krippendorffAlpha'),
    gwetAC1: told('gwetAC1'),
    brennanPrediger: pabak,
    hints: plain.hints,
    prevalence: plain.units === 0 ? null : plain.prevalence,
    bias: plain.units === 0 ? null : plain.biasIndex,
  };
}

/** Of more than two coders these five have formulas of their own; what only pairs have stays the mean of the pairs. */
export function withGroupAnswers<Row extends CoefficientRow>(row: Row, answers: GroupAnswers): Row {
  const told = (name: HistogramCoefficient): Coefficient => {
    const answer = answers.get(name);
    return answer ? toCoefficient(answer) : { value: null, reason: 'no_units' };
  };
  const [fleissKappa, brennanPrediger] = [told('fleissKappa'), told('brennanPrediger')];
  return {
    ...row,
    percentAgreement: told('percentAgreement'),
    fleissKappa,
    scottPi: fleissKappa,
    krippendorffAlpha: told('krippendorffAlpha'),
    gwetAC1: told('gwetAC1'),
    brennanPrediger,
    pabak: brennanPrediger,
  };
}

const coefficients = [
  'percentAgreement',
  'positiveAgreement',
  'negativeAgreement',
  'jaccard',
  'pabak',
  'cohenKappa',
  'scottPi',
  'fleissKappa',
  'krippendorffAlpha',
  'gwetAC1',
  'brennanPrediger',
] as const satisfies readonly Exclude<keyof CoefficientRow, 'cells'>[];

/** The row with the same answer for every coefficient. */
export const everyCoefficient = <Row extends CoefficientRow>(row: Row, answer: Coefficient): Row => ({
  ...row,
  ...Object.fromEntries(coefficients.map((name) => [name, answer])),
});

/** An answer as it crosses the border; why it has no interval, or what to know of it, is its note. */
export function toCoefficient(answer: Answer): Coefficient {
  if (answer.value === null) return { value: null, reason: answer.reason };
  const { value, se, interval, intervalReason, hints = [] } = answer;
  const note = intervalReason ?? hints[0];
  return {
    value,
    ...(se === undefined ? {} : { se }),
    ...(interval === undefined ? {} : { interval: { ...interval } }),
    ...(note === undefined ? {} : { note }),
  };
}
