import { useQuery } from '@tanstack/react-query';
import { MapPinOff, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { attempt, tellDone } from '#renderer/api/attempt.ts';
import { useCoders, useCodes, useDocuments } from '#renderer/api/project-data.ts';
import styles from '#renderer/features/unplaced/unplaced.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { useSession } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { TableColumn } from '#renderer/ui/table-column.ts';
import { isMessageKey } from '#shared/i18n/catalogue.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import type { UnplacedCoding } from '#shared/model/coding.ts';

const none: readonly UnplacedCoding[] = [];

/** A row a coding without a place; Enter or a click opens its document, where it can be coded by hand. */
export function UnplacedDialog({ onClose }: { onClose: () => void }) {
  const api = useApi();
  const { t } = useWords();
  const { data = none, isPending } = useQuery(api.queries.codings.unplaced.queryOptions());
  const columns = useColumns();
  const discard = (ids: readonly number[]) =>
    attempt(async () => {
      await api.client.codings.removeUnplaced({ ids: [...ids] });
      tellDone(api, t('exchange.unplacedDiscarded', { count: ids.length }));
    });
  const open = ({ documentId }: UnplacedCoding) => {
    useSelection.getState().openDocument(documentId);
    useSession.getState().openView('code');
    onClose();
  };
  const all = (
    <Button icon={Trash2} onPress={() => void discard(data.map(({ id }) => id))}>
      {t('exchange.unplacedDiscardAll')}
    </Button>
  );
  return (
    <Dialog title={t('exchange.unplacedTitle')} isOpen onClose={onClose} width="wide" actions={data.length > 0 && all}>
      {data.length === 0 && !isPending ? (
        <EmptyState icon={MapPinOff} title={t('exchange.unplacedNone')} text={t('exchange.unplacedNoneText')} />
      ) : (
        <div className={styles.whole}>
          <p>{t('exchange.unplacedText')}</p>
          <DataTable
            name="unplaced"
            label={t('exchange.unplacedTitle')}
            columns={columns}
            rows={data}
            getId={({ id }) => id}
            onOpen={open}
            getMenu={({ id }) => [
              {
                id: 'discard',
                rows: [{ id: 'discard', name: t('exchange.unplacedDiscard'), icon: Trash2, run: () => void discard([id]) }],
              },
            ]}
          />
        </div>
      )}
    </Dialog>
  );
}

function useColumns(): readonly TableColumn<UnplacedCoding>[] {
  const { t } = useWords();
  const documents = useDocuments();
  const coders = useCoders();
  const { byId } = useCodes();
  return useMemo(
    () => [
      { id: 'quote', name: t('exchange.unplacedWords'), text: ({ quote }) => quote, width: 220, grow: 3, always: true },
      { id: 'code', name: t('exchange.unplacedCode'), text: ({ codeId }) => byId.get(codeId)?.path ?? '', width: 140 },
      {
        id: 'document',
        name: t('exchange.unplacedDocument'),
        text: ({ documentId }) => documents.find(({ id }) => id === documentId)?.name ?? '',
        width: 140,
      },
      { id: 'coder', name: t('app.coder'), text: ({ coderId }) => coders.find(({ id }) => id === coderId)?.name ?? '' },
      { id: 'why', name: t('exchange.unplacedReason'), text: ({ reason }) => reasonWords(t, reason), width: 180 },
    ],
    [t, documents, coders, byId],
  );
}

function reasonWords(t: Translate, reason: string): string {
  const key = `exchange.unplacedWhy.${reason}`;
  return isMessageKey(key) ? t(key) : reason;
}
