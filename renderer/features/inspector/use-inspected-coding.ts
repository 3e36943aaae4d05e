import { useCodings } from '#renderer/api/project-data.ts';
import { useSelection } from '#renderer/state/selection.ts';
import type { Coding } from '#shared/model/coding.ts';

/** The coding that is inspected, as long as it is there; codings are looked for in the open document. */
export function useInspectedCoding(): Coding | undefined {
  const documentId = useSelection((selection) => selection.documentId);
  const inspected = useSelection((selection) => selection.inspected);
  return useCodings(documentId).find(({ id }) => inspected?.kind === 'coding' && id === inspected.id);
}
