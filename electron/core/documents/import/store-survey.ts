import { basename } from 'node:path';
import { insertAttribute, listAttributes, updateAttribute } from '#core/cases/attribute-rows.ts';
import { insertCase, insertLink, setValue } from '#core/cases/case-rows.ts';
import { toAttributeValue } from '#core/documents/formats/tables/attribute-values.ts';
import type { ReadTable } from '#core/documents/formats/tables/read-table.ts';
import { type ColumnSuggestion, suggestMapping } from '#core/documents/formats/tables/suggest-mapping.ts';
import { type ImportedDocument, nameOfFile } from '#core/documents/import/store-document.ts';
import type { Services } from '#core/project/services.ts';
import type { Attribute, Case } from '#shared/model/case.ts';
import type { Guid } from '#shared/model/ids.ts';
import { guessLanguage } from '#shared/text/language-guess.ts';

/** A survey: a row a case, open answers as documents of the case, closed ones as its attributes. `mapping` says which column is which. */
export function storeSurvey(
  services: Services,
  path: string,
  table: ReadTable,
  mapping: readonly ColumnSuggestion[] = suggestMapping(table.header, table.rows),
): { documents: ImportedDocument[]; cases: number } {
  const caseColumn = mapping.find((column) => column.role === 'case');
  const open = mapping.filter((column) => column.role === 'openAnswer');
  const attributes = mapping
    .filter((column) => column.role === 'attribute')
    .map((column) => ({ column, attribute: attributeFor(services, column) }));
  const known = new Map(services.cases.table().cases.map((one) => [one.name, one]));
  const documents: ImportedDocument[] = [];
  let cases = 0;
  for (const [index, row] of table.rows.entries()) {
    const cell = (column: number): string => row[column]?.trim() ?? '';
    const name = (caseColumn && cell(caseColumn.column)) || `${nameOfFile(path)} ${index + 1}`;
    const existing = known.get(name);
    const owner = existing ?? insertCase(services.project.db, { guid: services.project.environment.newGuid() as Guid, name, memo: '' });
    if (!existing) cases += 1;
    known.set(name, owner);
    for (const { column, attribute } of attributes) {
      const value = toAttributeValue(cell(column.column), attribute.type);
      if (value !== null && value !== '') setValue(services.project.db, owner.id, attribute.id, value);
    }
    for (const column of open) {
      const text = cell(column.column).replaceAll(/\r\n?/g, '\n');
      if (text !== '') documents.push(storeAnswer(services, path, { owner, question: column.name, text, format: table.format }));
    }
  }
  return { documents, cases };
}

function attributeFor({ project: { db, environment }, cases }: Services, column: ColumnSuggestion): Attribute {
  const existing = cases.findAttributeByName(column.name);
  if (existing) {
    const categories = [...new Set([...existing.categories, ...column.categories])];
    if (categories.length > existing.categories.length) updateAttribute(db, { ...existing, categories });
    return existing;
  }
  return insertAttribute(db, {
    guid: environment.newGuid() as Guid,
    name: column.name.trim() || `Column ${column.column + 1}`,
    type: column.type ?? 'text',
    categories: column.categories,
    position: (listAttributes(db).at(-1)?.position ?? -1) + 1,
  });
}

type Answer = { owner: Case; question: string; text: string; format: string };

function storeAnswer(services: Services, path: string, { owner, question, text, format }: Answer): ImportedDocument {
  const { id, name } = services.documents.add({
    name: `${owner.name} · ${question}`,
    kind: 'surveyAnswer',
    language: guessLanguage(text),
    format,
    sourceName: basename(path),
    text,
  });
  insertLink(services.project.db, { caseId: owner.id, documentId: id, start: null, end: null });
  const paragraphs = text.split('\n').length;
  return { id, name, path, format, encoding: null, characters: text.length, paragraphs, turns: 0, speakers: [], warnings: [] };
}
