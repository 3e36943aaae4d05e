import { Columns3 } from 'lucide-react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useLayout } from '#renderer/state/layout.ts';
import styles from '#renderer/ui/data-table.module.css';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import type { TableColumn } from '#renderer/ui/table-column.ts';

export interface ColumnChooserProps<Row> {
  /** The table's name, under which the choice is remembered. */
  name: string;
  columns: readonly TableColumn<Row>[];
  shown: readonly TableColumn<Row>[];
  onCopy: () => void;
}

/** Chooses the columns of a table; stands over its head, since a grid may hold nothing but rows. */
export function ColumnChooser<Row>({ name, columns, shown, onCopy }: ColumnChooserProps<Row>) {
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
        <IconButton icon={Columns3} size="small" label={t('ui.columns')} />
      </Menu>
    </div>
  );
}
