// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot keep only the rows in sight in the page
import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useLayout } from '#renderer/state/layout.ts';
import { classes } from '#renderer/ui/classes.ts';
import styles from '#renderer/ui/data-table.module.css';
import { Menu } from '#renderer/ui/menu.tsx';
import type { TableColumn, TableSort } from '#renderer/ui/table-column.ts';
import type { CellPlace } from '#renderer/ui/use-grid-keys.ts';

export interface DataTableHeadProps<Row> {
  name: string;
  columns: readonly TableColumn<Row>[];
  shown: readonly TableColumn<Row>[];
  sort: TableSort | null;
  at: CellPlace;
  cellId: (row: number, column: number) => string;
  onSort: (columnId: string) => void;
  onCopy: () => void;
}

/** The names of the columns, which sort, and the button that chooses which are shown. */
export function DataTableHead<Row>({ name, columns, shown, sort, at, cellId, onSort, onCopy }: DataTableHeadProps<Row>) {
  const { t } = useWords();
  const setHidden = useLayout((layout) => layout.setHiddenColumns);
  const isShown = (column: TableColumn<Row>) => shown.includes(column);
  const toggle = (column: TableColumn<Row>) => {
    setHidden(
      name,
      columns.filter((one) => (one === column ? isShown(one) : !isShown(one))).map(({ id }) => id),
    );
  };
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} tabIndex={-1} className={styles.row}>
        {shown.map((column, index) => {
          const direction = sort?.columnId === column.id ? sort.direction : null;
          const Arrow = direction === 'up' ? ArrowUp : ArrowDown;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the focus and hears Enter for its cells
            <div
              key={column.id}
              id={cellId(-1, index)}
              role="columnheader"
              tabIndex={-1}
              aria-colindex={index + 1}
              aria-sort={direction === null ? 'none' : direction === 'up' ? 'ascending' : 'descending'}
              className={classes(
                styles.cell,
                styles.name,
                column.align === 'end' && styles.end,
                at.row === -1 && at.column === index && styles.at,
              )}
              onClick={() => onSort(column.id)}
            >
              <span className={styles.words}>{column.name}</span>
              {direction !== null && <Arrow size={12} aria-label={t(direction === 'up' ? 'ui.sortedUp' : 'ui.sortedDown')} />}
            </div>
          );
        })}
      </div>
      <div className={styles.chooser}>
        <Menu
          label={t('ui.columns')}
          placement="bottom end"
          parts={[
            {
              id: 'columns',
              rows: columns.map((column) => ({
                id: column.id,
                name: column.name,
                chosen: isShown(column),
                disabled: column.always === true,
                run: () => toggle(column),
              })),
            },
            { id: 'copy', rows: [{ id: 'copy', name: t('ui.copyTable'), keys: 'Mod+C', run: onCopy }] },
          ]}
        >
          <AriaButton aria-label={t('ui.columns')} className={styles.choose ?? ''}>
            <Columns3 size={14} aria-hidden />
          </AriaButton>
        </Menu>
      </div>
    </div>
  );
}
