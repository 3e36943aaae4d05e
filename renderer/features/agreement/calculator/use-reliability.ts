import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { useCalculator } from '#renderer/features/agreement/calculator/calculator-state.ts';
import { declaredCategories, pastedTable } from '#shared/statistics/reliability/pasted-table.ts';
import { ratingsRows } from '#shared/statistics/reliability/ratings-rows.ts';

/** The ratings as rows, and all coefficients of them, counted beside the window so that a long table stops nothing. */
export function useReliability() {
  const { client } = useApi();
  const { text, large, version, level, weights, categories, firstRow } = useCalculator();
  const cells = useMemo(() => large?.cells ?? pastedTable(text), [large, text]);
  const read = useMemo(() => ratingsRows(cells, firstRow), [cells, firstRow]);
  const declared = declaredCategories(categories);
  const found = useQuery({
    queryKey: ['reliability', version, level, weights, categories, firstRow],
    queryFn: ({ signal }) =>
      client.analysis.reliability(
        {
          rows: read.rows.map((row) => [...row]),
          level,
          ...(weights === 'auto' ? {} : { weights }),
          ...(declared === undefined ? {} : { categories: declared }),
        },
        { signal },
      ),
    enabled: read.rows.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  const { isError, error, refetch } = found;
  return {
    cells,
    ...read,
    answer: read.rows.length > 0 ? found.data : undefined,
    error: isError ? error : null,
    again: () => void refetch(),
  };
}
