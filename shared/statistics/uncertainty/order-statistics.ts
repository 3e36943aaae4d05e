const medianOfThree = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

/** Puts the k-th smallest of values[from…to] at k, smaller ones before, larger ones after (quickselect, median of three). */
function select(values: Float64Array, k: number, from: number, to: number): void {
  let low = from;
  let high = to;
  while (high > low) {
    const pivot = medianOfThree(values[low] as number, values[(low + high) >> 1] as number, values[high] as number);
    let i = low;
    let j = high;
    while (i <= j) {
      while ((values[i] as number) < pivot) i += 1;
      while ((values[j] as number) > pivot) j -= 1;
      if (i > j) break;
      const swap = values[i] as number;
      values[i] = values[j] as number;
      values[j] = swap;
      i += 1;
      j -= 1;
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else return;
  }
}

/**
 * Type 7 quantiles (R's default) of values[0…length), which are reordered. Each p from 0 to 1, length ≥ 1.
 * Intervals ask for tails: only the part of each half that is asked for gets sorted.
 */
export function quantilesInPlace(values: Float64Array, length: number, shares: readonly number[]): number[] {
  const last = length - 1;
  const positions = shares.map((p) => last * Math.min(1, Math.max(0, p)));
  const middle = last >> 1;
  let lowerEnd = -1;
  let upperStart = length;
  for (const position of positions) {
    const below = Math.floor(position);
    const above = Math.min(last, below + 1);
    if (above <= middle) lowerEnd = Math.max(lowerEnd, above);
    else upperStart = Math.min(upperStart, below);
  }
  if (upperStart < length) {
    select(values, upperStart, 0, last);
    values.subarray(upperStart, length).sort();
  }
  if (lowerEnd >= 0 && lowerEnd < upperStart) {
    select(values, lowerEnd, 0, upperStart - 1);
    values.subarray(0, lowerEnd + 1).sort();
  } else if (lowerEnd >= 0) {
    values.subarray(0, length).sort();
  }
  return positions.map((position) => {
    const below = Math.floor(position);
    const lower = values[below] as number;
    return position === below ? lower : lower + (position - below) * ((values[below + 1] as number) - lower);
  });
}
