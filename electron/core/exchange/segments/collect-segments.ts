import { listAttributes } from '#core/cases/attribute-rows.ts';
import { listCases, listLinks, listValues } from '#core/cases/case-rows.ts';
import { querySegments } from '#core/codings/segment-query.ts';
import { listDocuments, loadText } from '#core/documents/document-rows.ts';
import { type CountedSegment, countInCodePoints, type SegmentRow } from '#core/exchange/segments/segment-row.ts';
import type { Services } from '#core/project/services.ts';
import type { SegmentQuery } from '#shared/contract/codings.ts';
import { depthFirst, pathSeparator } from '#shared/model/code-tree.ts';
import type { CaseId, DocumentId } from '#shared/model/ids.ts';

/** Coded segments that a query finds, with the names of everything and the attributes of their cases. */
export function collectSegments(services: Services, query: SegmentQuery): CountedSegment[] {
  const { db } = services.project;
  const { limit: _limit, offset: _offset, ...whole } = query;
  const documents = new Map(listDocuments(db).map(({ id, name }) => [id, name]));
  const ids = new Map([...documents].map(([id, name]) => [name, id]));
  const paths = services.codes.paths();
  const positions = new Map(depthFirst(services.codes.list()).map(({ id }, position) => [id, position]));
  const coders = new Map(services.coders.list().map(({ id, name }) => [id, name]));
  const casesOf = casesByPassage(services);
  const rows = querySegments(db, whole).segments.map((segment): SegmentRow => {
    const { documentId, start, end, quote, weight, memo, tie, paragraph, speaker } = segment;
    return {
      ...{ document: documents.get(documentId) ?? '', start, end, quote, weight, memo, tie, paragraph, speaker },
      codePath: (paths.get(segment.codeId) ?? '').split(pathSeparator),
      codePosition: positions.get(segment.codeId) ?? 0,
      coder: coders.get(segment.coderId) ?? '',
      ...casesOf(documentId, start, end),
    };
  });
  return countInCodePoints(rows, (name) => loadText(db, ids.get(name) ?? (0 as DocumentId)));
}

type InCases = Pick<SegmentRow, 'cases' | 'attributes'>;

/** Answers which cases a passage belongs to, and the values of their attributes. */
function casesByPassage({ project: { db } }: Services): (documentId: DocumentId, start: number, end: number) => InCases {
  const names = new Map(listCases(db).map(({ id, name }) => [id, name]));
  const links = Map.groupBy(listLinks(db), ({ documentId }) => documentId);
  const attributes = listAttributes(db);
  const values = new Map(listValues(db).map(({ caseId, attributeId, value }) => [`${caseId} ${attributeId}`, value]));
  return (documentId, start, end) => {
    const own = (links.get(documentId) ?? []).filter(
      (link) => link.start === null || link.end === null || (start < link.end && link.start < end),
    );
    const ids = [...new Set(own.map(({ caseId }) => caseId))];
    const cellOf = (id: CaseId, attributeId: number): string => values.get(`${id} ${attributeId}`) ?? '';
    const cells = attributes.map(({ id, name }) => [
      name,
      [...new Set(ids.map((caseId) => cellOf(caseId, id)).filter(Boolean))].join('; '),
    ]);
    return { cases: ids.map((id) => names.get(id) ?? ''), attributes: Object.fromEntries(cells) as Record<string, string> };
  };
}
