import type { CooccurrenceInput, Progress } from '#core/analysis/analysis-input.ts';
import { toCoefficient } from '#core/analysis/coefficient-row.ts';
import { cooccurrenceScope, relationOptions } from '#core/analysis/compute-cooccurrence.ts';
import type { ScaleCache } from '#core/analysis/unit-scales.ts';
import type { Association, AssociationQuery } from '#shared/contract/analysis.ts';
import { codeSets } from '#shared/segments/code-sets.ts';
import { countCooccurrence, isUnit } from '#shared/segments/cooccurrence-counts.ts';
import { chiSquaredTest } from '#shared/statistics/association/chi-squared-test.ts';
import { describePairs } from '#shared/statistics/association/describe-pairs.ts';
import { dice } from '#shared/statistics/association/dice.ts';
import { jaccard } from '#shared/statistics/association/jaccard.ts';
import { expectedBoth } from '#shared/statistics/association/lift.ts';
import { oddsRatio } from '#shared/statistics/association/odds-ratio.ts';
import { conditionalOddsRatio } from '#shared/statistics/association/odds-ratio-conditional.ts';
import { phi } from '#shared/statistics/association/phi.ts';
import { pointwiseMutualInformation } from '#shared/statistics/association/pointwise-mutual-information.ts';
import { yuleQ } from '#shared/statistics/association/yule-q.ts';
import { yuleY } from '#shared/statistics/association/yule-y.ts';

export type AssociationInput = CooccurrenceInput & Pick<AssociationQuery, 'a' | 'b'> & { unit: Association['unit'] | null };
export type AssociationResult = Omit<Association, 'aId' | 'bId' | 'a' | 'b'>;

/** All measures of one pair of codes; null where one of them is not in the project. */
export function computeAssociation(input: AssociationInput, scales: ScaleCache, progress: Progress): AssociationResult | null {
  const all = codeSets(input.codes, input.hierarchy);
  const [a, b] = [input.a, input.b].map((code) => all.find((set) => set.code === code));
  if (!a || !b) return null;
  const unit = input.unit ?? (isUnit(input.relation) ? input.relation : 'paragraph');
  const scope = cooccurrenceScope(input, scales, unit);
  progress(0.5);
  const counts = countCooccurrence(input.table, scope, { sets: [a, b], ...relationOptions(input), unit });
  const [row] = describePairs(counts);
  if (!row) return null;
  const { cells } = row;
  const [chi, yates] = [chiSquaredTest(cells), chiSquaredTest(cells, { yates: true })];
  const { twoSided, greater, less } = row.fisher;
  return {
    unit,
    cells,
    expected: toCoefficient(expectedBoth(cells)),
    cCoefficient: toCoefficient(row.cCoefficient),
    jaccard: toCoefficient(jaccard(cells)),
    dice: toCoefficient(dice(cells)),
    lift: toCoefficient(row.lift),
    pmi: toCoefficient(pointwiseMutualInformation(cells)),
    phi: toCoefficient(phi(cells)),
    yuleQ: toCoefficient(yuleQ(cells)),
    yuleY: toCoefficient(yuleY(cells)),
    oddsRatio: toCoefficient(oddsRatio(cells)),
    oddsRatioConditional: toCoefficient(conditionalOddsRatio(cells)),
    chiSquared: { ...toCoefficient(chi), ...(chi.p === undefined ? {} : { p: chi.p }) },
    chiSquaredYates: { ...toCoefficient(yates), ...(yates.p === undefined ? {} : { p: yates.p }) },
    fisher: {
      ...toCoefficient(row.fisher),
      ...(twoSided === undefined || greater === undefined || less === undefined ? {} : { twoSided, greater, less }),
    },
    jaccardCharacters: toCoefficient(row.jaccardCharacters),
    flags: [...row.flags],
  };
}
