import type { NamedCode } from '#renderer/api/project-data.ts';
import { scoreWords } from '#renderer/commands/match-words.ts';
import { allNamesOf } from '#shared/model/code-name.ts';
import { childrenByParent } from '#shared/model/code-tree.ts';
import type { CodeId } from '#shared/model/ids.ts';

/** A row of the code tree. `own` counts codings of the code itself, `below` those of its whole branch. */
export interface CodeNode {
  id: CodeId;
  name: string;
  code: NamedCode;
  own: number;
  below: number;
  isExpanded: boolean;
  children: readonly CodeNode[];
}

export type CodeTreeQuestion = {
  codes: readonly NamedCode[];
  /** Ids of the codes to show; null: all of them. */
  kept: ReadonlySet<CodeId> | null;
  /** Codings per code; null: those of the whole project, which the codes carry. */
  counts: ReadonlyMap<CodeId, number> | null;
  expanded: ReadonlySet<CodeId>;
};

export function codeNodes({ codes, kept, counts, expanded }: CodeTreeQuestion): readonly CodeNode[] {
  const children = childrenByParent(codes);
  const toNode = (code: NamedCode): CodeNode => {
    const nodes = (children.get(code.id) ?? []).map(toNode);
    const own = counts ? (counts.get(code.id) ?? 0) : code.codings;
    return {
      id: code.id,
      name: code.name,
      code,
      own,
      below: nodes.reduce((sum, node) => sum + node.below, own),
      isExpanded: expanded.has(code.id),
      children: nodes.filter(({ id }) => kept?.has(id) ?? true),
    };
  };
  return (children.get(null) ?? []).map(toNode).filter(({ id }) => kept?.has(id) ?? true);
}

/**
 * The codes that have the typed words, with all codes above them; null when nothing is typed. Every word must stand in some name of the
 * code or of one above it, in whatever language, and one of them in a name of the code itself.
 */
export function findCodes(codes: readonly NamedCode[], query: string): ReadonlySet<CodeId> | null {
  const typed = query
    .toLocaleLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (typed.length === 0) return null;
  const byId = new Map(codes.map((code) => [code.id, code]));
  const has = (code: NamedCode, word: string): boolean => scoreWords({ name: code.name, words: allNamesOf(code).join(' ') }, [word]) > 0;
  const kept = new Set<CodeId>();
  for (const code of codes) {
    const above = pathTo(code, byId);
    if (!typed.some((word) => has(code, word)) || !typed.every((word) => above.some((one) => has(one, word)))) continue;
    for (const one of above) kept.add(one.id);
  }
  return kept;
}

/** The code and those above it, the code first. */
export function pathTo(code: NamedCode, byId: ReadonlyMap<CodeId, NamedCode>): NamedCode[] {
  const path: NamedCode[] = [];
  for (let at: NamedCode | undefined = code; at; at = at.parentId === null ? undefined : byId.get(at.parentId)) path.push(at);
  return path;
}

/** Rows as they stand one under the other. */
export function shownIds(nodes: readonly CodeNode[]): CodeId[] {
  return nodes.flatMap((node) => [node.id, ...(node.isExpanded ? shownIds(node.children) : [])]);
}
