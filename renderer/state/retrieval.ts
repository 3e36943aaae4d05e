import { create } from 'zustand';
import { useSession } from '#renderer/state/session.ts';
import type { SegmentQuery } from '#shared/contract/codings.ts';

/** What the view of coded segments asks for. */
export interface Retrieval {
  query: SegmentQuery | null;
}

export const useRetrieval = create<Retrieval>()(() => ({ query: null }));

/** Opens the view of coded segments with these: what a click on a number calls, wherever the number stands. */
export function showSegments(query: SegmentQuery): void {
  useRetrieval.setState({ query });
  useSession.getState().openView('retrieve');
}
