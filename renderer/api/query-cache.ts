import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import type { ApiClient } from '#renderer/api/connect.ts';
import { isOwnChange } from '#renderer/api/own-codings.ts';
import type { ChangeEvent } from '#shared/contract/history.ts';
import type { DocumentId } from '#shared/model/ids.ts';

export type Queries = RouterUtils<ApiClient>;

export const createQueries = (client: ApiClient): Queries => createTanstackQueryUtils(client);

/** Answers stay until the backend says that something they show has changed; nothing is asked again for any other reason. */
export function createQueryCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 10 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

type Area = 'project' | 'coders' | 'documents' | 'codes' | 'codings' | 'cases' | 'memos' | 'history' | 'analysis' | 'ties';

const areasOfTable: Record<string, readonly Area[]> = {
  project: ['project'],
  coder: ['coders', 'codings', 'analysis', 'ties'],
  document: ['documents', 'codings', 'cases', 'memos', 'analysis', 'ties'],
  speaker: ['documents', 'codings'],
  turn: ['documents', 'codings', 'analysis'],
  document_done: ['documents', 'coders', 'analysis'],
  code: ['codes', 'codings', 'analysis', 'ties'],
  coding: ['codings', 'codes', 'documents', 'coders', 'analysis', 'ties'],
  unplaced_coding: ['codings', 'codes', 'coders'],
  study_case: ['cases', 'documents', 'codings', 'ties'],
  case_link: ['cases', 'documents', 'codings', 'analysis', 'ties'],
  attribute: ['cases', 'ties'],
  attribute_value: ['cases', 'codings', 'ties'],
  memo: ['memos'],
};

/** Asks again for what a change touched. Codings and texts of documents that it did not touch stay. */
export function refreshAfter(event: ChangeEvent, cache: QueryClient, queries: Queries): void {
  if (event.project) {
    void cache.resetQueries();
    return;
  }
  const isOwn = isOwnChange(event);
  const areas = new Set<Area>(['history', 'project', ...event.tables.flatMap((table) => areasOfTable[table] ?? [])]);
  for (const area of areas) {
    void cache.invalidateQueries({
      queryKey: queries[area].key(),
      predicate: ({ queryKey }) => touches(queryKey, event.documents, queries) && !(isOwn && isCodingsOfDocument(queryKey, queries)),
    });
  }
}

const isCodingsOfDocument = (key: readonly unknown[], queries: Queries): boolean =>
  JSON.stringify(key[0]) === JSON.stringify(queries.codings.ofDocument.key()[0]);

function touches(key: readonly unknown[], documents: readonly DocumentId[] | null, queries: Queries): boolean {
  if (documents === null) return true;
  const path = JSON.stringify(key[0]);
  const { input } = (key[1] ?? {}) as { input?: { id?: DocumentId; documentId?: DocumentId } };
  if (isCodingsOfDocument(key, queries)) return input?.documentId === undefined || documents.includes(input.documentId);
  if (path === JSON.stringify(queries.documents.text.key()[0])) return input?.id === undefined || documents.includes(input.id);
  return true;
}
