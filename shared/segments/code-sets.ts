/** What counts as coded with a code: by itself, with its whole subtree, or with its direct children (as NVivo aggregates). */

export const hierarchies = ['direct', 'roll-up', 'children'] as const;
export type Hierarchy = (typeof hierarchies)[number];

export interface CodeNode {
  readonly id: number;
  readonly parentId: number | null;
}

/** A row of a result: `code` names it, a coding with any of `members` counts. */
export interface CodeSet {
  readonly code: number;
  readonly members: readonly number[];
}

/** One set for every code, in the order given. A parent that is not in the list makes a code a root. */
export function codeSets(codes: readonly CodeNode[], hierarchy: Hierarchy): CodeSet[] {
  if (hierarchy === 'direct') return codes.map(({ id }) => ({ code: id, members: [id] }));
  const children = new Map<number, number[]>();
  for (const { id, parentId } of codes) {
    if (parentId === null) continue;
    const siblings = children.get(parentId);
    if (siblings) siblings.push(id);
    else children.set(parentId, [id]);
  }
  return codes.map(({ id }) => {
    const members = new Set([id]);
    // A set grows while it is walked, so the walk reaches the whole subtree; a cycle ends it.
    for (const member of members) {
      if (hierarchy === 'children' && member !== id) continue;
      for (const child of children.get(member) ?? []) members.add(child);
    }
    return { code: id, members: [...members] };
  });
}

/** For every pair of sets whether one holds all members of the other: such a pair meets by definition. */
export function isNested(a: CodeSet, b: CodeSet): boolean {
  if (a.members.length === 1 && b.members.length === 1) return a.members[0] === b.members[0];
  const [small, large] = a.members.length <= b.members.length ? [a, b] : [b, a];
  const held = new Set(large.members);
  return small.members.every((member) => held.has(member));
}

/** Sets by member code as compressed rows: sets of code place p are `sets[from[p]] … sets[from[p + 1] − 1]`. */
export function setsByCode(
  sets: readonly CodeSet[],
  placeOf: (code: number) => number,
  codes: number,
): { from: Int32Array; sets: Int32Array } {
  const from = new Int32Array(codes + 1);
  for (const { members } of sets) {
    for (const member of members) {
      const place = placeOf(member);
      if (place >= 0) from[place + 1] = (from[place + 1] ?? 0) + 1;
    }
  }
  for (let place = 0; place < codes; place++) from[place + 1] = (from[place + 1] ?? 0) + (from[place] ?? 0);
  const filled = from.slice(0, codes);
  const list = new Int32Array(from[codes] ?? 0);
  sets.forEach(({ members }, set) => {
    for (const member of members) {
      const place = placeOf(member);
      if (place < 0) continue;
      const at = filled[place] ?? 0;
      list[at] = set;
      filled[place] = at + 1;
    }
  });
  return { from, sets: list };
}
