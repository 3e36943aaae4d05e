import { useMemo, useRef } from 'react';
import { useCoders } from '#renderer/api/project-data.ts';
import { kindOf, useAbout } from '#renderer/features/memos/memo-about.ts';
import { useMemos } from '#renderer/features/memos/use-memos.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { saveCsv } from '#renderer/ui/chart-export.ts';
import type { TableColumn } from '#renderer/ui/table-column.ts';
import type { Memo } from '#shared/model/memo.ts';

/** Saves the memos that the filters leave as a table, newest first. */
export function useMemoExport(): { run: () => void; isEmpty: boolean } {
  const { t } = useWords();
  const shell = useShell();
  const { shown } = useMemos();
  const columns = useMemoColumns();
  const now = useRef({ shown, columns });
  now.current = { shown, columns };
  const run = useMemo(() => () => saveCsv(now.current.shown, now.current.columns, t('views.memos'), shell.saveBlob), [shell, t]);
  return { run, isEmpty: shown.length === 0 };
}

function useMemoColumns(): readonly TableColumn<Memo>[] {
  const { t } = useWords();
  const about = useAbout();
  const coders = useCoders();
  return [
    { id: 'kind', name: t('memos.about'), text: (memo) => t(`memos.kind.${kindOf(memo)}`) },
    { id: 'about', name: t('memos.what'), text: about },
    { id: 'title', name: t('inspector.memoTitle'), text: ({ title }) => title },
    { id: 'text', name: t('inspector.memoText'), text: ({ text }) => text },
    { id: 'coder', name: t('app.coder'), text: ({ coderId }) => coders.find(({ id }) => id === coderId)?.name ?? '' },
    { id: 'created', name: t('memos.created'), text: ({ createdAt }) => createdAt },
    { id: 'changed', name: t('memos.changed'), text: ({ changedAt }) => changedAt },
  ];
}
