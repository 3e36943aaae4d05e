// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot keep only the rows in sight in the page
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useLayout } from '#renderer/state/layout.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { classes } from '#renderer/ui/classes.ts';
import { ColumnChooser } from '#renderer/ui/column-chooser.tsx';
import { ContextMenu } from '#renderer/ui/context-menu.tsx';
import { cssVariables } from '#renderer/ui/css-variables.ts';
import styles from '#renderer/ui/data-table.module.css';
import { DataTableHead } from '#renderer/ui/data-table-head.tsx';
import type { MenuPart } from '#renderer/ui/menu.tsx';
import { sortRows, type TableColumn, type TableSort, toLeastWidth, toTabSeparated, toTemplate } from '#renderer/ui/table-column.ts';
import { type CellPlace, useGridKeys } from '#renderer/ui/use-grid-keys.ts';

/** Where the keyboard stands: the rows and columns as they are shown, and the cell among them (row −1 is the head). */
export interface TablePlace<Row> extends CellPlace {
  rows: readonly Row[];
  columns: readonly TableColumn<Row>[];
}

export interface DataTableProps<Row> {
  /** Hidden columns are remembered under this name. */
  name: string;
  label: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  getId: (row: Row) => string | number;
  selectedId?: string | number | null;
  onSelect?: (row: Row) => void;
  /** Enter, or a click on a cell: the passages it counts. */
  onOpen?: (row: Row, columnId: string) => void;
  /** Hears keys and pastes on the table itself before it acts on them; answering true keeps them from it. */
  onInput?: (event: KeyboardEvent | ClipboardEvent, place: TablePlace<Row>) => boolean;
  getMenu?: (row: Row) => readonly MenuPart[];
  usualSort?: TableSort;
  empty?: ReactNode;
}

const rowHeight = 28;
/** Below this all rows are in the page, so that the reader's own search finds them. */
const virtualFrom = 200;

/** Where words are cut, the pointer brings all of them. */
function sayWhole(cell: HTMLElement, text: string): void {
  const isCut = [cell, ...cell.querySelectorAll<HTMLElement>('span')].some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
  if (isCut) cell.title = text;
  else cell.removeAttribute('title');
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { name, label, columns, rows, getId, selectedId = null, onSelect, onOpen, onInput, getMenu, usualSort = null, empty } = props;
  const { t, collator } = useWords();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const hidden = useLayout((layout) => layout.hiddenColumns[name]);
  const [sort, setSort] = useState<TableSort | null>(usualSort);
  const shown = useMemo(() => columns.filter((column) => column.always || !hidden?.includes(column.id)), [columns, hidden]);
  const sorted = useMemo(() => sortRows(rows, columns, sort, collator), [rows, columns, sort, collator]);

  const virtual = sorted.length > virtualFrom;
  const virtualizer = useVirtualizer({
    count: virtual ? sorted.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: rowHeight,
  });
  const indexes = virtual ? virtualizer.getVirtualItems().map(({ index }) => index) : [...sorted.keys()];

  const toggleSort = (columnId: string) => {
    setSort((now) =>
      now?.columnId !== columnId ? { columnId, direction: 'up' } : now.direction === 'up' ? { columnId, direction: 'down' } : null,
    );
  };
  const cellId = (row: number, column: number) => `${id}${row}-${column}`;
  const copy = async () => {
    await navigator.clipboard.writeText(toTabSeparated(sorted, shown));
    showNotice({ text: t('ui.tableCopied', { count: sorted.length }) });
  };
  const open = ({ row, column }: CellPlace) => {
    const [value, columnId] = [sorted[row], shown[column]?.id];
    if (columnId === undefined) return;
    if (row < 0) toggleSort(columnId);
    else if (value !== undefined) onOpen?.(value, columnId);
  };
  const keys = useGridKeys({
    rows: sorted.length,
    columns: shown.length,
    onOpen: open,
    onCopy: copy,
    onMove: ({ row, column }) => {
      const value = sorted[row];
      if (value !== undefined) onSelect?.(value);
      if (row < 0) scroller.current?.scrollTo({ top: 0 });
      else if (virtual) virtualizer.scrollToIndex(row);
      requestAnimationFrame(() => document.getElementById(cellId(row, column))?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
    },
  });
  const hear = (event: KeyboardEvent | ClipboardEvent): boolean => {
    if (document.activeElement !== scroller.current) return false;
    if (!onInput?.(event, { ...keys.at, rows: sorted, columns: shown })) return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  // A paste where nothing can be written goes to wherever the page's selection is, not to the focus.
  const hearNow = useRef(hear);
  hearNow.current = hear;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => void hearNow.current(event);
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);

  return (
    <ContextMenu
      label={label}
      className={styles.whole ?? ''}
      getParts={(target) => {
        const at = target.closest('[aria-rowindex]')?.getAttribute('aria-rowindex');
        const row = sorted[at == null ? keys.at.row : Number(at) - 2];
        const copying = { id: 'copy', rows: [{ id: 'copy', name: t('ui.copyTable'), keys: 'Mod+C', run: copy }] };
        return row === undefined ? [copying] : [...(getMenu?.(row) ?? []), copying];
      }}
    >
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        aria-colcount={shown.length}
        aria-activedescendant={cellId(keys.at.row, keys.at.column)}
        data-surface="table"
        className={styles.table}
        style={cssVariables({
          '--columns': toTemplate(shown),
          '--least': `${toLeastWidth(shown)}px`,
          '--first': `${toLeastWidth(shown.slice(0, 1))}px`,
        })}
        onKeyDown={(event) => hear(event) || keys.onKeyDown(event)}
      >
        <DataTableHead shown={shown} sort={sort} at={keys.at} cellId={cellId} onSort={toggleSort} />
        <div role="rowgroup" className={styles.body} style={virtual ? { height: virtualizer.getTotalSize() } : {}}>
          {indexes.map((index) => {
            const row = sorted[index];
            if (row === undefined) return null;
            return (
              <div
                key={getId(row)}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={selectedId !== null && getId(row) === selectedId}
                tabIndex={-1}
                className={classes(styles.row, virtual && styles.placed)}
                style={virtual ? { transform: `translateY(${index * rowHeight}px)` } : {}}
              >
                {shown.map((column, at) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the focus and hears Enter for its cells
                  <div
                    key={column.id}
                    id={cellId(index, at)}
                    role="gridcell"
                    aria-colindex={at + 1}
                    tabIndex={-1}
                    className={classes(
                      styles.cell,
                      column.align === 'end' && styles.end,
                      keys.at.row === index && keys.at.column === at && styles.at,
                    )}
                    onMouseEnter={(event) => sayWhole(event.currentTarget, column.text(row))}
                    onMouseDown={(event) => {
                      event.preventDefault();
                      scroller.current?.focus({ preventScroll: true });
                    }}
                    onClick={() => {
                      keys.moveTo({ row: index, column: at });
                      open({ row: index, column: at });
                    }}
                  >
                    {column.cell ? column.cell(row) : <span className={styles.words}>{column.text(row)}</span>}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
        {sorted.length === 0 && empty}
      </div>
      <ColumnChooser name={name} columns={columns} shown={shown} onCopy={copy} />
    </ContextMenu>
  );
}
