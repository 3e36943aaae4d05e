import { type CellTable, sumOver } from '#core/analysis/agreement-cells.ts';
import type { CoefficientRow } from '#core/analysis/coefficient-row.ts';
import type { Coefficient } from '#shared/contract/analysis.ts';
import { type BinaryCoefficient, FORMULAS } from '#shared/statistics/binary/formulas.ts';
import { lowestOf, withinRange } from '#shared/statistics/uncertainty/interval.ts';
import { jackknife } from '#shared/statistics/uncertainty/jackknife.ts';

const averaged = ['percentAgreement', 'cohenKappa', 'krippendorffAlpha', 'gwetAC1'] as const satisfies readonly BinaryCoefficient[];
export type Averaged = (typeof averaged)[number];

export type MacroMeans = Record<Averaged, Coefficient> & { codes: number };

/** A coefficient of one set without each document in turn; NaN where undefined. */
export type WithoutDocument = (name: Averaged, set: number) => Float64Array;

/**
 * Plain means over the codes in which a coefficient is defined; `codes` counts those with κ. `rows` are the sets in their order.
 * Intervals by jackknife over the documents.
 */
export function macroMeans(rows: readonly CoefficientRow[], documents: number, without: WithoutDocument | null): MacroMeans {
  const means = averaged.map((name): [Averaged, Coefficient] => {
    const value = meanOf(rows.map((row) => row[name].value ?? Number.NaN));
    if (Number.isNaN(value)) return [name, { value: null, reason: 'no_defined_member' }];
    if (without === null) return [name, { value }];
    const estimates = meansWithout(rows.length, documents, (set) => without(name, set));
    const { se, interval } = jackknife(value, estimates);
    return [
      name,
      { value, ...(se === null ? {} : { se }), ...(interval === null ? {} : { interval: withinRange(interval, lowestOf(name)) }) },
    ];
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

/** The mean over the sets in which it is defined, without each document in turn. */
function meansWithout(sets: number, documents: number, valuesOf: (set: number) => Float64Array): Float64Array {
  const sums = new Float64Array(documents);
  const defined = new Int32Array(documents);
  for (let set = 0; set < sets; set += 1) {
    const values = valuesOf(set);
    for (let index = 0; index < documents; index += 1) {
      const value = values[index] as number;
      if (Number.isNaN(value)) continue;
      sums[index] = (sums[index] as number) + value;
      defined[index] = (defined[index] as number) + 1;
    }
  }
  return sums.map((sum, index) => (defined[index] === 0 ? Number.NaN : sum / (defined[index] as number)));
}

/** From the four cells: exact for two raters, and for what follows from the mean cells of more. The array is used again. */
export function withoutFromCells(table: CellTable): WithoutDocument {
  const values = new Float64Array(table.documents.length);
  return (name, set) => {
    const formula = FORMULAS[name];
    const { both, onlyFirst, onlySecond, neither } = sumOver(table, set);
    const flat = table.flat(set);
    for (let index = 0; index < values.length; index += 1) {
      const at = 4 * index;
      values[index] = formula(
        both - (flat[at] as number),
        onlyFirst - (flat[at + 1] as number),
        onlySecond - (flat[at + 2] as number),
        neither - (flat[at + 3] as number),
      );
    }
    return values;
  };
}
