import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { Counting, Stopped } from '#renderer/api/counting.tsx';
import { Failure } from '#renderer/api/failure.tsx';
import { useCodes } from '#renderer/api/project-data.ts';
import styles from '#renderer/features/agreement/agreement.module.css';
import { useChoices } from '#renderer/features/agreement/choices.ts';
import { Figure, PlainFigure } from '#renderer/features/agreement/figure.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import type { TableColumn } from '#renderer/ui/table-column.ts';
import type { Domains } from '#shared/contract/agreement-views.ts';
import type { AgreementQuery } from '#shared/contract/analysis.ts';
import { inFigures, inPercent } from '#shared/reports/coefficient-words.ts';

type Domain = Domains['domains'][number];

/** ATLAS.ti's view: whether a domain was used, which of its codes, and how far they exclude each other. */
export function DomainsTab({ query }: { query: AgreementQuery }) {
  const words = useWords();
  const { t } = words;
  const { queries } = useApi();
  const { byId } = useCodes();
  const { change } = useChoices();
  const { data, isFetching, isError, error, refetch } = useQuery({
    ...queries.analysis.domains.queryOptions({ input: query }),
    placeholderData: keepPreviousData,
  });
  const columns = useMemo((): TableColumn<Domain>[] => {
    const { language, number } = words;
    const alpha = (id: 'alphaBinary' | 'cuAlpha', name: string): TableColumn<Domain> => ({
      id,
      name,
      width: 272,
      text: (row) => inFigures(row[id], language, words.t),
      sortBy: (row) => row[id].value,
      cell: (row) => <Figure name={name} of={row[id]} />,
    });
    return [
      {
        id: 'domain',
        name: words.t('agreement.domain'),
        always: true,
        width: 200,
        grow: 1,
        text: ({ codeId, code }) => byId.get(codeId)?.name ?? code,
        cell: ({ codeId, code }) => (
          <span className={styles.codeName}>
            <Swatch colour={byId.get(codeId)?.colour ?? '#888888'} />
            <span>{byId.get(codeId)?.name ?? code}</span>
          </span>
        ),
      },
      {
        id: 'codes',
        name: words.t('agreement.domainCodes'),
        align: 'end',
        width: 80,
        text: (row) => number(row.codes),
        sortBy: (row) => row.codes,
      },
      alpha('alphaBinary', words.t('agreement.alphaBinary')),
      alpha('cuAlpha', words.t('agreement.cuAlpha')),
      {
        id: 'violations',
        name: words.t('agreement.violations'),
        width: 150,
        text: (row) => inPercent(row.violations, language, words.t),
        sortBy: (row) => row.violations.value,
        cell: (row) => <PlainFigure of={row.violations} percent />,
      },
    ];
  }, [words, byId]);
  if (isError) return <Failure error={error} onAgain={() => void refetch()} />;
  if (!data) return isFetching ? <Counting /> : <Stopped onAgain={() => void refetch()} />;
  return (
    <div className={styles.codes} aria-busy={isFetching}>
      <p className={styles.note}>{t('agreement.domainsNote')}</p>
      <p className={styles.between}>
        <span>{t('agreement.cuAlphaBetween')}</span>
        <Figure name={t('agreement.cuAlphaBetween')} of={data.between} />
      </p>
      <DataTable
        name="agreement-domains"
        label={t('agreement.tabDomains')}
        columns={columns}
        rows={data.domains}
        getId={({ codeId }) => codeId}
        onOpen={({ codeId }) => change({ tab: 'confusion', parentId: codeId })}
      />
    </div>
  );
}
