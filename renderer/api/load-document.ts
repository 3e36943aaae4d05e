import type { QueryClient } from '@tanstack/react-query';
import type { Api } from '#renderer/api/api.ts';
import { codingsQuery } from '#renderer/api/codings-query.ts';
import type { DocumentId } from '#shared/model/ids.ts';

/** Asks for what a document is drawn from, unless it is here or on its way. Done when all is answered; whoever shows it tells of a refusal. */
export async function loadDocument(api: Api, cache: QueryClient, id: DocumentId): Promise<void> {
  await Promise.allSettled([
    cache.ensureQueryData(api.queries.documents.text.queryOptions({ input: { id } })),
    cache.ensureQueryData(codingsQuery(api, id)),
  ]);
}
