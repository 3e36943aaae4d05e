/** A row of a Tree. Keep the object of an unchanged row: only new objects are rendered again. */
export interface TreeNode {
  id: string | number;
  name: string;
  children?: readonly TreeNode[];
}

export type TreeId = TreeNode['id'];

export interface TreeTarget {
  id: TreeId;
  position: 'before' | 'after' | 'into';
}

/** Every node with those above it, top first; collapsed ones too. */
export function* walkTree<Node extends TreeNode>(
  nodes: readonly Node[],
  above: readonly Node[] = [],
): Generator<{ node: Node; above: readonly Node[] }> {
  for (const node of nodes) {
    yield { node, above };
    if (node.children) yield* walkTree(node.children as readonly Node[], [...above, node]);
  }
}

/** True when the target is one of the dragged nodes or lies under one: a node cannot be moved into itself. */
export function isUnderAny(nodes: readonly TreeNode[], target: TreeId, dragged: ReadonlySet<TreeId>): boolean {
  for (const { node, above } of walkTree(nodes)) {
    if (node.id === target) return [node, ...above].some(({ id }) => dragged.has(id));
  }
  return false;
}
