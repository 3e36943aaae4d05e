/** A group of members (bits of `mask`) and what it costs to take them together. */
export interface Group {
  readonly mask: bigint;
  readonly cost: number;
}

export interface Cover {
  readonly cost: number;
  readonly groups: number;
}

/**
 * The cheapest way to put each of `members` 0…n−1 into exactly one group. Every member must have at least one group of its own.
 * Exact: always settles the lowest open member next and remembers each set of open members; null when more than `budget` sets would be needed.
 */
export function cheapestCover(members: number, groups: readonly Group[], budget = 300_000): Cover | null {
  const groupsOf: Group[][] = Array.from({ length: members }, () => []);
  for (const group of groups) {
    const lowest = Array.from({ length: members }, (_, member) => member).find((member) => (group.mask >> BigInt(member)) & 1n);
    if (lowest !== undefined) groupsOf[lowest]?.push(group);
  }
  const known = new Map<bigint, Cover>([[0n, { cost: 0, groups: 0 }]]);
  let isExhausted = false;
  const settle = (open: bigint, from: number): Cover => {
    const before = known.get(open);
    if (before !== undefined) return before;
    if (known.size > budget) {
      isExhausted = true;
      return { cost: Infinity, groups: 0 };
    }
    let lowest = from;
    while (((open >> BigInt(lowest)) & 1n) === 0n) lowest += 1;
    let best: Cover = { cost: Infinity, groups: 0 };
    for (const { mask, cost } of groupsOf[lowest] ?? []) {
      if ((mask & open) !== mask) continue;
      const rest = settle(open & ~mask, lowest + 1);
      if (cost + rest.cost < best.cost) best = { cost: cost + rest.cost, groups: rest.groups + 1 };
    }
    known.set(open, best);
    return best;
  };
  const best = settle((1n << BigInt(members)) - 1n, 0);
  return isExhausted ? null : best;
}
