import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '#renderer/api/api-context.tsx';
import { useTieState } from '#renderer/features/ties/tie-state.ts';
import type { CaseTies, TieCell, TieMention } from '#shared/contract/ties.ts';

const none: readonly never[] = [];

/** A tie in the list: a mention in its case. */
export type TieRow = TieMention & { caseName: string; key: string };

/** Ties by the chosen coder. */
export function useTies(): { cases: readonly CaseTies[]; table: readonly TieCell[]; isKnown: boolean } {
  const { queries } = useApi();
  const coderId = useTieState((state) => state.coderId);
  const input = coderId === null ? {} : { coderIds: [coderId] };
  const { data } = useQuery({ ...queries.ties.overview.queryOptions({ input }), placeholderData: keepPreviousData });
  return { cases: data?.cases ?? none, table: data?.table ?? none, isKnown: data !== undefined };
}
