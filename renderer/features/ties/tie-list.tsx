import { Download } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useCoders, useCodes } from '#renderer/api/project-data.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { saveTableCommand } from '#renderer/features/ties/tie-commands.ts';
import styles from '#renderer/features/ties/ties.module.css';
import type { TieRow } from '#renderer/features/ties/use-ties.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { useSession } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { saveCsv } from '#renderer/ui/chart-export.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import type { TableColumn } from '#renderer/ui/table-column.ts';
import type { CaseTies } from '#shared/contract/ties.ts';

const quoteColumn = 'quote';

/** Every mention of a tie. Walking shows it in the inspector, where it is filled in; the quote opens the transcript. */
export function TieList({ cases }: { cases: readonly CaseTies[] }) {
  const { t } = useWords();
  const shell = useShell();
  const inspected = useSelection((selection) => selection.inspected);
  const columns = useTieColumns();
  const rows = useMemo(
    () => cases.flatMap((one) => one.ties.map((tie): TieRow => ({ ...tie, caseName: one.case, key: `${one.caseId} ${tie.codingId}` }))),
    [cases],
  );
  const save = useCallback(() => saveCsv(rows, columns, t('ties.listFile'), shell.saveBlob), [rows, columns, t, shell]);
  useCommands(useMemo(() => [saveTableCommand('list', save)], [save]));
  const chosen = inspected?.kind === 'coding' ? rows.find(({ codingId }) => codingId === inspected.id) : undefined;
  const choose = ({ documentId, codingId }: TieRow) => {
    const { openDocument, inspect } = useSelection.getState();
    openDocument(documentId);
    inspect({ kind: 'coding', id: codingId });
  };
  return (
    <>
      <div className={styles.crosstabHead}>
        <p className={styles.muted}>{t('ties.listNote')}</p>
        <Button icon={Download} onPress={save}>
          {t('settings.exportHistory')}
        </Button>
      </div>
      <DataTable
        name="ties"
        label={t('ties.part.list')}
        columns={columns}
        rows={rows}
        getId={({ key }) => key}
        selectedId={chosen?.key ?? null}
        onSelect={choose}
        onOpen={(row, columnId) => {
          choose(row);
          if (columnId !== quoteColumn) return;
          useSelection.getState().selectCoding(row.codingId);
          useSelection.getState().revealRange({ documentId: row.documentId, start: row.start, end: row.end });
          useSession.getState().openView('code');
        }}
      />
    </>
  );
}

function useTieColumns(): readonly TableColumn<TieRow>[] {
  const { t, number } = useWords();
  const { byId } = useCodes();
  const coders = useCoders();
  return useMemo(() => {
    const names = new Map(coders.map(({ id, name }) => [id, name]));
    const orNull = (text: string) => (text === '' ? null : text);
    return [
      { id: 'case', name: t('cases.one'), width: 100, grow: 0, always: true, text: ({ caseName }) => caseName || t('ties.noCase') },
      {
        id: 'alter',
        name: t('ties.alter'),
        width: 150,
        text: ({ alter }) => alter,
        sortBy: ({ alter }) => orNull(alter),
        cell: ({ alter }) => <span className={alter ? '' : styles.unnamed}>{alter || t('ties.unnamed')}</span>,
      },
      {
        id: 'relation',
        name: t('inspector.relation'),
        width: 130,
        text: ({ relation }) => relation,
        sortBy: ({ relation }) => orNull(relation),
      },
      {
        id: 'resource',
        name: t('inspector.resource'),
        width: 96,
        text: ({ resource }) => resource,
        sortBy: ({ resource }) => orNull(resource),
      },
      {
        id: 'direction',
        name: t('inspector.direction'),
        width: 130,
        text: ({ direction }) => (direction ? t(`inspector.direction.${direction}`) : ''),
      },
      {
        id: 'strength',
        name: t('inspector.strength'),
        width: 90,
        grow: 0,
        align: 'end',
        text: ({ strength }) => (strength === null ? '' : number(strength)),
        sortBy: ({ strength }) => strength,
      },
      {
        id: 'type',
        name: t('ties.type'),
        width: 160,
        text: ({ codeId }) => byId.get(codeId)?.name ?? '',
        cell: ({ codeId }) => (
          <>
            <Swatch colour={byId.get(codeId)?.colour ?? '#808080'} />
            <span>{byId.get(codeId)?.name}</span>
          </>
        ),
      },
      { id: 'coder', name: t('app.coder'), width: 96, grow: 0, text: ({ coderId }) => names.get(coderId) ?? '' },
      {
        id: quoteColumn,
        name: t('ties.quote'),
        width: 220,
        grow: 4,
        text: ({ quote }) => quote,
        cell: ({ quote }) => <span className={styles.quote}>{quote}</span>,
      },
    ];
  }, [t, number, byId, coders]);
}
