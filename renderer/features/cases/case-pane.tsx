import { useQuery } from '@tanstack/react-query';
import { ExternalLink, Link2Off, MousePointerClick, NotebookPen } from 'lucide-react';
import { Button as PlainButton } from 'react-aria-components';
import { useApi } from '#renderer/api/api-context.tsx';
import { useDocuments } from '#renderer/api/project-data.ts';
import { useSaving } from '#renderer/api/use-saving.ts';
import { type CaseRow, useCaseTable } from '#renderer/features/cases/case-table.ts';
import styles from '#renderer/features/cases/cases.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { showSegments } from '#renderer/state/retrieval.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { useSession } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Pane } from '#renderer/ui/pane.tsx';
import { SavedField } from '#renderer/ui/saved-field.tsx';
import type { DocumentId } from '#shared/model/ids.ts';

/** What belongs to the case chosen in the table: its documents, its note, its memos. */
export function CasePane() {
  const { t } = useWords();
  const { rows } = useCaseTable();
  const inspected = useSelection((selection) => selection.inspected);
  const row = inspected?.kind === 'case' ? rows.find(({ id }) => id === inspected.id) : undefined;
  return (
    <Pane title={t('cases.one')}>
      {row ? (
        <Chosen key={row.id} row={row} />
      ) : (
        <EmptyState icon={MousePointerClick} title={t('cases.paneEmpty')} text={t('cases.paneEmptyText')} />
      )}
    </Pane>
  );
}

function Chosen({ row }: { row: CaseRow }) {
  const { t } = useWords();
  const save = useSaving();
  return (
    <div className={styles.pane}>
      <SavedField
        label={t('cases.name')}
        value={row.name}
        onSave={(name) => name.trim() !== '' && save((client) => client.cases.update({ id: row.id, name: name.trim() }))}
      />
      <Documents row={row} />
      <SavedField
        label={t('cases.note')}
        lines={3}
        value={row.memo}
        onSave={(memo) => save((client) => client.cases.update({ id: row.id, memo }))}
      />
      <Memos row={row} />
      <Button onPress={() => showSegments({ caseIds: [row.id] })}>{t('cases.segments')}</Button>
    </div>
  );
}

function Documents({ row }: { row: CaseRow }) {
  const { t } = useWords();
  const save = useSaving();
  const documents = useDocuments();
  const linked = new Set(row.links.filter(({ start }) => start === null).map(({ documentId }) => documentId));
  const open = (documentId: DocumentId) => {
    useSelection.getState().openDocument(documentId);
    useSession.getState().openView('code');
  };
  return (
    <section className={styles.part} aria-label={t('cases.documents')}>
      <h3>{t('cases.documents')}</h3>
      <ul>
        {row.links.map(({ id, documentId, document, start }) => (
          <li key={id} className={styles.link}>
            <PlainButton className={styles.open ?? ''} onPress={() => open(documentId)}>
              {document}
              {start !== null && <span className={styles.muted}> · {t('cases.passage')}</span>}
              <ExternalLink size={12} aria-hidden />
            </PlainButton>
            <IconButton
              icon={Link2Off}
              size="small"
              label={t('cases.unlink', { name: document })}
              onPress={() => void save((client) => client.cases.unlink({ id }))}
            />
          </li>
        ))}
      </ul>
      <ComboBox
        key={row.links.length}
        label={t('cases.link')}
        quiet
        placeholder={t('cases.link')}
        choices={documents.filter(({ id }) => !linked.has(id)).map(({ id, name }) => ({ id: String(id), name }))}
        value={null}
        onChange={(id) => {
          if (id === null) return;
          void save((client) => client.cases.link({ caseId: row.id, documentId: Number(id) as DocumentId, start: null, end: null }));
        }}
      />
    </section>
  );
}

function Memos({ row }: { row: CaseRow }) {
  const { t } = useWords();
  const { queries } = useApi();
  const memos = (useQuery(queries.memos.list.queryOptions()).data ?? []).filter(({ caseId }) => caseId === row.id);
  if (memos.length === 0) return null;
  return (
    <section className={styles.part} aria-label={t('views.memos')}>
      <h3>{t('views.memos')}</h3>
      <ul>
        {memos.map(({ id, title }) => (
          <li key={id}>
            <PlainButton
              className={styles.open ?? ''}
              onPress={() => {
                useSelection.getState().inspect({ kind: 'memo', id });
                useSession.getState().openView('memos');
              }}
            >
              <NotebookPen size={13} aria-hidden />
              {title}
            </PlainButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
