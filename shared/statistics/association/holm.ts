/**
 * Holm (1979): adjusted p-values that keep the family-wise error, in the order given; step-down, made monotone, at most 1.
 * `times`: how many tests have each value (default one); equal values have equal answers.
 */
export function adjustHolm(pValues: ArrayLike<number>, times?: ArrayLike<number>): number[] {
  const ascending = Array.from({ length: pValues.length }, (_, place) => place).sort((a, b) => (pValues[a] ?? 1) - (pValues[b] ?? 1));
  const adjusted = new Array<number>(pValues.length).fill(1);
  let left = times === undefined ? pValues.length : Array.from(times).reduce((sum, each) => sum + each, 0);
  let highest = 0;
  for (const place of ascending) {
    highest = Math.max(highest, Math.min(1, left * (pValues[place] ?? 1)));
    adjusted[place] = highest;
    left -= times?.[place] ?? 1;
  }
  return adjusted;
}
