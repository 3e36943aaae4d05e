import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { kindOf, useAbout } from '#renderer/features/memos/memo-about.ts';
import { useMemoFilters } from '#renderer/features/memos/memo-filters.ts';
import { useSelection } from '#renderer/state/selection.ts';
import type { Memo } from '#shared/model/memo.ts';

const none: readonly Memo[] = [];
const fold = (text: string) => text.toLocaleLowerCase().replaceAll('ё', 'е');

/** All memos, those that the filters leave (newest first), and the one being read. */
export function useMemos(): { memos: readonly Memo[]; shown: readonly Memo[]; chosen: Memo | undefined } {
  const { queries } = useApi();
  const about = useAbout();
  const { data: memos = none } = useQuery(queries.memos.list.queryOptions());
  const { kind, coderId, query } = useMemoFilters();
  const inspected = useSelection((selection) => selection.inspected);
  const shown = useMemo(() => {
    const typed = fold(query).split(/\s+/).filter(Boolean);
    return memos
      .filter((memo) => kind === null || kindOf(memo) === kind)
      .filter((memo) => coderId === null || memo.coderId === coderId)
      .filter((memo) => {
        const text = fold([memo.title, memo.text, about(memo)].join('\n'));
        return typed.every((word) => text.includes(word));
      })
      .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : b.id - a.id));
  }, [memos, kind, coderId, query, about]);
  const chosen = inspected?.kind === 'memo' ? memos.find(({ id }) => id === inspected.id) : undefined;
  return { memos, shown, chosen };
}
