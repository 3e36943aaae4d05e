import { Users } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { AttributesDialog } from '#renderer/features/cases/attributes-dialog.tsx';
import { createCaseActions, type TablePreview } from '#renderer/features/cases/case-actions.ts';
import { caseColumns, columnOf, documentsColumn, type Editing, nameColumn } from '#renderer/features/cases/case-columns.tsx';
import { caseCommands } from '#renderer/features/cases/case-commands.ts';
import { type CaseRow, findCases, useCaseTable } from '#renderer/features/cases/case-table.ts';
import styles from '#renderer/features/cases/cases.module.css';
import { CasesToolbar } from '#renderer/features/cases/cases-toolbar.tsx';
import { TableImportDialog } from '#renderer/features/cases/table-import-dialog.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { showSegments } from '#renderer/state/retrieval.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { Button } from '#renderer/ui/button.tsx';
import { saveCsv } from '#renderer/ui/chart-export.ts';
import { DataTable, type DataTableProps } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

/** The table cases × attributes, written in place like a spreadsheet. */
export function CasesView() {
  const api = useApi();
  const shell = useShell();
  const words = useWords();
  const { t } = words;
  const { rows, attributes } = useCaseTable();
  const [query, setQuery] = useState('');
  const [editing, setEditing] = useState<Editing | null>(null);
  const [preview, setPreview] = useState<TablePreview | null>(null);
  const [defining, setDefining] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const inspected = useSelection((selection) => selection.inspected);
  const selectedId = inspected?.kind === 'case' ? inspected.id : null;
  const actions = useMemo(() => createCaseActions(api, shell), [api, shell]);
  const shown = useMemo(() => findCases(rows, query), [rows, query]);

  const focusTable = useCallback(() => {
    requestAnimationFrame(() => whole.current?.querySelector<HTMLElement>('[role=grid]')?.focus());
  }, []);
  const columns = useMemo(
    () =>
      caseColumns({
        words,
        attributes,
        editing,
        onCommit: (row, columnId, value, next) => {
          setEditing(null);
          void actions.write(row, columnId, value, attributes);
          if (next) focusTable();
        },
        onCancel: () => {
          setEditing(null);
          focusTable();
        },
      }),
    [words, attributes, editing, actions, focusTable],
  );

  const live = useRef({ rows, columns, selectedId });
  live.current = { rows, columns, selectedId };
  const controls = useMemo(
    () => ({
      create: async () => {
        const created = await actions.create(live.current.rows);
        if (created) setEditing({ caseId: created.id, columnId: nameColumn });
      },
      remove: () => {
        const row = live.current.rows.find(({ id }) => id === live.current.selectedId);
        if (row) void actions.remove(row);
      },
      fromDocuments: () => void actions.createFromDocuments(),
      define: () => setDefining(true),
      importTable: async () => setPreview((await actions.preview()) ?? null),
      exportTable: () => saveCsv(live.current.rows, live.current.columns, t('views.cases'), shell.saveBlob),
      find: () => whole.current?.querySelector<HTMLInputElement>('input[type=search]')?.focus(),
      showSegments: () => live.current.selectedId !== null && showSegments({ caseIds: [live.current.selectedId] }),
      hasCase: () => live.current.selectedId !== null,
    }),
    [actions, shell, t],
  );
  useCommands(useMemo(() => caseCommands(controls), [controls]));

  const onInput: DataTableProps<CaseRow>['onInput'] = (event, place) => {
    const row = place.rows[place.row];
    const columnId = place.columns[place.column]?.id;
    if (!row || columnId === undefined || columnId === documentsColumn) return false;
    if ('clipboardData' in event) {
      void actions.paste(event.clipboardData?.getData('text/plain') ?? '', place, attributes);
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'F2') setEditing({ caseId: row.id, columnId });
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (columnId === nameColumn) return false;
      void actions.write(row, columnId, '', attributes);
    } else if (event.key.length === 1 && event.key !== ' ') {
      const isDate = attributes.some((one) => columnOf(one) === columnId && one.type === 'date');
      setEditing({ caseId: row.id, columnId, ...(!isDate && { typed: event.key }) });
    } else return false;
    return true;
  };

  return (
    <div ref={whole} className={styles.whole} data-surface="cases">
      <CasesToolbar query={query} onQuery={setQuery} controls={controls} />
      {rows.length === 0 ? (
        <div className={styles.centred}>
          <EmptyState
            icon={Users}
            title={t('cases.emptyTitle')}
            text={t('cases.emptyText')}
            action={<Button onPress={controls.fromDocuments}>{t('cases.cmdFromDocuments')}</Button>}
          />
        </div>
      ) : (
        <DataTable
          name="cases"
          label={t('views.cases')}
          columns={columns}
          rows={shown}
          getId={({ id }) => id}
          selectedId={selectedId}
          onSelect={({ id }) => useSelection.getState().inspect({ kind: 'case', id })}
          onOpen={(row, columnId) => columnId !== documentsColumn && setEditing({ caseId: row.id, columnId })}
          onInput={onInput}
          getMenu={(row) => [
            { id: 'case', rows: [{ id: 'remove', name: t('cases.cmdRemove'), danger: true, run: () => void actions.remove(row) }] },
          ]}
          empty={<EmptyState title={t('ui.nothingFound')} />}
        />
      )}
      {defining && <AttributesDialog attributes={attributes} onClose={() => setDefining(false)} />}
      {preview && (
        <TableImportDialog preview={preview} onImport={() => void actions.importTable(preview.path)} onClose={() => setPreview(null)} />
      )}
    </div>
  );
}
