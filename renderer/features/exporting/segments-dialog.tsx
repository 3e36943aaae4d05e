import { useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import styles from '#renderer/features/exporting/exporting.module.css';
import { saveExport } from '#renderer/features/exporting/save-export.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { segmentFormats } from '#shared/contract/exchange.ts';

/** All coded segments as a file; a part of them goes out from the view that filters them. */
export function SegmentsDialog({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords();
  const { client } = useApi();
  const shell = useShell();
  const [format, setFormat] = useState<(typeof segmentFormats)[number]>('xlsx');
  const save = async () => {
    const saved = await saveExport(shell, {
      ending: `-segments.${format}`,
      kind: t(`exporting.segmentsFile.${format}`),
      write: (path) => client.exchange.exportSegments({ path, format, query: {}, language }),
      said: ({ segments }) => t('exporting.segmentsDone', { count: segments }),
    });
    if (saved) onClose();
  };
  return (
    <Dialog
      title={t('exporting.segmentsHeading')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button tone="primary" onPress={() => void save()}>
            {t('exporting.exportSegments')}
          </Button>
        </>
      }
    >
      <p className={styles.muted}>{t('exporting.segmentsHint')}</p>
      <RadioGroup
        label={t('exporting.format')}
        choices={segmentFormats.map((id) => ({ id, name: t(`exporting.segmentsFile.${id}`) }))}
        value={format}
        onChange={setFormat}
      />
    </Dialog>
  );
}
