/**
 * Benjamini & Hochberg (1995): p-values adjusted for the false discovery rate, in the order given; step-up, made monotone, at most 1.
 * `times`: how many tests have each value (default one); equal values have equal answers.
 */
export function adjustBenjaminiHochberg(pValues: ArrayLike<number>, times?: ArrayLike<number>): number[] {
  const descending = Array.from({ length: pValues.length }, (_, place) => place).sort((a, b) => (pValues[b] ?? 1) - (pValues[a] ?? 1));
  const adjusted = new Array<number>(pValues.length).fill(1);
  const all = times === undefined ? pValues.length : Array.from(times).reduce((sum, each) => sum + each, 0);
  let upTo = all;
  let lowest = 1;
  for (const place of descending) {
    lowest = Math.min(lowest, ((pValues[place] ?? 1) * all) / upTo);
    adjusted[place] = lowest;
    upTo -= times?.[place] ?? 1;
  }
  return adjusted;
}
