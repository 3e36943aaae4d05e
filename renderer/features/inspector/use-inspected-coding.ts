import { useCodings } from '#renderer/api/project-data.ts';
import { useSelection } from '#renderer/state/selection.ts';
import type { CodingInText } from '#shared/contract/coding-columns.ts';
import type { CodingId } from '#shared/model/ids.ts';

/** The coding that is inspected, as long as it is there; codings are looked for in the open document. */
export function useInspectedCoding(id: CodingId | null): CodingInText | undefined {
  const documentId = useSelection((selection) => selection.documentId);
  const codings = useCodings(documentId);
  return id === null ? undefined : codings.find((coding) => coding.id === id);
}
