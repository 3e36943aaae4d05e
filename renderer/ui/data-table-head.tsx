// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot keep only the rows in sight in the page
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { classes } from '#renderer/ui/classes.ts';
import styles from '#renderer/ui/data-table.module.css';
import type { TableColumn, TableSort } from '#renderer/ui/table-column.ts';
import type { CellPlace } from '#renderer/ui/use-grid-keys.ts';

export interface DataTableHeadProps<Row> {
  shown: readonly TableColumn<Row>[];
  sort: TableSort | null;
  at: CellPlace;
  cellId: (row: number, column: number) => string;
  onSort: (columnId: string) => void;
}

/** The names of the columns; a click or Enter sorts by one. */
export function DataTableHead<Row>({ shown, sort, at, cellId, onSort }: DataTableHeadProps<Row>) {
  const { t } = useWords();
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
    </div>
  );
}
