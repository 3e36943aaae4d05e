import { listAttributes } from '#core/cases/attribute-rows.ts';
import { listCases, listLinks, listValues } from '#core/cases/case-rows.ts';
import { listCodingsOfDocument } from '#core/codings/coding-rows.ts';
import { listDocuments, loadText } from '#core/documents/document-rows.ts';
import { listTurns } from '#core/documents/turn-rows.ts';
import {
  casesByCode,
  type DataCase,
  type DataCode,
  type DataCoding,
  type DataTable,
  type DataUnit,
  unitsByCoder,
} from '#core/exchange/segments/data-tables.ts';
import type { Services } from '#core/project/services.ts';
import type { DataTableName, dataUnits } from '#shared/contract/exchange.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import { depthFirst, pathSeparator } from '#shared/model/code-tree.ts';
import type { Document } from '#shared/model/document.ts';
import type { CaseId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import { OffsetIndex } from '#shared/text/offsets.ts';
import { unitBounds } from '#shared/text/units.ts';

type Wanted = { table: DataTableName; unit: DataUnitName; language: Language };
type DataUnitName = (typeof dataUnits)[number];

/** A row a unit × coder, or a row a case × code, of the whole open project. Offsets leave the program in code points. */
export function collectData(services: Services, { table, unit, language }: Wanted): DataTable {
  const { db } = services.project;
  const t = createTranslator(language);
  const documents = listDocuments(db);
  const paths = services.codes.paths();
  const codes = depthFirst(services.codes.tree()).map(({ id }): DataCode => ({ id, path: (paths.get(id) ?? '').split(pathSeparator) }));
  const coders = new Map(services.coders.list().map(({ id, name }) => [id, name]));
  const units: DataUnit[] = [];
  const codings: DataCoding[] = [];
  const ofDocument = Map.groupBy(listLinks(db), ({ documentId }) => documentId);
  const links = new Map<CaseId, DataCase['documents']>();
  for (const document of documents) {
    const text = loadText(db, document.id);
    const points = new OffsetIndex(text);
    const toPoints = (offset: number): number => points.toCodePoint(offset);
    for (const { start, end, codeId, coderId, weight } of listCodingsOfDocument(db, document.id)) {
      const coder = coders.get(coderId) ?? '';
      codings.push({ document: document.name, start: toPoints(start), end: toPoints(end), codeId, coder, weight });
    }
    for (const { caseId, start, end } of ofDocument.get(document.id) ?? []) {
      const part = start === null || end === null ? { start: null, end: null } : { start: toPoints(start), end: toPoints(end) };
      links.set(caseId, [...(links.get(caseId) ?? []), { document: document.name, ...part }]);
    }
    if (table === 'units') units.push(...unitsOf(services, document, text, unit, toPoints));
  }
  if (table === 'units') return unitsByCoder(units, codings, codes, t);
  const attributes = listAttributes(db);
  const values = Map.groupBy(listValues(db), ({ caseId }) => caseId);
  const titles = new Map(attributes.map(({ id, name }) => [id, name]));
  const cases = listCases(db).map(({ id, name }) => ({
    name,
    documents: links.get(id) ?? [],
    values: Object.fromEntries((values.get(id) ?? []).map(({ attributeId, value }) => [titles.get(attributeId) ?? '', value])),
  }));
  return casesByCode(cases, codings, codes, attributes, t);
}

function unitsOf(
  { project: { db } }: Services,
  { id, name }: Pick<Document, 'id' | 'name'>,
  text: string,
  unit: DataUnitName,
  toPoints: (offset: number) => number,
): DataUnit[] {
  const turns = unit === 'turn' ? listTurns(db, id).map(({ start, end }) => ({ start, end })) : [];
  const { starts, ends } = unitBounds({ text, turns }, unit);
  return Array.from(starts, (start, index) => ({
    document: name,
    number: index + 1,
    start: toPoints(start),
    end: toPoints(ends[index] ?? start),
  }));
}
