/** Gold cases of association: a 2×2 table, and ATLAS.ti's coefficient from counts. */
import { z } from 'zod';
import { cCoefficient } from '#shared/statistics/association/c-coefficient.ts';
import { chiSquaredTest } from '#shared/statistics/association/chi-squared-test.ts';
import { dice } from '#shared/statistics/association/dice.ts';
import { fisherExact } from '#shared/statistics/association/fisher-exact.ts';
import { jaccard } from '#shared/statistics/association/jaccard.ts';
import { expectedBoth, lift } from '#shared/statistics/association/lift.ts';
import { oddsRatio } from '#shared/statistics/association/odds-ratio.ts';
import { conditionalOddsRatio } from '#shared/statistics/association/odds-ratio-conditional.ts';
import { phi } from '#shared/statistics/association/phi.ts';
import { pointwiseMutualInformation } from '#shared/statistics/association/pointwise-mutual-information.ts';
import { yuleQ } from '#shared/statistics/association/yule-q.ts';
import { yuleY } from '#shared/statistics/association/yule-y.ts';
import { coefficientFromCells } from '#shared/statistics/binary/agreement-from-cells.ts';
import type { GoldRunner } from '#shared/statistics/gold/case.ts';

const Row = z.tuple([z.number().nonnegative(), z.number().nonnegative()]);
const Table = z.object({ table: z.tuple([Row, Row]) });
const Counts = z.object({ n1: z.number(), n2: z.number(), n12: z.number() });

const association: GoldRunner = ({ input }) => {
  const [[both, onlyFirst], [onlySecond, neither]] = Table.parse(input).table;
  const cells = { both, onlyFirst, onlySecond, neither };
  const plain = chiSquaredTest(cells);
  const yates = chiSquaredTest(cells, { yates: true });
  const fisher = fisherExact(cells);
  return {
    jaccard: jaccard(cells).value,
    dice: dice(cells).value,
    lift: lift(cells).value,
    phi: phi(cells).value,
    yule_q: yuleQ(cells).value,
    yule_y: yuleY(cells).value,
    odds_ratio: oddsRatio(cells).value,
    chi2: plain.value,
    chi2_p: plain.p ?? null,
    chi2_yates: yates.value,
    chi2_yates_p: yates.p ?? null,
    fisher_p_two: fisher.twoSided ?? null,
    fisher_p_greater: fisher.greater ?? null,
    fisher_p_less: fisher.less ?? null,
    expected_a: expectedBoth(cells).value,
    pmi_log2: pointwiseMutualInformation(cells).value,
    kappa: coefficientFromCells('cohenKappa', cells).value,
    fisher_or_cmle: conditionalOddsRatio(cells).asInR ?? null,
  };
};

const coefficientOfCounts: GoldRunner = ({ input }) => {
  const { n1, n2, n12 } = Counts.parse(input);
  const answer = cCoefficient(n1, n2, n12);
  const flags = answer.flags ?? [];
  return answer.value === null ? { value: null, reason: answer.reason, flags } : { value: answer.value, flags };
};

export const ASSOCIATION_CASES: Readonly<Record<string, GoldRunner>> = {
  association_2x2: association,
  c_coefficient: coefficientOfCounts,
};
