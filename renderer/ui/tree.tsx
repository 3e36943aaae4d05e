import { ChevronRight } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import {
  Tree as AriaTree,
  Button,
  Collection,
  ListLayout,
  type Selection,
  TreeItem,
  TreeItemContent,
  Virtualizer,
} from 'react-aria-components';
import { dispatchKey, isCommandKey } from '#renderer/commands/dispatcher.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { ContextMenu } from '#renderer/ui/context-menu.tsx';
import { cssVariables } from '#renderer/ui/css-variables.ts';
import type { MenuPart } from '#renderer/ui/menu.tsx';
import styles from '#renderer/ui/tree.module.css';
import { type TreeId, type TreeNode, type TreeTarget, walkTree } from '#renderer/ui/tree-node.ts';
import { TreeRename } from '#renderer/ui/tree-rename.tsx';
import { treeRowHeight, useReveal } from '#renderer/ui/use-reveal.ts';
import { type TreeDrag, useTreeDrag } from '#renderer/ui/use-tree-drag.ts';

export interface TreeProps<Node extends TreeNode> {
  label: string;
  /** The `data-surface` whose commands have their keys here. */
  surface?: string;
  nodes: readonly Node[];
  /** What stands in a row, beside the arrow: usually a swatch, the name, a count. */
  renderRow: (node: Node) => ReactNode;
  selected: ReadonlySet<TreeId>;
  onSelect: (ids: ReadonlySet<TreeId>) => void;
  selectionMode?: 'single' | 'multiple';
  expanded: ReadonlySet<TreeId>;
  /** The row that is brought into sight when it becomes this one. */
  reveal?: TreeId | null;
  onExpand: (ids: ReadonlySet<TreeId>) => void;
  /** A button goes down on a row: a click will follow, or a drag. */
  onPress?: (id: TreeId) => void;
  /** A click on a row, also on one that is selected already; arrow keys only select. Of a double click the first. */
  onClick?: (id: TreeId) => void;
  /** Enter, or the second click of a double click. */
  onOpen?: (id: TreeId, isDoubleClick: boolean) => void;
  /** The row whose name is being typed anew; the tree asks for it on F2 and hands back null at the end. */
  renaming?: TreeId | null;
  onRenaming?: (id: TreeId | null) => void;
  onRename?: (id: TreeId, name: string) => void;
  onMove?: (ids: readonly TreeId[], target: TreeTarget) => void;
  drag?: TreeDrag;
  /** “Rename” stands below these by itself, where rows can be renamed and none of them has its key. No parts: no menu for this row. */
  getMenu?: (id: TreeId) => readonly MenuPart[];
  empty?: ReactNode;
}

/** Px the pointer may move between press and release for a click to mean the row that was pressed. */
const clickSlack = 4;

