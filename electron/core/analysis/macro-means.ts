import { type CellTable, flatCells, sumOver } from '#core/analysis/agreement-cells.ts';
import type { Coefficient } from '#shared/contract/analysis.ts';
import { meanOfDefined } from '#shared/statistics/answer.ts';
import { coefficientFromCells } from '#shared/statistics/binary/agreement-from-cells.ts';
import { cellsAt } from '#shared/statistics/binary/cells.ts';
import { type BinaryCoefficient, FORMULAS } from '#shared/statistics/binary/formulas.ts';
import { jackknife } from '#shared/statistics/uncertainty/jackknife.ts';

const averaged = ['percentAgreement', 'cohenKappa', 'krippendorffAlpha', 'gwetAC1'] as const satisfies readonly BinaryCoefficient[];

export type MacroMeans = Record<(typeof averaged)[number], Coefficient> & { codes: number };

/** Plain means over the codes in which a coefficient is defined; `codes` counts those with Cohen's κ. Intervals by jackknife over documents. */
export function macroMeans(table: CellTable, sets: readonly number[]): MacroMeans {
  const totals = sets.map((set) => sumOver(table, set));
  const perDocument = sets.map((set) => flatCells(table, [set]));
  const means = averaged.map((name): [string, Coefficient] => {
    const mean = meanOfDefined(totals.map((cells) => coefficientFromCells(name, cells)));
    if (mean.value === null) return [name, { value: null, reason: mean.reason }];
    const without = Float64Array.from(table.documents.keys(), (left) => {
      let sum = 0;
      let defined = 0;
      for (const [index, all] of totals.entries()) {
        const one = cellsAt(perDocument[index] ?? [], left);
        const value = FORMULAS[name](
          all.both - one.both,
          all.onlyFirst - one.onlyFirst,
          all.onlySecond - one.onlySecond,
          all.neither - one.neither,
        );
        if (Number.isNaN(value)) continue;
        sum += value;
        defined += 1;
      }
      return defined === 0 ? Number.NaN : sum / defined;
    });
    const { se, interval } = jackknife(mean.value, without);
    return [name, { value: mean.value, ...(se === null ? {} : { se }), ...(interval === null ? {} : { interval: { ...interval } }) }];
  });
  const codes = totals.filter((cells) => coefficientFromCells('cohenKappa', cells).value !== null).length;
  return { ...(Object.fromEntries(means) as Record<(typeof averaged)[number], Coefficient>), codes };
}
