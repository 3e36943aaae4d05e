import { type RefObject, useEffect, useRef } from 'react';
import type { TreeId, TreeNode } from '#renderer/ui/tree-node.ts';

/** Px. */
export const treeRowHeight = 26;

/** Brings a row of the tree in this element into sight, by its place among those shown; one that is seen whole stays where it is. */
export function revealRow(element: Element | null, place: number): void {
  const top = place * treeRowHeight;
  requestAnimationFrame(() => {
    const tree = element?.querySelector<HTMLElement>('[role=treegrid]');
    if (tree && (top < tree.scrollTop || top > tree.scrollTop + tree.clientHeight - treeRowHeight))
      tree.scrollTop = top - tree.clientHeight / 2;
  });
}

/** Brings a row into sight whenever another one is named, as soon as it is there. */
export function useReveal(
  root: RefObject<Element | null>,
  nodes: readonly TreeNode[],
  expanded: ReadonlySet<TreeId>,
  reveal: TreeId | null,
): void {
  const revealed = useRef<TreeId | null>(null);
  useEffect(() => {
    if (reveal === revealed.current) return;
    const place = reveal === null ? -1 : shownRows(nodes, expanded).indexOf(reveal);
    if (reveal !== null && place === -1) return;
    revealed.current = reveal;
    if (place !== -1) revealRow(root.current, place);
  }, [root, nodes, expanded, reveal]);
}

const shownRows = (nodes: readonly TreeNode[], expanded: ReadonlySet<TreeId>): readonly TreeId[] =>
  nodes.flatMap(({ id, children = [] }) => [id, ...(expanded.has(id) ? shownRows(children, expanded) : [])]);