/** A tree that stays quick with thousands of rows: only those in sight are in the page. */
export function Tree<Node extends TreeNode>(props: TreeProps<Node>) {
  const {
    label,
    surface = 'tree',
    nodes,
    renderRow,
    selected,
    onSelect,
    selectionMode = 'multiple',
    expanded,
    onExpand,
    onOpen,
    empty,
  } = props;
  const { renaming = null, onRenaming, onRename, onMove, drag, getMenu, onPress, onClick } = props;
  const { t } = useWords();
  const root = useRef<HTMLDivElement>(null);
  useReveal(root, nodes, expanded, props.reveal ?? null);
  /** When rows come in between press and release, another stands under the pointer and the browser tells of no click at all. */
  const isDoubleClick = useRef(false);
  const pressed = useRef<{ id: TreeId; row: Element; x: number; y: number } | null>(null);
  const dragAndDropHooks = useTreeDrag({ nodes, ...(onMove && { onMove }), ...(drag && { drag }) });

  const idAt = (target: Element): TreeId | undefined => {
    const key = target.closest('[role=row]')?.getAttribute('data-key');
    return key == null ? undefined : walkTree(nodes).find(({ node }) => String(node.id) === key)?.node.id;
  };
  const select = (selection: Selection) => {
    onSelect(selection === 'all' ? new Set([...walkTree(nodes)].map(({ node }) => node.id)) : selection);
  };
  if (nodes.length === 0) return empty;
  const renderNode = (node: Node): ReactNode => <Row node={node} renderRow={renderRow} renderNode={renderNode} />;

  return (
    <ContextMenu
      label={label}
      className={styles.whole ?? ''}
      getParts={(target) => {
        const id = idAt(target);
        if (id === undefined) return [];
        const parts = getMenu?.(id) ?? [];
        const needsRename = onRename && (!getMenu || parts.length > 0) && !parts.some(({ rows }) => rows.some(({ keys }) => keys === 'F2'));
        const rename = { id: 'rename', name: t('ui.rename'), keys: 'F2', run: () => onRenaming?.(id) };
        return needsRename ? [...parts, { id: 'rename', rows: [rename] }] : parts;
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears keys from the rows inside it */}
      <div
        ref={root}
        className={styles.whole}
        data-surface={surface}
        onPointerDownCapture={({ target, button, clientX, clientY }) => {
          const row = button === 0 && target instanceof Element && !target.closest('button') ? target.closest('[role=row]') : null;
          const id = row ? idAt(row) : undefined;
          pressed.current = row && id !== undefined ? { id, row, x: clientX, y: clientY } : null;
          if (id !== undefined) onPress?.(id);
        }}
        onPointerUpCapture={({ target, ctrlKey, metaKey, shiftKey, clientX, clientY }) => {
          const press = pressed.current;
          pressed.current = null;
          if (!press || ctrlKey || metaKey || shiftKey || !(target instanceof Node) || press.row.contains(target)) return;
          if (Math.abs(press.x - clientX) <= clickSlack && Math.abs(press.y - clientY) <= clickSlack) onClick?.(press.id);
        }}
        onClickCapture={({ target, ctrlKey, metaKey, shiftKey, detail }) => {
          if (detail > 1 || ctrlKey || metaKey || shiftKey || !(target instanceof Element) || target.closest('button')) return;
          const id = root.current?.contains(target) ? idAt(target) : undefined;
          if (id !== undefined) onClick?.(id);
        }}
        onDoubleClickCapture={() => {
          isDoubleClick.current = true;
        }}
        onKeyDownCapture={(event) => {
          isDoubleClick.current = false;
          const inside = event.target instanceof Node && root.current?.contains(event.target);
          if (inside && isCommandKey(event.nativeEvent) && dispatchKey(event.nativeEvent)) event.stopPropagation();
        }}
        onKeyDown={(event) => {
          const id = event.key === 'F2' && event.target instanceof Element ? idAt(event.target) : undefined;
          if (id === undefined || !onRename) return;
          event.preventDefault();
          onRenaming?.(id);
        }}
      >
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: treeRowHeight }}>
          <AriaTree
            aria-label={label}
            items={nodes}
            className={styles.tree ?? ''}
            selectionMode={selectionMode}
            selectionBehavior="replace"
            selectedKeys={selected}
            onSelectionChange={select}
            expandedKeys={expanded}
            onExpandedChange={onExpand}
            {...(onOpen && { onAction: (id) => onOpen(id as TreeId, isDoubleClick.current) })}
            {...(dragAndDropHooks && { dragAndDropHooks })}
          >
            {renderNode}
          </AriaTree>
        </Virtualizer>
      </div>
      {onRename && renaming !== null && (
        <TreeRename
          root={root}
          id={renaming}
          name={walkTree(nodes).find(({ node }) => node.id === renaming)?.node.name ?? ''}
          onEnd={(name) => {
            onRenaming?.(null);
            if (name !== null) onRename(renaming, name);
          }}
        />
      )}
    </ContextMenu>
  );
}

interface RowProps<Node extends TreeNode> {
  node: Node;
  renderRow: (node: Node) => ReactNode;
  renderNode: (node: Node) => ReactNode;
}

function Row<Node extends TreeNode>({ node, renderRow, renderNode }: RowProps<Node>) {
  const { t } = useWords();
  return (
    <TreeItem id={node.id} textValue={node.name} className={styles.row ?? ''}>
      <TreeItemContent>
        {({ hasChildItems, isExpanded, level, allowsDragging }) => (
          <div className={styles.content} style={cssVariables({ '--level': level - 1 })}>
            {allowsDragging && <Button slot="drag" className={styles.handle ?? ''} />}
            {hasChildItems ? (
              <Button slot="chevron" className={styles.arrow ?? ''} aria-label={t(isExpanded ? 'ui.collapse' : 'ui.expand')}>
                <ChevronRight size={14} aria-hidden />
              </Button>
            ) : (
              <span className={styles.arrow} />
            )}
            {renderRow(node)}
          </div>
        )}
      </TreeItemContent>
      <Collection items={(node.children ?? []) as readonly Node[]}>{renderNode}</Collection>
    </TreeItem>
  );
}
