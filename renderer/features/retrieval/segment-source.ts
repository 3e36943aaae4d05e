import type { NamedCode } from '#renderer/api/project-data.ts';
import type { Words } from '#renderer/i18n/use-words.ts';
import type { CodedSegment } from '#shared/contract/codings.ts';
import type { CodeId, CoderId, DocumentId } from '#shared/model/ids.ts';

/** The names a list of segments needs. */
export interface SegmentNames {
  codes: ReadonlyMap<CodeId, NamedCode>;
  documents: ReadonlyMap<DocumentId, string>;
  coders: ReadonlyMap<CoderId, string>;
}

/** A quote as it is put into a text: its words, then where they stand, under which code, by whom. */
export function quoteWithSource(segment: CodedSegment, names: SegmentNames, { t }: Words): string {
  const source = [
    names.documents.get(segment.documentId) ?? '',
    t('retrieval.paragraph', { paragraph: segment.paragraph }),
    ...(segment.speaker === null ? [] : [segment.speaker]),
  ];
  const code = names.codes.get(segment.codeId)?.path ?? '';
  return t('retrieval.copied', {
    quote: segment.quote.trim(),
    source: source.join(', '),
    code,
    coder: names.coders.get(segment.coderId) ?? '',
  });
}
