import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { ExportDialog } from '#renderer/features/exporting/export-dialog.tsx';
import styles from '#renderer/features/exporting/exporting.module.css';
import { saveExport } from '#renderer/features/exporting/save-export.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { isMessageKey } from '#shared/i18n/catalogue.ts';

/** The project for another program; what REFI-QDA has no place for is said before anything is written. */
export function ProjectDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const { client, queries } = useApi();
  const shell = useShell();
  const { data: notCarried, isError } = useQuery(queries.exchange.notCarried.queryOptions({ gcTime: 0 }));
  const [target, setTarget] = useState<'all' | 'qualcoder'>('all');
  const save = () =>
    saveExport(shell, {
      ending: '.qdpx',
      kind: 'REFI-QDA',
      write: (path) => client.exchange.exportProject({ path, forQualcoder: target === 'qualcoder' }),
      said: ({ file }) => t('exporting.projectDone', { name: file.split(/[\\/]/).at(-1) ?? file }),
    });
  return (
    <ExportDialog title={t('exporting.projectHeading')} action={t('exporting.exportProject')} save={save} onClose={onClose}>
      <RadioGroup
        label={t('exporting.projectFor')}
        choices={[
          { id: 'all', name: t('exporting.projectForAll'), detail: t('exporting.projectForAllDetail') },
          { id: 'qualcoder', name: 'QualCoder', detail: t('exporting.projectForQualcoderDetail') },
        ]}
        value={target}
        onChange={setTarget}
      />
      <section aria-label={t('exporting.notCarried')}>
        <h3 className={styles.heading}>{t('exporting.notCarried')}</h3>
        {notCarried === undefined && !isError && <p className={styles.muted}>{t('exporting.notCarriedCounting')}</p>}
        <ul className={styles.list}>
          {notCarried?.map(({ kind, message, detail }) => {
            const key = `remark.${kind}`;
            return <li key={kind}>{isMessageKey(key) ? t(key, detail) : message}</li>;
          })}
        </ul>
        <p className={styles.muted}>{t('exporting.notCarriedHint')}</p>
      </section>
    </ExportDialog>
  );
}
