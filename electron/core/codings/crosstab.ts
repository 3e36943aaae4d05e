import { listAttributes } from '#core/cases/attribute-rows.ts';
import { listCases, listLinks, listValues } from '#core/cases/case-rows.ts';
import { listCodes } from '#core/codes/code-rows.ts';
import { findRows } from '#core/codings/segment-query.ts';
import type { Db } from '#core/db/database.ts';
import type { CrosstabCell, CrosstabColumn, CrosstabQuery } from '#shared/contract/codings.ts';
import type { Code } from '#shared/model/code.ts';
import { depthFirst, subtreeOf } from '#shared/model/code-tree.ts';
import type { CaseId, CodeId, DocumentId } from '#shared/model/ids.ts';

type Tally = { segments: number; documents: Set<DocumentId>; cases: Set<CaseId> };

const newTally = (): Tally => ({ segments: 0, documents: new Set(), cases: new Set() });
const toCell = ({ segments, documents, cases }: Tally): CrosstabCell => ({ segments, documents: documents.size, cases: cases.size });

/** Segments, documents and cases of each code under each value of an attribute; values in the order declared, the unknown last. */
export function countCrosstab(db: Db, query: CrosstabQuery): { columns: CrosstabColumn[]; rows: CrosstabRow[] } {
  const knownValues = new Map(
    listValues(db).flatMap(({ caseId, attributeId, value }) => (attributeId === query.attributeId ? [[caseId, value] as const] : [])),
  );
  const columns = columnsOf(db, query, knownValues);
  const columnAt = new Map(columns.map(({ value }, column) => [value, column]));
  const links = Map.groupBy(listLinks(db), ({ documentId }) => documentId);
  const codes = depthFirst(listCodes(db));
  const parentOf = new Map(codes.map(({ id, parentId }) => [id, parentId]));
  const shown = shownCodes(codes, query.query);
  const rows = new Map(
    codes.flatMap(({ id }) => (shown.has(id) ? [[id, { cells: columns.map(newTally), total: newTally() }] as const] : [])),
  );

  for (const { documentId, start, end, codeId } of findRows(db, query.query)) {
    const cases = (links.get(documentId) ?? []).flatMap((link) =>
      link.start === null || link.end === null || (link.start < end && start < link.end) ? [link.caseId] : [],
    );
    const known = cases.filter((id) => knownValues.has(id));
    const places = new Map<number, CaseId[]>();
    for (const id of known.length > 0 ? known : [null]) {
      const column = columnAt.get(id === null ? null : (knownValues.get(id) ?? null)) ?? columns.length - 1;
      places.set(column, [...(places.get(column) ?? []), ...(id === null ? cases : [id])]);
    }
    const count = (tally: Tally | undefined, inCases: readonly CaseId[]): void => {
      if (!tally) return;
      tally.segments += 1;
      tally.documents.add(documentId);
      for (const id of inCases) tally.cases.add(id);
    };
    for (let code: CodeId | null | undefined = codeId; code != null; code = query.rollUp ? parentOf.get(code) : null) {
      const row = rows.get(code);
      if (!row) continue;
      count(row.total, cases);
      for (const [column, inCases] of places) count(row.cells[column], inCases);
    }
  }
  return {
    columns,
    rows: [...rows].map(([codeId, { cells, total }]) => ({ codeId, cells: cells.map(toCell), total: toCell(total) })),
  };
}

type CrosstabRow = { codeId: CodeId; cells: CrosstabCell[]; total: CrosstabCell };

function columnsOf(db: Db, { attributeId }: CrosstabQuery, knownValues: ReadonlyMap<CaseId, string>): CrosstabColumn[] {
  const declared = listAttributes(db).find(({ id }) => id === attributeId)?.categories ?? [];
  const placeOf = (value: string): number => (declared.includes(value) ? declared.indexOf(value) : declared.length);
  const collator = new Intl.Collator(undefined, { numeric: true });
  const known = [...Map.groupBy(knownValues.values(), (value) => value)].map(([value, cases]) => ({ value, cases: cases.length }));
  known.sort((a, b) => placeOf(a.value) - placeOf(b.value) || collator.compare(a.value, b.value));
  return [...known, { value: null, cases: listCases(db).length - knownValues.size }];
}

function shownCodes(codes: readonly Code[], { codeIds, includeSubcodes }: CrosstabQuery['query']): ReadonlySet<CodeId> {
  if (!codeIds) return new Set(codes.map(({ id }) => id));
  return new Set(includeSubcodes ? codeIds.flatMap((id) => [...subtreeOf(codes, id)]) : codeIds);
}
