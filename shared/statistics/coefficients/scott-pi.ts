import { undefinedBecause } from '../answer.ts';
import type { AgreementAnswer, Sampling } from '../ratings/chance-corrected.ts';
import type { PairCells } from '../ratings/pair-cells.ts';
import { unitsFromPatterns } from '../ratings/rated-units.ts';
import { unweighted, type Weights } from '../ratings/weights.ts';
import { sharedMarginAgreement } from './fleiss-kappa.ts';

/**
 * Scott's π (1955) of two coders over the units that both rated: chance from their common distribution, pe = Σ w_kl π_k π_l.
 * SE by linearisation (Gwet 2014).
 */
export function scottPi(cells: PairCells, weights: Weights = unweighted(cells.categories), sampling: Sampling = {}): AgreementAnswer {
  if (cells.count.length === 0) return { ...undefinedBecause('no_unit_with_two_ratings'), n: 0 };
  const both = new Int32Array(cells.count.length * 2);
  for (let e = 0; e < cells.count.length; e += 1) {
    both[2 * e] = cells.first[e] ?? 0;
    both[2 * e + 1] = cells.second[e] ?? 0;
  }
  const units = unitsFromPatterns({ coders: 2, categories: cells.categories, cells: both, multiplicity: cells.count });
  return sharedMarginAgreement(units, weights, sampling);
}
