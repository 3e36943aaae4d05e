import type { Answer } from '../answer.ts';
import { brennanPrediger } from '../coefficients/brennan-prediger.ts';
import { cohenKappa } from '../coefficients/cohen-kappa.ts';
import { gwetAc } from '../coefficients/gwet-ac.ts';
import { krippendorffAlpha } from '../coefficients/krippendorff-alpha.ts';
import { percentAgreement } from '../coefficients/percent-agreement.ts';
import { scottPi } from '../coefficients/scott-pi.ts';
import { nominalMetric } from '../ratings/metrics.ts';
import { pairCells } from '../ratings/pair-cells.ts';
import { patternsFromTable } from '../ratings/patterns.ts';
import { unitsFromPatterns } from '../ratings/rated-units.ts';
import { coefficientFromCells } from './agreement-from-cells.ts';
import type { Cells } from './cells.ts';
import type { BinaryCoefficient } from './formulas.ts';

/**
 * Coefficients with their asymptotic SE and interval, as if units were independent: right where a unit is a document or a segment,
 * far too narrow for characters or sentences. Coefficients without such a formula are not in the map.
 */
export function asymptoticFromCells(cells: Cells, level = 0.95): ReadonlyMap<BinaryCoefficient, Answer> {
  const patterns = {
    ...patternsFromTable([
      [cells.both, cells.onlyFirst],
      [cells.onlySecond, cells.neither],
    ]),
    categories: 2,
  };
  const units = unitsFromPatterns(patterns);
  const pair = pairCells(patterns, 0, 1);
  const sampling = { level, divideByN: true };
  const answers: readonly (readonly [BinaryCoefficient, Answer])[] = [
    ['percentAgreement', percentAgreement(units, undefined, sampling)],
    ['pabak', brennanPrediger(units, undefined, sampling)],
    ['cohenKappa', cohenKappa(pair, undefined, { level })],
    ['scottPi', scottPi(pair, undefined, sampling)],
    ['krippendorffAlpha', krippendorffAlpha(units, nominalMetric, { level })],
    ['gwetAC1', gwetAc(units, undefined, sampling)],
  ];
  // The cells know the better reason ("nobody coded it"), the coefficients only that nothing varies.
  return new Map(answers.map(([name, answer]) => [name, answer.value === null ? coefficientFromCells(name, cells) : answer]));
}
