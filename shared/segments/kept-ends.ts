/** How many objects two lists have in common at their beginning and, after those, at their end. */
export interface Kept {
  readonly head: number;
  readonly tail: number;
}

/** Looks at the objects alone, not into them: between head and tail lies everything that a change touched. */
export function keptEnds(before: readonly unknown[], now: readonly unknown[]): Kept {
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  return { head, tail };
}
