import { type Answer, undefinedBecause } from '../answer.ts';
import type { Sampling } from '../ratings/chance-corrected.ts';
import { type Metric, nominalMetric, ordinalMetric } from '../ratings/metrics.ts';
import { categoryTotals, numberOfUnits, pairableUnits, type RatedUnits } from '../ratings/rated-units.ts';
import { DEFAULT_LEVEL, studentInterval } from '../uncertainty/interval.ts';
import { ordinalInfluence } from './krippendorff-ordinal-influence.ts';

export interface KrippendorffDetails {
  /** Observed and expected disagreement in units of δ². */
  readonly do: number;
  readonly de: number;
  /** Pairable ratings, n.. */
  readonly n: number;
  /** Units with two or more ratings. */
  readonly units: number;
}
export type KrippendorffAnswer = Answer<KrippendorffDetails>;

/** The metric, or 'ordinal' where it has to be made from the totals of the data themselves. */
export type MetricChoice = Metric | 'ordinal';

/** Past this the q² distances take too long for a window that waits. */
const MOST_CATEGORIES = 10_000;

/** Σ_l δ_kl t_l for each category that occurs. */
function distanceSums(metric: Metric, totals: Float64Array): Float64Array {
  const sums = new Float64Array(totals.length);
  if (metric.level === 'nominal') {
    const all = totals.reduce((sum, t) => sum + t, 0);
    return totals.map((t) => all - t);
  }
  const used: number[] = [];
  totals.forEach((t, k) => {
    if (t > 0) used.push(k);
  });
  for (const k of used) {
    let sum = 0;
    for (const l of used) sum += (metric.distance(k, l) + metric.distance(l, k)) * (totals[l] ?? 0);
    sums[k] = sum / 2;
  }
  return sums;
}

/** Σ_{k,l} r_k r_l δ_kl of one unit: its disagreeing pairs, both orders. */
function rowDisagreement(units: RatedUnits, row: number, metric: Metric): number {
  const from = units.start[row] ?? 0;
  const to = units.start[row + 1] ?? 0;
  let sum = 0;
  if (metric.level === 'nominal') {
    const r = units.ratings[row] ?? 0;
    for (let e = from; e < to; e += 1) sum += (units.count[e] ?? 0) * (r - (units.count[e] ?? 0));
    return sum;
  }
  for (let a = from; a < to; a += 1) {
    const k = units.category[a] ?? 0;
    for (let b = a + 1; b < to; b += 1) {
      const l = units.category[b] ?? 0;
      sum += (units.count[a] ?? 0) * (units.count[b] ?? 0) * (metric.distance(k, l) + metric.distance(l, k));
    }
  }
  return sum;
}

/**
 * Krippendorff's α = 1 − Do/De (Krippendorff 2011) with missing ratings: a unit's pairs weigh 1/(m_u − 1), units with one rating are dropped.
 * SE by linearisation (Gwet 2014; for ordinal data with the derivative of the metric), t(rated units − 1) as in irrCAC. null where De = 0.
 */
export function krippendorffAlpha(all: RatedUnits, choice: MetricChoice = nominalMetric, sampling: Sampling = {}): KrippendorffAnswer {
  const units = pairableUnits(all);
  const count = numberOfUnits(units);
  if (count === 0) return { ...undefinedBecause(numberOfUnits(all) === 0 ? 'no_units' : 'no_unit_with_two_ratings'), units: 0 };
  const totals = categoryTotals(units);
  const used = totals.reduce((sum, t) => sum + Number(t > 0), 0);
  const metric = choice === 'ordinal' ? ordinalMetric(totals) : choice;
  if (metric.level !== 'nominal' && used > MOST_CATEGORIES) return undefinedBecause('too_many_categories');
  const n = totals.reduce((sum, t) => sum + t, 0);
  const sums = distanceSums(metric, totals);
  const expected = totals.reduce((sum, t, k) => sum + t * (sums[k] ?? 0), 0);
  const rows = units.multiplicity.map((_, i) => rowDisagreement(units, i, metric) / ((units.ratings[i] ?? 2) - 1));
  const observed = rows.reduce((sum, d, i) => sum + d * (units.multiplicity[i] ?? 0), 0);
  const details = { do: observed / n, de: expected / (n * (n - 1)), n, units: count };
  if (!Number.isFinite(expected) || !Number.isFinite(observed)) return { ...undefinedBecause('not_finite'), n, units: count };
  if (used < 2 || expected <= 0) return { ...undefinedBecause('no_variation'), ...details };
  const value = 1 - ((n - 1) * observed) / expected;
  if (count < 2) return { value, ...details, intervalReason: 'fewer_than_two_units' };
  const squares = sumOfSquaredInfluences(units, { n, count, observed, expected, rows, sums, totals, metric });
  const se = Math.sqrt(squares / (count * (sampling.divideByN ? count : count - 1)));
  return { value, ...details, se, interval: studentInterval(value, se, numberOfUnits(all) - 1, sampling.level ?? DEFAULT_LEVEL) };
}

interface Sums {
  readonly n: number;
  readonly count: number;
  readonly observed: number;
  readonly expected: number;
  readonly rows: Float64Array;
  readonly sums: Float64Array;
  readonly totals: Float64Array;
  readonly metric: Metric;
}

/**
 * Σ (x_i − mean)² of the linearised α without its small-sample factor. With D = observed/n, E = expected/n², ρ = ratings/mean ratings:
 * x_i − α' = [−(d_i − D(ρ_i−1)) + D]/E + 2(D/E)(e_i − Eρ_i)/E, written below with counts.
 */
function sumOfSquaredInfluences(units: RatedUnits, { n, count, observed, expected, rows, sums, totals, metric }: Sums): number {
  const mean = n / count;
  const d = observed / n;
  const e = expected / (n * n);
  const ordinal = metric.ordinalSpan === undefined ? null : ordinalInfluence(units, totals, metric.ordinalSpan, d, e);
  let squares = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const share = (units.ratings[i] ?? 0) / mean;
    let chance = 0;
    let shift = 0;
    for (let entry = units.start[i] ?? 0; entry < (units.start[i + 1] ?? 0); entry += 1) {
      const k = units.category[entry] ?? 0;
      chance += (units.count[entry] ?? 0) * (sums[k] ?? 0);
      if (ordinal !== null) shift += (units.count[entry] ?? 0) * (ordinal[k] ?? 0);
    }
    const own = (rows[i] ?? 0) / mean - d * share;
    const x = -own / e + (2 * d * (chance / (n * mean) - e * share)) / (e * e) + count * shift;
    squares += (units.multiplicity[i] ?? 0) * x * x;
  }
  return squares;
}
