import { useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { saveExport } from '#renderer/features/exporting/save-export.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { type DataTableName, dataFormats, dataTables, dataUnits } from '#shared/contract/exchange.ts';

/** A table for statistics programs with its dictionary. A browser hands over one file, so there it is the workbook. */
export function DataDialog({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords();
  const { client } = useApi();
  const shell = useShell();
  const formats = shell.face === 'browser' ? (['xlsx'] as const) : dataFormats;
  const [table, setTable] = useState<DataTableName>('units');
  const [unit, setUnit] = useState<(typeof dataUnits)[number]>('paragraph');
  const [format, setFormat] = useState<(typeof dataFormats)[number]>('xlsx');
  const save = async () => {
    const saved = await saveExport(shell, {
      ending: `-${table}.${format}`,
      kind: t(`exporting.format.${format}`),
      write: (path) => client.exchange.exportData({ path, table, unit, format, language }),
      said: ({ rows, columns }) => t('exporting.done', { rows, columns }),
    });
    if (saved) onClose();
  };
  return (
    <Dialog
      title={t('exporting.heading')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button tone="primary" onPress={() => void save()}>
            {t('exporting.export')}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={t('exporting.what')}
        choices={dataTables.map((id) => ({ id, name: t(`exporting.${id}`), detail: t(`exporting.${id}Detail`) }))}
        value={table}
        onChange={setTable}
      />
      {table === 'units' && (
        <Select
          label={t('exporting.unit')}
          choices={dataUnits.map((id) => ({ id, name: t(`exporting.unitOne.${id}`) }))}
          value={unit}
          onChange={setUnit}
        />
      )}
      <RadioGroup
        label={t('exporting.format')}
        choices={formats.map((id) => ({ id, name: t(`exporting.format.${id}`) }))}
        value={format}
        onChange={setFormat}
      />
    </Dialog>
  );
}
