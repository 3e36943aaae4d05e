import { useQuery } from '@tanstack/react-query';
import { useApi } from '#renderer/api/api-context.tsx';
import type { DocumentText } from '#shared/model/document.ts';
import type { DocumentId } from '#shared/model/ids.ts';

export function useDocumentText(id: DocumentId): DocumentText | undefined {
  const { queries } = useApi();
  return useQuery(queries.documents.text.queryOptions({ input: { id } })).data;
}
