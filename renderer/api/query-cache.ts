import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import type { Queries } from '#renderer/api/api.ts';
import type { ApiClient } from '#renderer/api/connect.ts';
import { isOwnChange } from '#renderer/api/own-codings.ts';
import { shareCodings } from '#renderer/api/share-codings.ts';
import { afterRest } from '#renderer/state/after-rest.ts';
import type { CodingInText } from '#shared/contract/coding-columns.ts';
import type { ChangeEvent } from '#shared/contract/history.ts';
import type { DocumentId } from '#shared/model/ids.ts';

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

/** Comparing every field of tens of thousands of codings after each key would be felt. */
export function shareWhatIsSame(cache: QueryClient, queries: Queries): void {
  cache.setQueryDefaults(queries.codings.ofDocument.key(), {
    structuralSharing: (before, now) => shareCodings(before as readonly CodingInText[] | undefined, now as readonly CodingInText[]),
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

/** Tables of which a document's text and what stands beside it are made. */
const tablesOfText: ReadonlySet<string> = new Set(['document', 'speaker', 'turn']);
/** After one's own coding, counts and lists may follow when the hands rest: whoever codes quickly waits for none of them. */
const waiting = new Set<Area>();

/** Asks again for what a change touched. Codings and texts of documents that it did not touch stay. */
export function refreshAfter(event: ChangeEvent, cache: QueryClient, queries: Queries): void {
  if (event.project) {
    void cache.resetQueries();
    return;
  }
  const areas = new Set<Area>(['history', 'project', ...event.tables.flatMap((table) => areasOfTable[table] ?? [])]);
  const askAgain = (area: Area, isTouched: (key: readonly unknown[]) => boolean) =>
    void cache.invalidateQueries({ queryKey: queries[area].key(), predicate: ({ queryKey }) => isTouched(queryKey) });
  const isOwn = isOwnChange(event);
  if (!isOwn || event.tables.length > 1) {
    const isShown = (key: readonly unknown[]) => isOwn && isOf(key, queries.codings.ofDocument);
    for (const area of areas) askAgain(area, (key) => touches(key, event, queries) && !isShown(key));
    return;
  }
  for (const area of ['history', 'project'] as const) askAgain(area, () => true);
  if (waiting.size === 0) {
    afterRest(() => {
      const due = [...waiting];
      waiting.clear();
      for (const area of due) askAgain(area, (key) => !isOf(key, queries.codings.ofDocument) && !isOf(key, queries.documents.text));
    });
  }
  for (const area of areas) if (area !== 'history' && area !== 'project') waiting.add(area);
}

const isOf = (key: readonly unknown[], query: { key: () => readonly unknown[] }): boolean =>
  JSON.stringify(key[0]) === JSON.stringify(query.key()[0]);

function touches(key: readonly unknown[], { documents, tables }: ChangeEvent, queries: Queries): boolean {
  const { input } = (key[1] ?? {}) as { input?: { id?: DocumentId; documentId?: DocumentId } };
  const isTouched = (id: DocumentId | undefined) => documents === null || id === undefined || documents.includes(id);
  if (isOf(key, queries.codings.ofDocument)) return isTouched(input?.documentId);
  if (isOf(key, queries.documents.text)) return tables.some((table) => tablesOfText.has(table)) && isTouched(input?.id);
  return true;
}
