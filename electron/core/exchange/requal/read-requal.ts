import { toColour } from '#core/exchange/colour.ts';
import { guidFrom } from '#core/exchange/guid.ts';
import { toInstant } from '#core/exchange/instant.ts';
import { type ExchangeProject, emptyExchangeProject, projectTarget } from '#core/exchange/interchange.ts';
import { Placing } from '#core/exchange/placing.ts';
import { addMemo } from '#core/exchange/rqda/read-rqda.ts';
import { addAttribute } from '#core/exchange/sqlite/case-tables.ts';
import { fromCodePoints } from '#core/exchange/sqlite/code-point-ranges.ts';
import type { GuidOf } from '#core/exchange/sqlite/guid-of.ts';
import { type ForeignDatabase, numberOf, type Row, textOf } from '#core/exchange/sqlite/open-copy.ts';
import { type CodingRow, plainDocument, storeDocument } from '#core/exchange/sqlite/store-codings.ts';
import { newCode, tidyProject } from '#core/exchange/tidy-project.ts';

/** Every project of a requal database. Its offsets are R's: code points from 1, end inclusive (some files count from 0). */
export function readRequal(database: ForeignDatabase): ExchangeProject[] {
  return database.rows('projects', ['project_id', 'project_name', 'project_description', 'created_at']).map((row) => {
    const project = emptyExchangeProject(textOf(row.project_name), 'requal');
    project.description = textOf(row.project_description);
    const key = guidFrom('requal', textOf(row.project_name), textOf(row.created_at));
    const guidOf: GuidOf = (what, id) => guidFrom(`requal ${what}`, key, textOf(id));
    const own = <Column extends string>(table: string, columns: readonly Column[]): Row<Column | 'project_id'>[] =>
      database.rows(table, [...columns, 'project_id'] as const).filter(({ project_id }) => project_id === row.project_id);
    for (const { user_id, user_name, user_login } of database.rows('users', ['user_id', 'user_name', 'user_login'])) {
      project.coders.push({ guid: guidOf('user', user_id), name: textOf(user_name) || textOf(user_login), colour: null, created: null });
    }
    readCodes(own, project, guidOf);
    readDocuments(own, project, guidOf);
    readCases(database, own, project, guidOf, key);
    readMemos(database, own, project, guidOf);
    const used = new Set([...project.codings, ...project.unplaced, ...project.memos].map(({ coderGuid }) => coderGuid));
    project.coders = project.coders.filter(({ guid }) => used.has(guid));
    return tidyProject(project);
  });
}

type Own = <Column extends string>(table: string, columns: readonly Column[]) => Row<Column | 'project_id'>[];

function readCodes(own: Own, project: ExchangeProject, guidOf: GuidOf): void {
  const categoryOf = new Map(
    own('categories_codes_map', ['category_id', 'code_id']).map(({ category_id, code_id }) => [code_id, category_id]),
  );
  for (const { category_id, category_name, category_description } of own('categories', [
    'category_id',
    'category_name',
    'category_description',
  ])) {
    const code = newCode(guidOf('category', category_id), textOf(category_name), textOf(category_description));
    project.codes.push({ ...code, order: project.codes.length });
  }
  for (const { code_id, code_name, code_description, code_color } of own('codes', [
    'code_id',
    'code_name',
    'code_description',
    'code_color',
  ])) {
    const category = categoryOf.get(code_id);
    project.codes.push({
      ...newCode(guidOf('code', code_id), textOf(code_name), textOf(code_description)),
      parentGuid: category === undefined ? null : guidOf('category', category),
      colour: toColour(textOf(code_color)),
      order: project.codes.length,
    });
  }
}

function readDocuments(own: Own, project: ExchangeProject, guidOf: GuidOf): void {
  const segments = own('segments', ['segment_id', 'user_id', 'doc_id', 'code_id', 'segment_start', 'segment_end', 'segment_text']);
  const documents = own('documents', ['doc_id', 'doc_name', 'doc_description', 'doc_text', 'created_at']);
  const texts = new Map(documents.map(({ doc_id, doc_text }) => [doc_id, textOf(doc_text)]));
  const base = firstNumber(segments.map((row) => ({ ...row, text: texts.get(row.doc_id) ?? '' })));
  const placing = new Placing({ unit: 'codePoints', counted: 'raw', end: 'exclusive' });
  for (const { doc_id, doc_name, doc_description, doc_text, created_at } of documents) {
    const rows = segments
      .filter((segment) => segment.doc_id === doc_id)
      .map(({ segment_id, user_id, code_id, segment_start, segment_end, segment_text }): CodingRow => {
        const start = (numberOf(segment_start) ?? -1) - base;
        const end = (numberOf(segment_end) ?? -1) - base + 1;
        return {
          guid: guidOf('segment', segment_id),
          codeGuid: guidOf('code', code_id),
          coderGuid: user_id === null ? null : guidOf('user', user_id),
          request: { start, end, quote: textOf(segment_text), part: 'whole' },
          ...{ memo: '', created: null, changed: null },
        };
      });
    const guid = guidOf('document', doc_id);
    storeDocument(plainDocument(guid, textOf(doc_name), toInstant(created_at)), textOf(doc_text), rows, placing, project);
    const target = { ...projectTarget, documentGuid: guid };
    addMemo(project, guidFrom('requal description', guid), textOf(doc_name), textOf(doc_description), null, null, target);
  }
  Object.assign(project.report, placing.report());
}

