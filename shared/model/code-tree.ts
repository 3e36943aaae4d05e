import type { Code } from '#shared/model/code.ts';
import type { CodeId } from '#shared/model/ids.ts';

type Placed = Pick<Code, 'id' | 'parentId' | 'position'>;

/** Children of each code (null: the top level), in their order. */
export function childrenByParent<C extends Placed>(codes: readonly C[]): Map<CodeId | null, C[]> {
  const children = new Map<CodeId | null, C[]>();
  for (const code of codes) {
    const siblings = children.get(code.parentId);
    if (siblings) siblings.push(code);
    else children.set(code.parentId, [code]);
  }
  for (const siblings of children.values()) siblings.sort((a, b) => a.position - b.position || a.id - b.id);
  return children;
}

/** The tree as a list: every parent before its children, siblings in their order. */
export function depthFirst<C extends Placed>(codes: readonly C[]): C[] {
  const children = childrenByParent(codes);
  const ordered: C[] = [];
  const visit = (parent: CodeId | null): void => {
    for (const code of children.get(parent) ?? []) {
      ordered.push(code);
      visit(code.id);
    }
  };
  visit(null);
  return ordered;
}

/** Ids of the code and of everything under it. */
export function subtreeOf(codes: readonly Placed[], id: CodeId): Set<CodeId> {
  const children = childrenByParent(codes);
  const found = new Set<CodeId>([id]);
  for (const member of found) for (const child of children.get(member) ?? []) found.add(child.id);
  return found;
}

export const pathSeparator = ' > ';

/** `Parent > Child` for every code, in the words the codebook was written in. */
export function codePaths(codes: readonly (Placed & Pick<Code, 'words'>)[]): Map<CodeId, string> {
  const paths = new Map<CodeId, string>();
  for (const code of depthFirst(codes)) {
    const parent = code.parentId === null ? undefined : paths.get(code.parentId);
    paths.set(code.id, parent === undefined ? code.words.name : `${parent}${pathSeparator}${code.words.name}`);
  }
  return paths;
}
