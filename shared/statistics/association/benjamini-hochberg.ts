/** Benjamini & Hochberg (1995): p-values adjusted for the false discovery rate, in the order given; step-up, made monotone, at most 1. */
export function adjustBenjaminiHochberg(pValues: readonly number[]): number[] {
  const order = [...pValues.keys()].sort((a, b) => (pValues[b] ?? 1) - (pValues[a] ?? 1));
  const adjusted = new Array<number>(pValues.length).fill(1);
  let lowest = 1;
  order.forEach((place, rank) => {
    lowest = Math.min(lowest, ((pValues[place] ?? 1) * pValues.length) / (pValues.length - rank));
    adjusted[place] = lowest;
  });
  return adjusted;
}
