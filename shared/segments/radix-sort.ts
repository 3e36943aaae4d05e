/**
 * The order of rows by several whole-number columns, the most significant last; stable. Columns hold values ≥ 0.
 * Least-significant-digit radix sort: linear, and without a comparison function.
 */
export function sortedOrder(length: number, ...columns: readonly Int32Array[]): Uint32Array {
  let order = new Uint32Array(length);
  let other = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  const counts = new Uint32Array(65_537);
  for (const column of columns) {
    let most = 0;
    let ascending = true;
    for (let i = 0; i < length; i++) {
      const value = column[i] as number;
      if (value > most) most = value;
      if (i > 0 && (column[order[i] as number] as number) < (column[order[i - 1] as number] as number)) ascending = false;
    }
    if (ascending) continue;
    for (let shift = 0; shift < 32 && most >>> shift > 0; shift += 16) {
      const buckets = Math.min(65_536, (most >>> shift) + 1);
      counts.fill(0, 0, buckets + 1);
      for (let i = 0; i < length; i++) {
        const bucket = (((column[i] as number) >>> shift) & 0xffff) + 1;
        counts[bucket] = (counts[bucket] as number) + 1;
      }
      for (let i = 1; i <= buckets; i++) counts[i] = (counts[i] as number) + (counts[i - 1] as number);
      for (let i = 0; i < length; i++) {
        const row = order[i] as number;
        const bucket = ((column[row] as number) >>> shift) & 0xffff;
        const place = counts[bucket] as number;
        counts[bucket] = place + 1;
        other[place] = row;
      }
      [order, other] = [other, order];
    }
  }
  return order;
}
