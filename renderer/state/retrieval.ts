import { create } from 'zustand';
import { useSession } from '#renderer/state/session.ts';
import type { SegmentQuery } from '#shared/contract/codings.ts';

import type { AttributeId } from '#shared/model/ids.ts';

export const segmentGroupings = ['code', 'document'] as const;
export type SegmentGrouping = (typeof segmentGroupings)[number];
export const retrievalTabs = ['segments', 'crosstab'] as const;
export type RetrievalTab = (typeof retrievalTabs)[number];
/** Without the parts that lists decide for themselves. */
export type SegmentFilter = Omit<SegmentQuery, 'limit' | 'offset' | 'order'>;

/** What the view of coded segments asks for. It belongs to the open project and is forgotten with it. */
export interface Retrieval {
  filter: SegmentFilter;
  groupBy: SegmentGrouping;
  tab: RetrievalTab;
  /** The attribute whose values are the columns of the crosstab. */
  attributeId: AttributeId | null;
  /** Whether the words before and after are shown with every segment. */
  withContext: boolean;
  change: (filter: SegmentFilter) => void;
  setFilter: (filter: SegmentFilter) => void;
  setGroupBy: (groupBy: SegmentGrouping) => void;
  setTab: (tab: RetrievalTab) => void;
  setAttribute: (attributeId: AttributeId | null) => void;
  setWithContext: (withContext: boolean) => void;
}

const nothing = { filter: {}, tab: 'segments', attributeId: null } as const;

export const useRetrieval = create<Retrieval>()((set) => ({
  ...nothing,
  groupBy: 'code',
  withContext: false,
  change: (filter) => set((now) => ({ filter: withoutEmpty({ ...now.filter, ...filter }) })),
  setFilter: (filter) => set({ filter: withoutEmpty(filter) }),
  setGroupBy: (groupBy) => set({ groupBy }),
  setTab: (tab) => set({ tab }),
  setAttribute: (attributeId) => set({ attributeId }),
  setWithContext: (withContext) => set({ withContext }),
}));

useSession.subscribe((now, before) => {
  if (now.project?.guid !== before.project?.guid) useRetrieval.setState(nothing);
});

/** Lists nothing is chosen in, and empty words, ask for nothing. */
function withoutEmpty(filter: SegmentFilter): SegmentFilter {
  const isAsked = (value: unknown) =>
    value !== undefined && value !== false && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => isAsked(value))) as SegmentFilter;
}

/** Opens the view of coded segments with these: what a click on a number calls, wherever the number stands. */
export function showSegments(filter: SegmentFilter, groupBy?: SegmentGrouping): void {
  const { setFilter, setTab, setGroupBy } = useRetrieval.getState();
  setFilter(filter);
  setTab('segments');
  if (groupBy) setGroupBy(groupBy);
  useSession.getState().openView('retrieve');
}
