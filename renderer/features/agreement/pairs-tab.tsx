import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { Counting, Stopped } from '#renderer/api/counting.tsx';
import { Failure } from '#renderer/api/failure.tsx';
import { useCoders } from '#renderer/api/project-data.ts';
import { useChoices } from '#renderer/features/agreement/choices.ts';
import { Figure, PlainFigure } from '#renderer/features/agreement/figure.tsx';
import styles from '#renderer/features/agreement/matrix.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { CoderPair, CoderPairs } from '#shared/contract/agreement-views.ts';
import type { AgreementQuery } from '#shared/contract/analysis.ts';

const measures = ['cohenKappa', 'krippendorffAlpha', 'gwetAC1', 'percentAgreement'] as const;
type Measure = (typeof measures)[number];

/** Every pair of those who have coded, as a matrix. Two coders: all of the project, so that the matrix says more than the table. */
export function PairsTab({ query }: { query: AgreementQuery }) {
  const { t } = useWords();
  const { queries } = useApi();
  const working = useCoders().filter(({ codings }) => codings > 0);
  const { coderIds: chosen } = useChoices();
  const [measure, setMeasure] = useState<Measure>('cohenKappa');
  const { againstIds: _against, ...rest } = query;
  const coderIds = chosen.length > 2 ? query.coderIds : working.map(({ id }) => id);
  const input: AgreementQuery = { ...rest, coderIds, unit: query.unit === 'segment' ? 'character' : query.unit };
  const { data, isFetching, isError, error, refetch } = useQuery({
    ...queries.analysis.agreementPairs.queryOptions({ input }),
    enabled: coderIds.length > 1,
    placeholderData: keepPreviousData,
  });
  if (coderIds.length < 2) return <EmptyState icon={Users} title={t('agreement.emptyTitle')} text={t('agreement.emptyText')} />;
  if (isError) return <Failure error={error} onAgain={() => void refetch()} />;
  if (!data) return isFetching ? <Counting /> : <Stopped onAgain={() => void refetch()} />;
  return (
    <div className={styles.matrixPage} aria-busy={isFetching}>
      <div className={styles.matrixHead}>
        <div>
          <h2 className={styles.title}>{t('agreement.pairsTitle')}</h2>
          <p className={styles.quiet}>{t('agreement.pairsNote')}</p>
        </div>
        <Select
          quiet
          label={t('agreement.pairsMeasure')}
          choices={measures.map((id) => ({ id, name: t(`statistics.coefficient.${id}`) }))}
          value={measure}
          onChange={setMeasure}
        />
      </div>
      <Matrix found={data} measure={measure} />
    </div>
  );
}

function Matrix({ found: { coders, pairs }, measure }: { found: CoderPairs; measure: Measure }) {
  const { t } = useWords();
  const pairOf = (row: string, column: string) =>
    pairs.find(({ first, second }) => (first === row && second === column) || (first === column && second === row));
  return (
    <table className={styles.matrix} aria-label={t('agreement.pairsTitle')}>
      <thead>
        <tr>
          <td />
          {coders.slice(1).map((coder) => (
            <th key={coder} scope="col">
              {coder}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {coders.slice(0, -1).map((row, at) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            {coders.slice(1).map((column, index) => {
              const pair = index >= at ? pairOf(row, column) : undefined;
              return <td key={column}>{pair && <Pair pair={pair} measure={measure} />}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pair({ pair, measure }: { pair: CoderPair; measure: Measure }) {
  const { t } = useWords();
  const { change } = useChoices();
  const { first, second, documents, firstIds, secondIds } = pair;
  return (
    <button
      type="button"
      className={styles.pair}
      title={t('agreement.comparePair', { first, second })}
      onClick={() => change({ mode: 'coders', coderIds: [...firstIds, ...secondIds], tab: 'codes' })}
    >
      {measure === 'percentAgreement' ? <PlainFigure of={pair.percentAgreement} percent /> : <Figure name={measure} of={pair[measure]} />}
      <span className={styles.quiet}>{t('agreement.someDocuments', { count: documents })}</span>
    </button>
  );
}
