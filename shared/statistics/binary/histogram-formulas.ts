/**
 * Agreement of any number of coders on one code from how many units had k of their m coders positive.
 * `bins` says which (m, k) each count belongs to.
 */
export interface HistogramBins {
  /** Coders that worked on the unit. */
  readonly rated: Int32Array;
  /** Coders that coded it. */
  readonly positive: Int32Array;
}

/** All bins that m coders can give, also where some of them are missing: m from 1 on, k from 0 to m. */
export function histogramBins(coders: number): HistogramBins {
  const rated: number[] = [];
  const positive: number[] = [];
  for (let m = 1; m <= coders; m += 1) {
    for (let k = 0; k <= m; k += 1) {
      rated.push(m);
      positive.push(k);
    }
  }
  return { rated: Int32Array.from(rated), positive: Int32Array.from(positive) };
}

/** Where the count of units with k of m coders stands among `histogramBins`. */
export const histogramBin = (rated: number, positive: number): number => ((rated - 1) * (rated + 2)) / 2 + positive;

interface Moments {
  /** Units, units with a pair, mean share of positives. */
  readonly units: number;
  readonly pairable: number;
  readonly share: number;
  readonly po: number;
  /** Pairable decisions yes and no, and Σ 2k(m−k)/(m−1). */
  readonly yes: number;
  readonly no: number;
  readonly disagreement: number;
}

function momentsOf({ rated, positive }: HistogramBins, counts: ArrayLike<number>): Moments {
  let units = 0;
  let pairable = 0;
  let share = 0;
  let agreement = 0;
  let yes = 0;
  let no = 0;
  let disagreement = 0;
  for (let bin = 0; bin < rated.length; bin += 1) {
    const n = counts[bin] ?? 0;
    if (n === 0) continue;
    const m = rated[bin] as number;
    const k = positive[bin] as number;
    units += n;
    share += (n * k) / m;
    if (m < 2) continue;
    const apart = (2 * k * (m - k)) / (m - 1);
    pairable += n;
    yes += n * k;
    no += n * (m - k);
    disagreement += n * apart;
    agreement += n * (1 - apart / m);
  }
  return { units, pairable, share: share / units, po: agreement / pairable, yes, no, disagreement };
}

const corrected = (po: number, pe: number) => (pe < 1 ? (po - pe) / (1 - pe) : Number.NaN);

/** NaN where undefined. Formulas as in the coefficients' own files, closed for two categories. */
export const HISTOGRAM_FORMULAS = {
  percentAgreement: ({ po }) => po,
  fleissKappa: ({ po, share }) => (share > 0 && share < 1 ? corrected(po, share * share + (1 - share) * (1 - share)) : Number.NaN),
  krippendorffAlpha: ({ yes, no, disagreement }) => (yes > 0 && no > 0 ? 1 - ((yes + no - 1) * disagreement) / (2 * yes * no) : Number.NaN),
  gwetAC1: ({ po, share }) => corrected(po, 2 * share * (1 - share)),
  brennanPrediger: ({ po }) => 2 * po - 1,
} as const satisfies Record<string, (moments: Moments) => number>;

export type HistogramCoefficient = keyof typeof HISTOGRAM_FORMULAS;
export const HISTOGRAM_COEFFICIENTS = Object.keys(HISTOGRAM_FORMULAS) as readonly HistogramCoefficient[];

/** Writes all coefficients in their order to out[from], out[from + stride], … */
export function writeHistogramCoefficients(
  bins: HistogramBins,
  counts: ArrayLike<number>,
  out: Float64Array,
  from: number,
  stride: number,
): void {
  const moments = momentsOf(bins, counts);
  for (let c = 0; c < HISTOGRAM_COEFFICIENTS.length; c += 1) {
    const name = HISTOGRAM_COEFFICIENTS[c] as HistogramCoefficient;
    out[from + c * stride] = moments.pairable > 0 ? HISTOGRAM_FORMULAS[name](moments) : Number.NaN;
  }
}
