import { queryOptions } from '@tanstack/react-query';
import type { Api } from '#renderer/api/api.ts';
import { type CodingInText, unpackCodings } from '#shared/contract/coding-columns.ts';
import type { DocumentId } from '#shared/model/ids.ts';

/** The codings of a document, asked for as columns and kept as the codings they are. */
export const codingsQuery = ({ client, queries }: Api, documentId: DocumentId) =>
  queryOptions({
    queryKey: queries.codings.ofDocument.key({ input: { documentId }, type: 'query' }) as readonly unknown[],
    queryFn: async ({ signal }): Promise<readonly CodingInText[]> =>
      unpackCodings(documentId, await client.codings.ofDocument({ documentId }, { signal })),
  });
