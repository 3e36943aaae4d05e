import { type CellTable, sumOver } from '#core/analysis/agreement-cells.ts';
import type { CoefficientRow } from '#core/analysis/coefficient-row.ts';
import type { Coefficient } from '#shared/contract/analysis.ts';
import type { Cells } from '#shared/statistics/binary/cells.ts';
import { cellsAt } from '#shared/statistics/binary/cells.ts';
import { type BinaryCoefficient, FORMULAS } from '#shared/statistics/binary/formulas.ts';
import { jackknife } from '#shared/statistics/uncertainty/jackknife.ts';

const averaged = ['percentAgreement', 'cohenKappa', 'krippendorffAlpha', 'gwetAC1'] as const satisfies readonly BinaryCoefficient[];
export type Averaged = (typeof averaged)[number];

export type MacroMeans = Record<Averaged, Coefficient> & { codes: number };

/** A coefficient of one set without the document at `index`; NaN where undefined. */
export type WithoutDocument = (name: Averaged, set: number, index: number) => number;

/**
 * Plain means over the codes in which a coefficient is defined; `codes` counts those with κ. `rows` are the sets in their order.
 * Intervals by jackknife over the documents.
 */
export function macroMeans(rows: readonly CoefficientRow[], documents: number, without: WithoutDocument | null): MacroMeans {
  const means = averaged.map((name): [Averaged, Coefficient] => {
    const value = meanOf(rows.map((row) => row[name].value ?? Number.NaN));
    if (Number.isNaN(value)) return [name, { value: null, reason: 'no_defined_member' }];
    if (without === null) return [name, { value }];
    const estimates = Float64Array.from({ length: documents }, (_, index) => meanOf(rows.map((_row, set) => without(name, set, index))));
    const { se, interval } = jackknife(value, estimates);
    return [name, { value, ...(se === null ? {} : { se }), ...(interval === null ? {} : { interval: { ...interval } }) }];
  });
  const codes = rows.filter(({ cohenKappa }) => cohenKappa.value !== null).length;
  return { ...(Object.fromEntries(means) as Record<Averaged, Coefficient>), codes };
}

function meanOf(values: readonly number[]): number {
  let sum = 0;
  let defined = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    defined += 1;
  }
  return defined === 0 ? Number.NaN : sum / defined;
}

/** From the four cells: exact for two raters, and for what follows from the mean cells of more. */
export function withoutFromCells(table: CellTable): WithoutDocument {
  const totals = new Map<number, Cells>();
  return (name, set, index) => {
    const all = totals.get(set) ?? sumOver(table, set);
    totals.set(set, all);
    const one = cellsAt(table.flat(set), index);
    return FORMULAS[name](all.both - one.both, all.onlyFirst - one.onlyFirst, all.onlySecond - one.onlySecond, all.neither - one.neither);
  };
}
