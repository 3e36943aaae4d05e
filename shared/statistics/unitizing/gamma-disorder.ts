import { type Answer, undefinedBecause } from '../answer.ts';
import { assignRows } from './assignment.ts';
import { type Cover, cheapestCover, type Group } from './cheapest-cover.ts';
import type { Unit } from './continuum.ts';

export interface GammaOptions {
  /** Weight of the positions' difference, of the codes' difference, and the cost of leaving a unit alone. */
  readonly alpha?: number;
  readonly beta?: number;
  readonly emptyCost?: number;
}

/** How many unitary alignments (groups of at most one unit a coder) the best alignment has. */
export interface GammaDetails {
  readonly unitaryAlignments: number;
}

const MOST_UNITS_OF_TWO = 1200;
const MOST_GROUPS = 200_000;

type Difference = (a: Unit, b: Unit) => number;

/** d = α·((|Δstart| + |Δend|)/(length₁ + length₂))²·Δ∅ + β·[codes differ]·Δ∅ (Mathet, Widlöcher & Métivier 2015). */
function combinedDifference({ alpha = 1, beta = 1, emptyCost = 1 }: GammaOptions): Difference {
  return (a, b) => {
    const shift = Math.abs(a.start - b.start) + Math.abs(a.end - b.end);
    const lengths = a.end - a.start + (b.end - b.start);
    return emptyCost * (alpha * (shift / lengths) ** 2 + beta * Number(a.code !== b.code));
  };
}

/** Two coders: an assignment problem in which each unit may also stay alone. */
function bestOfTwo(first: readonly Unit[], second: readonly Unit[], difference: Difference, alone: number): Cover {
  const size = first.length + second.length;
  const cost = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      const a = first[i];
      const b = second[j];
      cost[i * size + j] = a !== undefined && b !== undefined ? difference(a, b) : a === undefined && b === undefined ? 0 : alone;
    }
  }
  const columns = assignRows(cost, size);
  let total = 0;
  let groups = 0;
  columns.forEach((j, i) => {
    if (i >= first.length && j >= second.length) return;
    total += cost[i * size + j] ?? 0;
    groups += 1;
  });
  return { cost: total, groups };
}

interface Placed {
  readonly unit: Unit;
  readonly coder: number;
}

/** Every group of units that can pay: at most one a coder, no dearer than its units left alone. null when there are too many. */
function worthwhileGroups(placed: readonly Placed[], coders: number, difference: Difference, alone: number): Group[] | null {
  const pairs = (coders * (coders - 1)) / 2;
  const groups: Group[] = [];
  const extend = (picked: readonly Placed[], mask: bigint, apart: number, from: number): boolean => {
    const size = picked.length;
    const realPairs = (size * (size - 1)) / 2;
    if (size > 0) {
      const cost = (apart + (pairs - realPairs) * alone) / pairs;
      if (cost <= size * alone) groups.push({ mask, cost });
      if (groups.length > MOST_GROUPS) return false;
    }
    for (let next = from; next < placed.length; next += 1) {
      const candidate = placed[next] as Placed;
      if (picked.some((other) => other.coder === candidate.coder)) continue;
      const more = picked.reduce((sum, other) => sum + difference(other.unit, candidate.unit), apart);
      if (more / pairs > coders * alone) continue;
      if (!extend([...picked, candidate], mask | (1n << BigInt(next)), more, next + 1)) return false;
    }
    return true;
  };
  return extend([], 0n, 0, 0) ? groups : null;
}

function bestOfMany(coders: readonly (readonly Unit[])[], difference: Difference, alone: number): Cover | null {
  const placed = coders
    .flatMap((units, coder) => units.map((unit) => ({ unit, coder })))
    .sort((a, b) => a.unit.start - b.unit.start || a.unit.end - b.unit.end);
  const groups = worthwhileGroups(placed, coders.length, difference, alone);
  return groups === null ? null : cheapestCover(placed.length, groups);
}

/**
 * Observed disorder of γ (Mathet, Widlöcher & Métivier 2015): the cost of the best alignment over the mean number of units a coder.
 * A unit without partner costs Δ∅ a pair of coders, and so does a pair of two empty places. The expected disorder is a matter of sampling
 * and is not computed here.
 */
export function gammaObservedDisorder(coders: readonly (readonly Unit[])[], options: GammaOptions = {}): Answer<GammaDetails> {
  if (coders.length < 2) return undefinedBecause('one_coder');
  const units = coders.reduce((sum, own) => sum + own.length, 0);
  if (units === 0) return undefinedBecause('no_coding_by_either');
  if (coders.some((own) => own.some((unit) => !(unit.end > unit.start)))) return undefinedBecause('invalid_counts');
  const difference = combinedDifference(options);
  const alone = options.emptyCost ?? 1;
  const [first = [], second = []] = coders;
  if (coders.length === 2 && units > MOST_UNITS_OF_TWO) return undefinedBecause('too_many_units');
  const best = coders.length === 2 ? bestOfTwo(first, second, difference, alone) : bestOfMany(coders, difference, alone);
  if (best === null) return undefinedBecause('too_many_units');
  return { value: best.cost / (units / coders.length), unitaryAlignments: best.groups };
}
