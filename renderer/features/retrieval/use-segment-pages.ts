import { useQueries } from '@tanstack/react-query';
import { useApi } from '#renderer/api/api-context.tsx';
import type { CodedSegment, SegmentQuery } from '#shared/contract/codings.ts';

const pageSize = 100;

/** Gives the segment at a place of the answer, once its page is there. Only pages in sight are asked for, so that one may jump anywhere. */
export function useSegmentPages(query: SegmentQuery, places: { first: number; last: number } | undefined) {
  const { queries } = useApi();
  const first = places ? Math.floor(places.first / pageSize) : 0;
  const last = places ? Math.floor(places.last / pageSize) : -1;
  const pages = useQueries({
    queries: Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
      queries.codings.segments.queryOptions({ input: { ...query, limit: pageSize, offset: (first + index) * pageSize } }),
    ),
  });
  return (place: number): CodedSegment | undefined => {
    const page = pages[Math.floor(place / pageSize) - first]?.data;
    return page?.segments[place % pageSize];
  };
}
