import { create } from 'zustand';
import type { MemoKind } from '#renderer/features/memos/memo-about.ts';
import { useSession } from '#renderer/state/session.ts';
import type { CoderId } from '#shared/model/ids.ts';

interface MemoFilters {
  kind: MemoKind | null;
  coderId: CoderId | null;
  query: string;
}

const everything: MemoFilters = { kind: null, coderId: null, query: '' };

/** Which memos the list shows; forgotten with the project. */
export const useMemoFilters = create<MemoFilters>()(() => everything);

export const showAllMemos = (): void => useMemoFilters.setState(everything);

useSession.subscribe((now, before) => {
  if (now.project?.guid !== before.project?.guid) showAllMemos();
});
