import { type DragAndDropHooks, useDragAndDrop } from 'react-aria-components';
import { isUnderAny, type TreeId, type TreeNode, type TreeTarget, walkTree } from '#renderer/ui/tree-node.ts';

/** What of the tree may be dragged elsewhere, and what from elsewhere may be dropped on a row. */
export interface TreeDrag {
  /** Mime types and texts that a dragged row carries for other parts of the program. */
  carry?: (id: TreeId) => Readonly<Record<string, string>>;
  /** The types a row takes: a passage onto a code. */
  accepts?: readonly string[];
  onDrop?: (id: TreeId, type: string, text: string) => void;
}

interface TreeDragOptions {
  nodes: readonly TreeNode[];
  onMove?: (ids: readonly TreeId[], target: TreeTarget) => void;
  drag?: TreeDrag;
}

const positions = { before: 'before', after: 'after', on: 'into' } as const;

export function useTreeDrag({ nodes, onMove, drag = {} }: TreeDragOptions): DragAndDropHooks | undefined {
  const accepts = drag.accepts ?? [];
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => {
        const name = walkTree(nodes).find(({ node }) => node.id === key)?.node.name ?? '';
        return { 'text/plain': name, ...drag.carry?.(key) };
      }),
    acceptedDragTypes: [...accepts, 'text/plain'],
    getDropOperation: (target, types, allowed) => {
      if (target.type !== 'item') return 'cancel';
      if (accepts.some((type) => types.has(type))) return target.dropPosition === 'on' ? (allowed[0] ?? 'cancel') : 'cancel';
      return onMove && allowed.includes('move') ? 'move' : 'cancel';
    },
    ...(onMove && {
      onMove: ({ keys, target }) => {
        if (isUnderAny(nodes, target.key, keys)) return;
        onMove([...keys], { id: target.key, position: positions[target.dropPosition] });
      },
    }),
    onItemDrop: async ({ items, target }) => {
      for (const item of items) {
        if (item.kind !== 'text') continue;
        const type = accepts.find((one) => item.types.has(one));
        if (type) drag.onDrop?.(target.key, type, await item.getText(type));
      }
    },
  });
  return onMove || drag.carry || drag.accepts ? dragAndDropHooks : undefined;
}
