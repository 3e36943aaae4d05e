/** A run of equal items: a[run.a + k] = b[run.b + k] for k < length. */
export interface CommonRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/**
 * A longest common subsequence as runs, by Myers' greedy algorithm (1986): O((n + m)·D) for D differences.
 * Undefined when more than `mostChanges` items differ.
 */
export function findCommonRuns(a: readonly number[], b: readonly number[], mostChanges: number): CommonRun[] | undefined {
  const limit = Math.min(a.length + b.length, mostChanges);
  // reach[k + limit + 1]: how far in `a` the best path on diagonal k = x − y has come; one snapshot a step for the way back.
  const reach = new Int32Array(2 * limit + 3);
  const steps: Int32Array[] = [];
  for (let changes = 0; changes <= limit; changes++) {
    steps.push(reach.slice(limit + 1 - changes - 1, limit + 1 + changes + 2));
    for (let k = -changes; k <= changes; k += 2) {
      const below = reach[limit + k + 2] ?? 0;
      const left = reach[limit + k] ?? 0;
      let x = k === -changes || (k !== changes && left < below) ? below : left + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x += 1;
        y += 1;
      }
      reach[limit + k + 1] = x;
      if (x >= a.length && y >= b.length) return walkBack(a, b, steps);
    }
  }
  return undefined;
}

function walkBack(a: readonly number[], b: readonly number[], steps: readonly Int32Array[]): CommonRun[] {
  const runs: CommonRun[] = [];
  let x = a.length;
  let y = b.length;
  for (let changes = steps.length - 1; changes >= 0; changes--) {
    const reach = steps[changes] ?? new Int32Array();
    const at = (k: number): number => reach[k + changes + 1] ?? 0;
    const k = x - y;
    const fromBelow = k === -changes || (k !== changes && at(k - 1) < at(k + 1));
    const startX = changes === 0 ? 0 : fromBelow ? at(k + 1) : at(k - 1) + 1;
    const startY = startX - k;
    if (x > startX) runs.push({ a: startX, b: startY, length: x - startX });
    if (changes === 0) break;
    x = fromBelow ? startX : startX - 1;
    y = fromBelow ? startY - 1 : startY;
  }
  return runs.reverse();
}
