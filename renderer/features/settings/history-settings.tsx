import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Download, History } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { useCoders } from '#renderer/api/project-data.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import styles from '#renderer/features/settings/settings.module.css';
import { saveHistoryCommand } from '#renderer/features/settings/settings-commands.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { saveCsv } from '#renderer/ui/chart-export.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { TableColumn } from '#renderer/ui/table-column.ts';
import type { Step } from '#shared/contract/history.ts';
import { isMessageKey } from '#shared/i18n/catalogue.ts';

const page = 500;

/** The audit trail, newest first: what was done, when, by whom, and whether it still stands. */
export function HistorySettings() {
  const { queries } = useApi();
  const { t, dateTime, number } = useWords();
  const shell = useShell();
  const coders = useCoders();
  const [limit, setLimit] = useState(page);
  const { data } = useQuery({
    ...queries.history.steps.queryOptions({ input: { limit, offset: 0 } }),
    placeholderData: keepPreviousData,
  });
  const columns = useMemo((): readonly TableColumn<Step>[] => {
    const names = new Map(coders.map(({ id, name }) => [id, name]));
    return [
      { id: 'at', name: t('settings.when'), width: 170, grow: 0, text: ({ at }) => dateTime(at), sortBy: ({ at }) => Date.parse(at) },
      {
        id: 'what',
        name: t('settings.what'),
        width: 280,
        grow: 3,
        always: true,
        text: ({ label, detail }) => (isMessageKey(label) ? t(label, detail) : label),
      },
      { id: 'who', name: t('settings.who'), width: 120, text: ({ coderId }) => (coderId === null ? '' : (names.get(coderId) ?? '')) },
      { id: 'state', name: t('settings.state'), width: 130, grow: 0, text: ({ state }) => t(`settings.state.${state}`) },
      {
        id: 'rows',
        name: t('settings.rows'),
        width: 90,
        grow: 0,
        align: 'end',
        text: ({ rows }) => number(rows),
        sortBy: ({ rows }) => rows,
      },
    ];
  }, [t, dateTime, number, coders]);
  const steps = data?.steps ?? [];
  const save = useCallback(() => saveCsv(data?.steps ?? [], columns, t('settings.history'), shell.saveBlob), [data, columns, t, shell]);
  useCommands(useMemo(() => [saveHistoryCommand(save)], [save]));
  return (
    <div className={styles.history}>
      <div className={styles.historyHead}>
        <p className={styles.muted}>{t('settings.historyText', { shown: steps.length, total: data?.total ?? 0 })}</p>
        {data && data.total > steps.length && (
          <Button onPress={() => setLimit(limit + page)}>
            {t('settings.earlier', { count: Math.min(page, data.total - steps.length) })}
          </Button>
        )}
        <Button icon={Download} onPress={save}>
          {t('settings.exportHistory')}
        </Button>
      </div>
      <DataTable
        name="history"
        label={t('settings.history')}
        columns={columns}
        rows={steps}
        getId={({ id }) => id}
        empty={<EmptyState icon={History} title={t('settings.historyEmpty')} />}
      />
    </div>
  );
}
