import type { TablePreview } from '#renderer/features/cases/case-actions.ts';
import styles from '#renderer/features/cases/cases.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { PreviewDialog } from '#renderer/ui/preview-dialog.tsx';

export type TableImportDialogProps = { preview: TablePreview; onImport: () => void; onClose: () => void };

const mostRefused = 12;

/** What a table of attributes would bring, before it is brought. */
export function TableImportDialog({ preview, onImport, onClose }: TableImportDialogProps) {
  const { t } = useWords();
  const { added, changed, unchanged, attributes, refused } = preview;
  const count = added.length + changed.length;
  return (
    <PreviewDialog
      title={t('cases.importTitle', { name: preview.name })}
      action={count === 0 ? t('cases.importNothing') : t('cases.importCount', { count })}
      isNothing={count === 0}
      onConfirm={onImport}
      onClose={onClose}
    >
      <div className={styles.preview}>
        <p>{t('cases.importText', { column: preview.caseColumn })}</p>
        <p>{t('cases.importCases', { added: added.length, changed: changed.length, unchanged: unchanged.length })}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('cases.attribute')}</th>
              <th scope="col">{t('cases.type')}</th>
              <th scope="col">{t('cases.newValues')}</th>
            </tr>
          </thead>
          <tbody>
            {attributes.map(({ name, type, isNew, values }) => (
              <tr key={name}>
                <td>
                  {name} {isNew && <Badge tone="accent">{t('cases.isNew')}</Badge>}
                </td>
                <td>{t(`cases.type.${type}`)}</td>
                <td>{values}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {refused.length > 0 && (
          <section aria-label={t('cases.refused', { count: refused.length })}>
            <h3 className={styles.warning}>{t('cases.refused', { count: refused.length })}</h3>
            <ul>
              {refused.slice(0, mostRefused).map((cell) => (
                <li key={`${cell.case} ${cell.attribute}`}>
                  {cell.case} · {cell.attribute}: “{cell.value}”
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </PreviewDialog>
  );
}
