import { useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { ExportDialog } from '#renderer/features/exporting/export-dialog.tsx';
import { saveExport } from '#renderer/features/exporting/save-export.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { type DataTableName, dataFormats, dataTables, dataUnits } from '#shared/contract/exchange.ts';

/** A table for statistics programs with its dictionary. A browser hands over one file at a time, so there the two of CSV go as an archive. */
export function DataDialog({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords();
  const { client } = useApi();
  const shell = useShell();
  const csv = shell.face === 'browser' ? 'zip' : 'csv';
  const [table, setTable] = useState<DataTableName>('units');
  const [unit, setUnit] = useState<(typeof dataUnits)[number]>('paragraph');
  const [format, setFormat] = useState<(typeof dataFormats)[number]>('xlsx');
  const save = () =>
    saveExport(shell, {
      ending: `-${table}.${format === 'csv' ? csv : format}`,
      kind: t(`exporting.format.${format === 'csv' ? csv : format}`),
      write: (path) => client.exchange.exportData({ path, table, unit, format, language }),
      said: ({ rows, columns }) => t('exporting.done', { rows, columns }),
    });
  return (
    <ExportDialog title={t('exporting.heading')} action={t('exporting.export')} save={save} onClose={onClose}>
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
        choices={dataFormats.map((id) => ({ id, name: t(`exporting.format.${id === 'csv' ? csv : id}`) }))}
        value={format}
        onChange={setFormat}
      />
    </ExportDialog>
  );
}
