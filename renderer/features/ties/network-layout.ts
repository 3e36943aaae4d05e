import type { CaseTies, TieMention } from '#shared/contract/ties.ts';
import type { CodeId } from '#shared/model/ids.ts';

/** Somebody around the ego; `alter` is empty where nobody is named, one such node a tie type. */
export interface NetworkNode {
  id: string;
  alter: string;
  codeId: CodeId;
  mentions: readonly TieMention[];
  x: number;
  y: number;
}

const radius = 100;

/** Puts alters on a circle around the ego at (0, 0), those of one tie type side by side, the first at the top. */
export function layOutNetwork({ ties }: CaseTies): readonly NetworkNode[] {
  const keyOf = (tie: TieMention) => {
    const name = tie.alter.trim().toLocaleLowerCase();
    return name === '' ? `type ${tie.codeId}` : `alter ${name}`;
  };
  const groups = [...Map.groupBy(ties, keyOf)].map(([id, mentions]) => ({
    id,
    mentions,
    alter: mentions[0]?.alter.trim() ?? '',
    codeId: commonestType(mentions),
  }));
  groups.sort(
    (a, b) => a.codeId - b.codeId || Number(a.alter === '') - Number(b.alter === '') || passagesOf(b.mentions) - passagesOf(a.mentions),
  );
  return groups.map((group, index) => {
    const angle = (2 * Math.PI * index) / groups.length - Math.PI / 2;
    return { ...group, x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}

function commonestType(mentions: readonly TieMention[]): CodeId {
  const byType = [...Map.groupBy(mentions, ({ codeId }) => codeId)].sort(([a, one], [b, other]) => other.length - one.length || a - b);
  return byType[0]?.[0] ?? (0 as CodeId);
}

/** How many passages speak of it: what several coders marked on the same words counts once. */
export function passagesOf(mentions: readonly TieMention[]): number {
  const inOrder = mentions.toSorted((a, b) => a.documentId - b.documentId || a.start - b.start);
  let [count, documentId, reach] = [0, Number.NaN, 0];
  for (const mention of inOrder) {
    if (mention.documentId !== documentId || mention.start >= reach) count += 1;
    reach = mention.documentId === documentId ? Math.max(reach, mention.end) : mention.end;
    documentId = mention.documentId;
  }
  return count;
}

/** Which ends of the line to the alter carry an arrow: at the ego where something comes, at the alter where something goes. */
export function arrowsOf(mentions: readonly TieMention[]): { toEgo: boolean; fromEgo: boolean } {
  const has = (...wanted: readonly TieMention['direction'][]) => mentions.some(({ direction }) => wanted.includes(direction));
  return { toEgo: has('toEgo', 'both'), fromEgo: has('fromEgo', 'both') };
}

/** The strongest tie that is said; null where none is. */
export function strengthOf(mentions: readonly TieMention[]): number | null {
  const said = mentions.flatMap(({ strength }) => (strength === null ? [] : [strength]));
  return said.length === 0 ? null : Math.max(...said);
}
