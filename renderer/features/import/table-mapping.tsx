import styles from '#renderer/features/import/import.module.css';
import { isComplete, rolesOf, withRole } from '#renderer/features/import/import-choices.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { type ImportPreview, type TableChoice, tableKinds } from '#shared/contract/exchange.ts';
import { AttributeType } from '#shared/model/case.ts';

export type TableMappingProps = {
  name: string;
  table: NonNullable<ImportPreview['table']>;
  choice: TableChoice;
  onChoose: (choice: TableChoice) => void;
};

/** What a table is and what each of its columns is, above its first rows. */
export function TableMapping({ name, table, choice, onChoose }: TableMappingProps) {
  const { t } = useWords();
  const { kind, columns } = choice;
  const roles = rolesOf(kind).map((role) => ({ id: role, name: t(`mapping.role.${role}`) }));
  const types = AttributeType.options.map((type) => ({ id: type, name: t(`cases.type.${type}`) }));
  return (
    <div className={styles.mapping}>
      <RadioGroup
        label={t('mapping.title')}
        look="segments"
        choices={tableKinds.map((id) => ({ id, name: t(`mapping.kind.${id}`) }))}
        value={kind}
        onChange={(next) => onChoose({ kind: next, columns: table.columns[next] })}
      />
      <p className={styles.muted}>
        {t(`mapping.hint.${kind}`)} {t('mapping.rows', { count: table.rowCount })}
      </p>
      {!isComplete(choice) && (
        <p role="alert" className={styles.warning}>
          {t(`mapping.missing.${kind}`)}
        </p>
      )}
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t('mapping.columns', { name })}>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={column.name} scope="col">
                  <span className={styles.columnName}>{column.name}</span>
                  <Select
                    label={t('mapping.roleOf', { name: column.name })}
                    quiet
                    choices={roles}
                    value={column.role}
                    onChange={(role) => onChoose(withRole(choice, index, role))}
                  />
                  {column.role === 'attribute' && (
                    <Select
                      label={t('cases.typeOf', { name: column.name })}
                      quiet
                      choices={types}
                      value={column.type}
                      onChange={(type) => onChoose({ kind, columns: columns.with(index, { ...column, type }) })}
                    />
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sample rows never change
              <tr key={at}>
                {columns.map(({ name: column, role }, index) => (
                  <td key={column} className={role === 'ignore' ? styles.leftOut : undefined}>
                    {row[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
