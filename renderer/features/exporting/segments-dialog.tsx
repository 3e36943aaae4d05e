import { useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { ExportDialog } from '#renderer/features/exporting/export-dialog.tsx';
import styles from '#renderer/features/exporting/exporting.module.css';
import { saveExport } from '#renderer/features/exporting/save-export.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { segmentFormats } from '#shared/contract/exchange.ts';

/** All coded segments as a file; a part of them goes out from the view that filters them. */
export function SegmentsDialog({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords();
  const { client } = useApi();
  const shell = useShell();
  const [format, setFormat] = useState<(typeof segmentFormats)[number]>('xlsx');
  const save = () =>
    saveExport(shell, {
      ending: `-segments.${format}`,
      kind: t(`exporting.segmentsFile.${format}`),
      write: (path) => client.exchange.exportSegments({ path, format, query: {}, language }),
      said: ({ segments }) => t('exporting.segmentsDone', { count: segments }),
    });
  return (
    <ExportDialog title={t('exporting.segmentsHeading')} action={t('exporting.exportSegments')} save={save} onClose={onClose}>
      <p className={styles.muted}>{t('exporting.segmentsHint')}</p>
      <RadioGroup
        label={t('exporting.format')}
        choices={segmentFormats.map((id) => ({ id, name: t(`exporting.segmentsFile.${id}`) }))}
        value={format}
        onChange={setFormat}
      />
    </ExportDialog>
  );
}
