import { type Answer, undefinedBecause } from '#shared/statistics/answer.ts';
import { brentRoot } from '#shared/statistics/association/brent-root.ts';
import { forEachWeight, type Hypergeometric, hypergeometricOf } from '#shared/statistics/association/hypergeometric.ts';
import { areCounts, hasEmptyMargin } from '#shared/statistics/association/margins.ts';
import type { Cells } from '#shared/statistics/binary/cells.ts';

/** Mean and variance of x when every x is tilted by odds^x. */
function tiltedMoments(law: Hypergeometric, odds: number): { mean: number; variance: number } {
  let total = 0;
  let sum = 0;
  let squares = 0;
  let origin: number | undefined;
  forEachWeight(law, odds, 1, (x, weight) => {
    origin ??= x;
    const distance = x - origin;
    total += weight;
    sum += weight * distance;
    squares += weight * distance * distance;
  });
  const shift = sum / total;
  return { mean: (origin ?? 0) + shift, variance: squares / total - shift * shift };
}

/** What R's uniroot stops at by default: ε^¼. Its odds ratio is good to about four digits. */
const toleranceInR = Number.EPSILON ** 0.25;

/**
 * The conditional maximum-likelihood odds ratio, as R's fisher.test has it: the odds under which the expected number in both is the observed.
 * 0 where that is the least possible; null where it is the greatest (infinite), or a margin is empty.
 * `value` is exact; `asInR` is R's own approximation, for comparing with its output.
 */
export function conditionalOddsRatio(cells: Cells): Answer<{ asInR: number }> {
  if (!areCounts(cells)) return undefinedBecause('invalid_counts');
  if (hasEmptyMargin(cells)) return undefinedBecause('empty_margin');
  const law = hypergeometricOf(cells);
  if (cells.both === law.low) return { value: 0, asInR: 0 };
  if (cells.both === law.high) return undefinedBecause('not_finite');
  return { value: exactOdds(law, cells), asInR: oddsAsInR(law, cells.both) };
}

/** Newton's steps in log odds, kept in a bracket. */
function exactOdds(law: Hypergeometric, { both, onlyFirst, onlySecond, neither }: Cells): number {
  let logOdds = Math.log(((both + 0.5) * (neither + 0.5)) / ((onlyFirst + 0.5) * (onlySecond + 0.5)));
  let low = -Infinity;
  let high = Infinity;
  for (let step = 0; step < 200; step++) {
    const { mean, variance } = tiltedMoments(law, Math.exp(logOdds));
    if (mean > both) high = logOdds;
    else low = logOdds;
    let next = logOdds - (mean - both) / variance;
    if (!(next > low && next < high)) next = Number.isFinite(low + high) ? (low + high) / 2 : logOdds + Math.sign(both - mean);
    if (Math.abs(next - logOdds) < 1e-14 * Math.max(1, Math.abs(logOdds))) return Math.exp(next);
    logOdds = next;
  }
  return Math.exp(logOdds);
}

function oddsAsInR(law: Hypergeometric, both: number): number {
  const excess = (odds: number): number => (odds === 0 ? law.low : tiltedMoments(law, odds).mean) - both;
  const atOne = excess(1);
  if (atOne === 0) return 1;
  if (atOne > 0) return brentRoot(excess, 0, 1, toleranceInR);
  return 1 / brentRoot((inverse) => excess(1 / inverse), Number.EPSILON, 1, toleranceInR);
}
