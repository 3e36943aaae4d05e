import { z } from 'zod';
import { countAgreement, summedCells } from '#shared/segments/agreement-counts.ts';
import { tableOfCodings } from '#shared/segments/coding-table.ts';
import { agreementFromCells } from '#shared/statistics/binary/agreement-from-cells.ts';
import { NO_CELLS } from '#shared/statistics/binary/cells.ts';
import type { GoldRunner } from '#shared/statistics/gold/case.ts';
import { plainScale } from '#shared/text/units.ts';

const Continuum = z.object({
  begin: z.int().default(0),
  length: z.int(),
  coders: z.array(z.string()),
  units: z.array(z.tuple([z.int(), z.int(), z.string(), z.string()])),
});

/** Characters that two coders marked on one continuum, whatever the code. */
export const charCounts: GoldRunner = ({ input }) => {
  const { begin, length, coders, units } = Continuum.parse(input);
  const table = tableOfCodings(
    units.map(([start, end, coder]) => ({
      documentId: 1,
      codeId: 1,
      coderId: coders.indexOf(coder) + 1,
      start: start - begin,
      end: end - begin,
    })),
  );
  const scope = [{ document: 1, scale: plainScale(length) }];
  const counts = countAgreement(table, scope, { raters: [[1], [2]], sets: [{ code: 1, members: [1] }], allDocuments: true });
  const [pair] = counts.pairs;
  const cells = pair === undefined ? NO_CELLS : summedCells(counts, pair, 0);
  const agreement = agreementFromCells(cells);
  return {
    [`only_${coders[0]}`]: cells.onlyFirst,
    [`only_${coders[1]}`]: cells.onlySecond,
    both: cells.both,
    only_A: cells.onlyFirst,
    only_B: cells.onlySecond,
    neither: cells.neither,
    agree_coded: cells.both,
    disagree: cells.onlyFirst + cells.onlySecond,
    percent_agreement: agreement.percentAgreement.value,
    kappa: agreement.cohenKappa.value,
    ac1: agreement.gwetAC1.value,
    alpha_binary: agreement.krippendorffAlpha.value,
  };
};
