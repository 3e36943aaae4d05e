import { FileX2, TriangleAlert } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { Counting, Stopped } from '#renderer/api/counting.tsx';
import { Failure } from '#renderer/api/failure.tsx';
import { useCodes } from '#renderer/api/project-data.ts';
import styles from '#renderer/features/agreement/agreement.module.css';
import { useChoices } from '#renderer/features/agreement/choices.ts';
import { codeColumns, usuallyHidden } from '#renderer/features/agreement/code-columns.tsx';
import { CodePanel } from '#renderer/features/agreement/code-panel.tsx';
import { Summary } from '#renderer/features/agreement/summary.tsx';
import { useAgreement } from '#renderer/features/agreement/use-agreement.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useLayout } from '#renderer/state/layout.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SplitPane } from '#renderer/ui/split-pane.tsx';
import type { AgreementAnswer, AgreementQuery } from '#shared/contract/analysis.ts';
import { countedUnits } from '#shared/reports/coefficient-words.ts';
import { sidesOf } from '#shared/reports/compared-sides.ts';

const table = 'agreement-codes';

/** A row a code under what all codes give together; a click opens where the coders part. */
export function CodesTab({ query }: { query: AgreementQuery }) {
  const { t } = useWords();
  const { data: answer, isFetching, isPlaceholderData, isError, error, refetch } = useAgreement(query);
  const { codeId, change } = useChoices();
  const { byId } = useCodes();
  const hidden = useLayout((layout) => layout.hiddenColumns[table]);
  const setHidden = useLayout((layout) => layout.setHiddenColumns);
  useEffect(() => {
    if (hidden === undefined) setHidden(table, usuallyHidden);
  }, [hidden, setHidden]);
  const words = useWords();
  const columns = useMemo(
    () => (answer ? codeColumns(answer.unit, sidesOf(answer.coders, query), byId, words) : []),
    [answer, query, byId, words],
  );
  if (isError) return <Failure error={error} onAgain={() => void refetch()} />;
  if (!answer) return isFetching ? <Counting /> : <Stopped onAgain={() => void refetch()} />;
  if (answer.documents.length === 0) return <EmptyState icon={FileX2} title={t('agreement.noShared')} text={t('agreement.noSharedText')} />;
  const chosen = codeId === null ? undefined : answer.codes.find((row) => row.codeId === codeId);
  const rows = (
    <div className={styles.codes} aria-busy={isFetching}>
      <Scope answer={answer} />
      {isFetching && <Counting />}
      {isPlaceholderData && !isFetching && <Stopped onAgain={() => void refetch()} />}
      <Summary answer={answer} sides={sidesOf(answer.coders, query)} />
      <DataTable
        name={table}
        label={t('agreement.tabCodes')}
        columns={columns}
        rows={answer.codes}
        getId={(row) => row.codeId}
        selectedId={codeId}
        onSelect={(row) => {
          if (codeId !== null) change({ codeId: row.codeId });
        }}
        onOpen={(row) => change({ codeId: row.codeId })}
      />
    </div>
  );
  return (
    <SplitPane
      name="agreement-panel"
      label={t('agreement.panelTabs')}
      side="right"
      usual={440}
      smallest={300}
      largest={760}
      landmark="complementary"
      pane={
        chosen ? (
          <CodePanel key={chosen.codeId} row={chosen} answer={answer} query={query} onClose={() => change({ codeId: null })} />
        ) : null
      }
    >
      {rows}
    </SplitPane>
  );
}

/** Who, how much, and what was left out. */
function Scope({ answer }: { answer: AgreementAnswer }) {
  const { t } = useWords();
  const { coders, documents, units, unit, leftOut } = answer;
  return (
    <p className={styles.scope}>
      <span>
        {t('agreement.compared', {
          coders: coders.join(', '),
          documents: t('agreement.someDocuments', { count: documents.length }),
          units: countedUnits(unit, units, t),
        })}
      </span>
      {leftOut.length > 0 && (
        <span className={styles.leftOut} title={leftOut.map(({ name }) => name).join('\n')}>
          <TriangleAlert size={13} aria-hidden />
          {t('agreement.leftOut', { count: leftOut.length })}
        </span>
      )}
    </p>
  );
}
