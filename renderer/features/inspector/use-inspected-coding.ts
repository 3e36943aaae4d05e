import { useCodings } from '#renderer/api/project-data.ts';
import { useSelection } from '#renderer/state/selection.ts';
import type { CodingInText } from '#shared/contract/coding-columns.ts';

/** The coding that is inspected, as long as it is there; codings are looked for in the open document. */
export function useInspectedCoding(): CodingInText | undefined {
  const documentId = useSelection((selection) => selection.documentId);
  const inspected = useSelection((selection) => selection.inspected);
  return useCodings(documentId).find(({ id }) => inspected?.kind === 'coding' && id === inspected.id);
}
