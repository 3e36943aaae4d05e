import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { MousePointerClick, Shuffle } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { Counting, Stopped } from '#renderer/api/counting.tsx';
import { Failure } from '#renderer/api/failure.tsx';
import { useCodes } from '#renderer/api/project-data.ts';
import styles from '#renderer/features/agreement/agreement.module.css';
import { useChoices } from '#renderer/features/agreement/choices.ts';
import { type ConfusedPair, ConfusionMap } from '#renderer/features/agreement/confusion-map.tsx';
import panel from '#renderer/features/agreement/panel.module.css';
import { Passages } from '#renderer/features/agreement/passages.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { SplitPane } from '#renderer/ui/split-pane.tsx';
import type { AgreementQuery } from '#shared/contract/analysis.ts';

const top = 'top';
const most = 300;

/** What one coded A and the other B, among codes of one parent; a cell opens its passages. */
export function ConfusionTab({ query }: { query: AgreementQuery }) {
  const { t } = useWords();
  const { queries } = useApi();
  const { byId } = useCodes();
  const { parentId, change } = useChoices();
  const [chosen, setChosen] = useState<ConfusedPair | null>(null);
  const asked: AgreementQuery = { ...query, unit: query.unit === 'segment' ? 'character' : query.unit };
  const { data, isFetching, isError, error, refetch } = useQuery({
    ...queries.analysis.confusion.queryOptions({ input: { ...asked, ...(parentId === undefined ? {} : { parentId }) } }),
    placeholderData: keepPreviousData,
  });
  if (isError) return <Failure error={error} onAgain={() => void refetch()} />;
  if (!data) return isFetching ? <Counting /> : <Stopped onAgain={() => void refetch()} />;
  if (data.groups.length === 0 || data.codes.length === 0) {
    return <EmptyState icon={Shuffle} title={t('agreement.confusionEmpty')} text={t('agreement.confusionEmptyText')} />;
  }
  const open = (pair: ConfusedPair) => setChosen(pair);
  return (
    <SplitPane
      name="agreement-confused"
      label={t('agreement.panelPassages')}
      side="right"
      usual={380}
      smallest={260}
      largest={720}
      landmark="complementary"
      pane={
        <div className={panel.panel}>
          {chosen ? (
            <ConfusedPassages key={JSON.stringify(chosen)} pair={chosen} query={asked} first={data.first} second={data.second} />
          ) : (
            <EmptyState icon={MousePointerClick} title={t('agreement.confusionPick')} />
          )}
        </div>
      }
    >
      <div className={styles.confusion} aria-busy={isFetching}>
        <div className={styles.group}>
          <Select
            label={t('agreement.confusionGroup')}
            choices={data.groups.map((group) => ({
              id: group.parentId === null ? top : String(group.parentId),
              name: group.parentId === null ? t('agreement.confusionTop') : (byId.get(group.parentId)?.path ?? group.parent),
              detail: t('agreement.someCodes', { count: group.codes }),
            }))}
            value={data.parentId === null ? top : String(data.parentId)}
            onChange={(id) => {
              const group = data.groups.find((one) => (one.parentId === null ? top : String(one.parentId)) === id);
              setChosen(null);
              change({ parentId: group?.parentId ?? null });
            }}
          />
          {query.coderIds.length > 2 && <p className={styles.quiet}>{t('agreement.confusionMany')}</p>}
        </div>
        <div className={styles.chart}>
          <ConfusionMap found={data} unit={asked.unit} onOpen={open} />
        </div>
      </div>
    </SplitPane>
  );
}

function ConfusedPassages({
  pair: { a, b },
  query,
  first,
  second,
}: {
  pair: ConfusedPair;
  query: AgreementQuery;
  first: string;
  second: string;
}) {
  const { t } = useWords();
  const { queries } = useApi();
  const { byId } = useCodes();
  const { data, isError, error, refetch } = useQuery(queries.analysis.confused.queryOptions({ input: { ...query, a, b, limit: most } }));
  const nameOf = (id: ConfusedPair['a']) => (id === null ? t('agreement.confusionNothing') : (byId.get(id)?.name ?? ''));
  return (
    <>
      <header className={panel.head}>
        <h2 className={panel.title}>{t('agreement.confusionCell', { first, second, a: nameOf(a), b: nameOf(b) })}</h2>
      </header>
      {isError && <Failure error={error} onAgain={() => void refetch()} />}
      {data && <Passages passages={data.passages} total={data.total} unit="codeUnit" />}
    </>
  );
}
