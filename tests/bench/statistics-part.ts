import { countAgreement } from '#shared/segments/agreement-counts.ts';
import { codeSets } from '#shared/segments/code-sets.ts';
import { type CodingTable, createCodingTable } from '#shared/segments/coding-table.ts';
import { countCooccurrence } from '#shared/segments/cooccurrence-counts.ts';
import { cohenKappa } from '#shared/statistics/coefficients/cohen-kappa.ts';
import { krippendorffAlpha } from '#shared/statistics/coefficients/krippendorff-alpha.ts';
import { pairCellsOfColumns } from '#shared/statistics/ratings/pair-cells.ts';
import { createPatterns } from '#shared/statistics/ratings/patterns.ts';
import { unitsFromPatterns } from '#shared/statistics/ratings/rated-units.ts';
import { SeededRandom } from '#shared/statistics/uncertainty/random.ts';
import { plainScale } from '#shared/text/units.ts';
import { measure } from './measure.ts';
import type { Part } from './part.ts';

const units = 1_000_000;
const categories = 5;
const codings = 200_000;
const codes = Array.from({ length: 300 }, (_, id) => ({ id, parentId: null }));
const characters = 60_000;

/** The bare statistics: from columns of numbers to the coefficient. */
export const statisticsPart: Part = async ({ runs, add }) => {
  const random = new SeededRandom(1);
  const truth = Int32Array.from({ length: units }, () => random.below(categories));
  const coder = (): Int32Array => truth.map((value) => (random.below(5) === 0 ? random.below(categories) : value));
  const columns = [coder(), coder(), coder(), coder()] as const;
  add(await measure('Cohen κ, 10⁶ units', { runs, target: 10 }, () => cohenKappa(pairCellsOfColumns(columns[0], columns[1], categories))));
  add(
    await measure('Krippendorff α, 10⁶ units × 4 coders', { runs, target: 100 }, () =>
      krippendorffAlpha(unitsFromPatterns(createPatterns(columns, categories))),
    ),
  );
  for (const documents of [1_000, 20]) {
    const table = randomTable(random, documents);
    const scope = Array.from({ length: documents }, (_, document) => ({ document }));
    add(
      await measure(`co-occurrence, 2·10⁵ codings × 300 codes, ${documents} documents`, { runs, target: 150 }, () =>
        countCooccurrence(table, scope, { sets: codeSets(codes, 'direct') }),
      ),
    );
    const scales = scope.map(({ document }) => ({ document, scale: plainScale(characters) }));
    add(
      await measure(`2×2 cells a document × code, 2·10⁵ codings, ${documents} documents`, { runs, target: 150 }, () =>
        countAgreement(table, scales, { raters: [[0], [1]], sets: codeSets(codes, 'direct') }),
      ),
    );
  }
};

/** Codings of 30 to 530 characters anywhere in documents of 60,000. */
function randomTable(random: SeededRandom, documents: number): CodingTable {
  const table = createCodingTable(codings);
  for (let row = 0; row < codings; row += 1) {
    const start = random.below(characters - 600);
    table.documents[row] = random.below(documents);
    table.starts[row] = start;
    table.ends[row] = start + 30 + random.below(500);
    table.codes[row] = random.below(codes.length);
    table.coders[row] = random.below(2);
  }
  return table;
}
