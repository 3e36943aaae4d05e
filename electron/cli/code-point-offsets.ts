import type { Services } from '#core/project/services.ts';
import type { DocumentId } from '#shared/model/ids.ts';
import { OffsetIndex } from '#shared/text/offsets.ts';

/** What leaves the terminal counts in code points: an index a document, made when its first offset is asked for. */
export function createOffsetBorder({ documents }: Services) {
  const indexes = new Map<DocumentId, OffsetIndex>();
  const indexOf = (id: DocumentId): OffsetIndex => {
    const known = indexes.get(id);
    if (known) return known;
    const made = new OffsetIndex(documents.text({ id }).text);
    indexes.set(id, made);
    return made;
  };
  return {
    range: (id: DocumentId, start: number, end: number) => indexOf(id).rangeTo('codePoints', { start, end }),
    length: (id: DocumentId): number => indexOf(id).codePoints,
  };
}
