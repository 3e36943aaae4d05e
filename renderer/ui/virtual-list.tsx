// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot keep only the rows in sight in the page
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { classes } from '#renderer/ui/classes.ts';
import styles from '#renderer/ui/virtual-list.module.css';

export interface VirtualListProps {
  label: string;
  /** The `data-surface` that commands ask for. */
  surface: string;
  count: number;
  /** Pixels that a row takes before it has been measured. */
  estimate: (index: number) => number;
  getKey: (index: number) => string | number;
  renderRow: (index: number) => ReactNode;
  /** The row at which the keyboard stands. */
  at: number;
  onMove: (index: number) => void;
  /** Enter or a double click. */
  onOpen?: (index: number) => void;
  /** Hears keys first; answers whether it took them. */
  onKey?: (event: KeyboardEvent, index: number) => boolean;
  /** The rows in sight, first and last, whenever they change. */
  onSight?: (first: number, last: number) => void;
  empty?: ReactNode;
}

const pageRows = 8;

/** Rows of any height, of which only those in sight are in the page; arrow keys walk them, the list itself keeps the focus. */
export function VirtualList(props: VirtualListProps) {
  const { label, surface, count, estimate, getKey, renderRow, at, onMove, onOpen, onKey, onSight, empty } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: estimate,
    getItemKey: getKey,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? -1];
  useEffect(() => onSight?.(first, last), [onSight, first, last]);

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index));
    onMove(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || count === 0) return;
    if (onKey?.(event, at)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Record<string, number> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      PageUp: at - pageRows,
      PageDown: at + pageRows,
      Home: 0,
      End: count - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) moveTo(step);
    else if (event.key === 'Enter') onOpen?.(at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (count === 0) return <div className={styles.list}>{empty}</div>;
  const shown = items.some(({ index }) => index === at);
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={count}
      aria-colcount={1}
      aria-activedescendant={shown ? `${id}${at}` : undefined}
      data-surface={surface}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, key, start }) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and hears the keys for its rows
          <div
            key={key}
            id={`${id}${index}`}
            ref={virtualizer.measureElement}
            data-index={index}
            role="row"
            tabIndex={-1}
            aria-rowindex={index + 1}
            aria-selected={index === at}
            className={classes(styles.row, index === at && styles.at)}
            style={{ transform: `translateY(${start}px)` }}
            onClick={() => {
              onMove(index);
              if (window.getSelection()?.isCollapsed ?? true) scroller.current?.focus({ preventScroll: true });
            }}
            onDoubleClick={() => onOpen?.(index)}
          >
            <div role="gridcell" tabIndex={-1} aria-colindex={1} className={styles.cell}>
              {renderRow(index)}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
