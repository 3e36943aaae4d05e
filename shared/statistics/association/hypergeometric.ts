import { marginsOfTable } from '#shared/statistics/association/margins.ts';
import type { Cells } from '#shared/statistics/binary/cells.ts';

/** The number in both, given the margins: its support and how the probability changes from x to x + 1. */
export interface Hypergeometric {
  readonly low: number;
  readonly high: number;
  /** p(x + 1)/p(x); falls with x, so that every search below can stop early. */
  ratio(x: number): number;
}

export function hypergeometricOf(cells: Cells): Hypergeometric {
  const { first, second, total } = marginsOfTable(cells);
  const rest = total - first - second;
  return {
    low: Math.max(0, -rest),
    high: Math.min(first, second),
    ratio: (x) => ((first - x) * (second - x)) / ((x + 1) * (rest + x + 1)),
  };
}

/** The most probable x when every x is tilted by odds^x (Fisher's non-central distribution; odds 1: the central one). */
export function modeOf({ low, high, ratio }: Hypergeometric, odds = 1): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (ratio(middle) * odds >= 1) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Terms below this share of the smallest one that matters no longer change a sum. */
const negligible = 1e-20;

/** Calls back for every x with its weight relative to the mode, outward from it, until weights are negligible beside `least`. */
export function forEachWeight(law: Hypergeometric, odds: number, least: number, visit: (x: number, weight: number) => void): void {
  const mode = modeOf(law, odds);
  const floor = Math.min(1, least) * negligible;
  visit(mode, 1);
  for (let x = mode, weight = 1; x < law.high; x++) {
    weight *= law.ratio(x) * odds;
    if (weight <= floor) break;
    visit(x + 1, weight);
  }
  for (let x = mode, weight = 1; x > law.low; x--) {
    weight /= law.ratio(x - 1) * odds;
    if (weight <= floor) break;
    visit(x - 1, weight);
  }
}

/** The weight of one x relative to the mode. */
export function weightOf(law: Hypergeometric, x: number): number {
  const mode = modeOf(law);
  let weight = 1;
  for (let at = mode; at < x && weight > 0; at++) weight *= law.ratio(at);
  for (let at = mode; at > x && weight > 0; at--) weight /= law.ratio(at - 1);
  return weight;
}