/** 1 as R counts, unless the quotes say that this file counts from 0. */
function firstNumber(segments: readonly (Row<'segment_start' | 'segment_end' | 'segment_text'> & { text: string })[]): 0 | 1 {
  const agree = (base: 0 | 1): number =>
    segments.slice(0, 200).filter(({ text, segment_start, segment_end, segment_text }) => {
      const range = fromCodePoints(text, (numberOf(segment_start) ?? 0) - base, (numberOf(segment_end) ?? 0) - base + 1);
      return range !== null && text.slice(range.start, range.end) === segment_text;
    }).length;
  return agree(0) > agree(1) ? 0 : 1;
}

function readCases(database: ForeignDatabase, own: Own, project: ExchangeProject, guidOf: GuidOf, key: string): void {
  for (const { case_id, case_name, case_description } of own('cases', ['case_id', 'case_name', 'case_description'])) {
    project.cases.push({ guid: guidOf('case', case_id), name: textOf(case_name), memo: textOf(case_description) });
  }
  for (const { case_id, doc_id } of own('cases_documents_map', ['case_id', 'doc_id'])) {
    project.links.push({ caseGuid: guidOf('case', case_id), documentGuid: guidOf('document', doc_id), start: null, end: null });
  }
  const values = new Map(
    database.rows('attribute_values', ['attribute_value_id', 'value']).map((row) => [row.attribute_value_id, textOf(row.value)]),
  );
  const attributes = new Map(
    own('attributes', ['attribute_id', 'attribute_name']).map((row) => [row.attribute_id, textOf(row.attribute_name)]),
  );
  for (const { case_id, attribute_id, attribute_value_id } of own('attributes_cases_map', [
    'case_id',
    'attribute_id',
    'attribute_value_id',
  ])) {
    const name = attributes.get(attribute_id);
    const value = values.get(attribute_value_id) ?? '';
    if (name === undefined || value === '') continue;
    project.values.push({ caseGuid: guidOf('case', case_id), attributeGuid: addAttribute(project, key, name, false), value });
  }
}

function readMemos(database: ForeignDatabase, own: Own, project: ExchangeProject, guidOf: GuidOf): void {
  const ofCode = new Map(database.rows('memos_codes_map', ['memo_id', 'code_id']).map((row) => [row.memo_id, guidOf('code', row.code_id)]));
  const ofSegment = new Map(
    database.rows('memos_segments_map', ['memo_id', 'segment_id']).map((row) => [row.memo_id, guidOf('segment', row.segment_id)]),
  );
  const ofDocument = new Map(
    database.rows('memos_documents_map', ['memo_id', 'doc_id', 'memo_start', 'memo_end']).map((row) => [row.memo_id, row]),
  );
  for (const { memo_id, user_id, text } of own('memos', ['memo_id', 'user_id', 'text'])) {
    const coding = project.codings.find(({ guid }) => guid === ofSegment.get(memo_id));
    if (coding) {
      coding.memo = [coding.memo, textOf(text)].filter(Boolean).join('\n\n');
      continue;
    }
    const place = ofDocument.get(memo_id);
    const documentGuid = place ? guidOf('document', place.doc_id) : null;
    const start = numberOf(place?.memo_start ?? null);
    const content = project.documents.find(({ guid }) => guid === documentGuid)?.text ?? '';
    const range = start === null ? null : fromCodePoints(content, start - 1, numberOf(place?.memo_end ?? null) ?? start);
    const target = { ...projectTarget, documentGuid, codeGuid: documentGuid ? null : (ofCode.get(memo_id) ?? null), ...range };
    addMemo(project, guidOf('memo', memo_id), '', textOf(text), user_id === null ? null : guidOf('user', user_id), null, target);
  }
}
