import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FileX2 } from 'lucide-react';
import { useMemo } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { Counting, Stopped } from '#renderer/api/counting.tsx';
import { Failure } from '#renderer/api/failure.tsx';
import { useCoders } from '#renderer/api/project-data.ts';
import styles from '#renderer/features/agreement/agreement.module.css';
import { useChoices } from '#renderer/features/agreement/choices.ts';
import { DocumentRows } from '#renderer/features/agreement/document-rows.tsx';
import { Levels } from '#renderer/features/agreement/levels.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SplitPane } from '#renderer/ui/split-pane.tsx';
import type { AgreementQuery } from '#shared/contract/analysis.ts';
import { sidesOf } from '#shared/reports/compared-sides.ts';

/** All chosen codes together, a row a document; beside it their means and MAXQDA's levels. */
export function DocumentsTab({ query }: { query: AgreementQuery }) {
  const { t } = useWords();
  const { queries } = useApi();
  const coders = useCoders();
  const overlap = useChoices((choices) => choices.overlap);
  const sides = useMemo(() => {
    const names = [...query.coderIds, ...(query.againstIds ?? [])].map((id) => coders.find((coder) => coder.id === id)?.name ?? '');
    return sidesOf(names, query);
  }, [coders, query]);
  const { data, isFetching, isError, error, refetch } = useQuery({
    ...queries.analysis.agreementDetail.queryOptions({ input: { ...query, overlap, codeId: null } }),
    placeholderData: keepPreviousData,
  });
  if (isError) return <Failure error={error} onAgain={() => void refetch()} />;
  if (!data) return isFetching ? <Counting /> : <Stopped onAgain={() => void refetch()} />;
  if (data.documents.length === 0) return <EmptyState icon={FileX2} title={t('agreement.noShared')} text={t('agreement.noSharedText')} />;
  return (
    <SplitPane
      name="agreement-levels"
      label={t('agreement.panelLevels')}
      side="right"
      usual={400}
      smallest={280}
      pane={<Levels detail={data} />}
    >
      <div className={styles.codes} aria-busy={isFetching}>
        <DocumentRows name="agreement-documents" label={t('agreement.tabDocuments')} detail={data} sides={sides} />
      </div>
    </SplitPane>
  );
}
