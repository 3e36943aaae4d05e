import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '#renderer/api/api-context.tsx';
import type { AgreementQuery } from '#shared/contract/analysis.ts';

/** The table of agreement. What was shown before stays until the new figures are there; a changed choice stops the run before. */
export function useAgreement(query: AgreementQuery | null) {
  const { queries } = useApi();
  const input = query ?? { coderIds: [], unit: 'character' as const };
  return useQuery({ ...queries.analysis.agreement.queryOptions({ input }), enabled: query !== null, placeholderData: keepPreviousData });
}
