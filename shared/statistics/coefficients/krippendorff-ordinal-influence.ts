import type { RatedUnits } from '../ratings/rated-units.ts';

/**
 * How 1 − D/E changes with the total of each category through the ordinal metric itself (the distances depend on the totals).
 * ∂δ_kl/∂n_g = 2 s_kl, times 1 between k and l, ½ at k and at l; the steps are collected in a difference array, so it takes q² and not q³.
 */
export function ordinalInfluence(
  units: RatedUnits,
  totals: Float64Array,
  span: (k: number, l: number) => number,
  observed: number,
  expected: number,
): Float64Array {
  const q = totals.length;
  const n = totals.reduce((sum, t) => sum + t, 0);
  const atEnds = new Float64Array(q);
  const steps = new Float64Array(q + 1);
  const add = (k: number, l: number, weight: number) => {
    const low = Math.min(k, l);
    const high = Math.max(k, l);
    const change = weight * 2 * span(low, high);
    atEnds[low] = (atEnds[low] ?? 0) + change / 2;
    atEnds[high] = (atEnds[high] ?? 0) + change / 2;
    steps[low + 1] = (steps[low + 1] ?? 0) + change;
    steps[high] = (steps[high] ?? 0) - change;
  };
  for (let k = 0; k < q; k += 1) {
    for (let l = k + 1; l < q; l += 1) {
      const both = (totals[k] ?? 0) * (totals[l] ?? 0);
      if (both > 0) add(k, l, (2 * both * observed) / (n * n * expected * expected));
    }
  }
  for (let i = 0; i < units.multiplicity.length; i += 1) {
    const times = (units.multiplicity[i] ?? 0) / ((units.ratings[i] ?? 2) - 1);
    const to = units.start[i + 1] ?? 0;
    for (let a = units.start[i] ?? 0; a < to; a += 1) {
      for (let b = a + 1; b < to; b += 1) {
        const pairs = 2 * times * (units.count[a] ?? 0) * (units.count[b] ?? 0);
        add(units.category[a] ?? 0, units.category[b] ?? 0, -pairs / (n * expected));
      }
    }
  }
  let between = 0;
  return atEnds.map((own, g) => {
    between += steps[g] ?? 0;
    return own + between;
  });
}
