import { agreementFromCells } from '#shared/statistics/binary/agreement-from-cells.ts';
import type { Cells } from '#shared/statistics/binary/cells.ts';

/** The four cells and the coefficients of them, under the names of the gold file. */
export function goldCells({ both, onlyFirst, onlySecond, neither }: Cells): Record<string, number | null> {
  const agreement = agreementFromCells({ both, onlyFirst, onlySecond, neither });
  return {
    a: both,
    b: onlyFirst,
    c: onlySecond,
    d: neither,
    percent_agreement: agreement.percentAgreement.value,
    kappa: agreement.cohenKappa.value,
    ac1: agreement.gwetAC1.value,
    pabak: agreement.pabak.value,
    scott_pi: agreement.scottPi.value,
    alpha_binary: agreement.krippendorffAlpha.value,
    jaccard: agreement.jaccard.value,
    dice: agreement.positiveAgreement.value,
  };
}
