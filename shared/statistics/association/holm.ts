/** Holm (1979): adjusted p-values that keep the family-wise error, in the order given; step-down, made monotone, at most 1. */
export function adjustHolm(pValues: readonly number[]): number[] {
  const order = [...pValues.keys()].sort((a, b) => (pValues[a] ?? 1) - (pValues[b] ?? 1));
  const adjusted = new Array<number>(pValues.length).fill(1);
  let highest = 0;
  order.forEach((place, rank) => {
    highest = Math.max(highest, Math.min(1, (pValues.length - rank) * (pValues[place] ?? 1)));
    adjusted[place] = highest;
  });
  return adjusted;
}
