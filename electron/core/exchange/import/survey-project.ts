import { toAttributeValue } from '#core/documents/formats/tables/attribute-values.ts';
import { type ColumnSuggestion, suggestMapping } from '#core/documents/formats/tables/suggest-mapping.ts';
import type { ReadTable } from '#core/documents/formats/tables/table-value.ts';
import { type ExchangeDocument, type ExchangeProject, emptyExchangeProject } from '#core/exchange/interchange.ts';

const longestQuestion = 60;

/** A survey, a row a case: open answers become documents of the case, closed ones its attributes. Without `mapping` the columns are guessed. */
export function surveyProject(
  fileName: string,
  { header, rows, format, encoding }: ReadTable,
  newGuid: () => string,
  mapping: readonly ColumnSuggestion[] = suggestMapping(header, rows),
  original: ExchangeDocument['original'] = null,
): ExchangeProject {
  const project = emptyExchangeProject('', '');
  const caseColumn = mapping.find(({ role }) => role === 'case')?.column;
  const open = mapping.filter(({ role }) => role === 'openAnswer');
  const attributes = mapping
    .filter(({ role }) => role === 'attribute')
    .map((column) => ({ ...column, guid: newGuid(), type: column.type ?? ('text' as const) }));
  project.attributes = attributes.map(({ guid, name, type, categories }) => ({ guid, name, type, categories }));
  const stem = fileName.replace(/\.[^.]+$/u, '');
  const names = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const wanted = (caseColumn === undefined ? '' : (row[caseColumn] ?? '').trim()) || `${stem} ${index + 1}`;
    const count = (names.get(wanted) ?? 0) + 1;
    names.set(wanted, count);
    const name = count === 1 ? wanted : `${wanted} (${count})`;
    const caseGuid = newGuid();
    project.cases.push({ guid: caseGuid, name, memo: '' });
    for (const { column, guid, type } of attributes) {
      const value = toAttributeValue(row[column] ?? '', type);
      if (value !== null && value !== '') project.values.push({ caseGuid, attributeGuid: guid, value });
    }
    for (const { column, name: question } of open) {
      const text = (row[column] ?? '').trim();
      if (text === '') continue;
      const guid = newGuid();
      const title = open.length === 1 ? name : `${name}: ${shortened(question)}`;
      project.documents.push({
        ...{ guid, name: title, kind: 'surveyAnswer', text, marks: [], turns: [], language: null, format, encoding, sourceName: fileName },
        ...{ publisher: null, dated: null, created: null, original },
      });
      project.links.push({ caseGuid, documentGuid: guid, start: null, end: null });
    }
  }
  return project;
}

const shortened = (question: string): string =>
  question.length <= longestQuestion
    ? question
    : `${question
        .slice(0, longestQuestion - 1)
        .toWellFormed()
        .trimEnd()}…`;
