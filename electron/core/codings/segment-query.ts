import type { Db } from '#core/db/database.ts';
import { prepared } from '#core/db/statements.ts';
import { loadText } from '#core/documents/document-rows.ts';
import { speakersOf } from '#core/documents/speaker-at.ts';
import { withContext } from '#core/documents/text-context.ts';
import type { CodedSegment, SegmentQuery } from '#shared/contract/codings.ts';
import type { Coding } from '#shared/model/coding.ts';
import type { DocumentId } from '#shared/model/ids.ts';

type Condition = { sql: string; value: unknown };

const listed = (column: string, ids: readonly unknown[] | undefined): Condition[] =>
  ids ? [{ sql: `${column} IN (SELECT value FROM json_each(?))`, value: JSON.stringify(ids) }] : [];

/** Coded segments that meet every given condition, in document order, with quote and context. */
export function querySegments(db: Db, query: SegmentQuery): { total: number; segments: CodedSegment[] } {
  const conditions = conditionsOf(query);
  const where = conditions.length > 0 ? `WHERE ${conditions.map((condition) => condition.sql).join(' AND ')}` : '';
  const values = conditions.map((condition) => condition.value);
  const from = `FROM coding JOIN document ON document.id = coding.document_id ${where}`;
  const needle = query.text?.trim().toLocaleLowerCase();
  const page = needle ? '' : 'LIMIT ? OFFSET ?';
  const limits = needle ? [] : [query.limit ?? -1, query.offset ?? 0];
  const rows = prepared<unknown[], Omit<Coding, 'tie'> & { tie: string | null }>(
    db,
    `SELECT coding.id, coding.guid, document_id AS documentId, start_offset AS start, end_offset AS "end", code_id AS codeId,
       coder_id AS coderId, weight, memo, tie, coding.created_at AS createdAt, changed_at AS changedAt
     ${from} ORDER BY document.position, document.id, start_offset, end_offset DESC, coding.id ${page}`,
  ).all(...values, ...limits);
  const found = withWords(
    db,
    rows.map((row) => ({ ...row, tie: row.tie === null ? null : (JSON.parse(row.tie) as Coding['tie']) })),
  );
  if (!needle)
    return {
      total: Number(
        prepared(db, `SELECT count(*) ${from}`)
          .pluck()
          .get(...values),
      ),
      segments: found,
    };
  const matching = found.filter((segment) => segment.quote.toLocaleLowerCase().includes(needle));
  const start = query.offset ?? 0;
  return { total: matching.length, segments: matching.slice(start, query.limit === undefined ? undefined : start + query.limit) };
}

function conditionsOf(query: SegmentQuery): Condition[] {
  const conditions: Condition[] = [];
  if (query.codeIds && query.includeSubcodes) {
    conditions.push({
      sql: `code_id IN (WITH RECURSIVE below (id) AS (SELECT value FROM json_each(?)
        UNION SELECT code.id FROM code JOIN below ON code.parent_id = below.id) SELECT id FROM below)`,
      value: JSON.stringify(query.codeIds),
    });
  } else conditions.push(...listed('code_id', query.codeIds));
  conditions.push(...listed('coder_id', query.coderIds), ...listed('coding.document_id', query.documentIds));
  if (query.caseIds) {
    conditions.push({ sql: `${ofCase} AND case_link.case_id IN (SELECT value FROM json_each(?)))`, value: JSON.stringify(query.caseIds) });
  }
  for (const { attributeId, values } of query.attributes ?? []) {
    conditions.push({
      sql: `${ofCase} AND case_link.case_id IN (SELECT case_id FROM attribute_value, json_each(?) AS wanted
        WHERE attribute_id = ${Number(attributeId)} AND attribute_value.value = wanted.value))`,
      value: JSON.stringify(values),
    });
  }
  if (query.overlappingCodeIds) {
    conditions.push({
      sql: `EXISTS (SELECT 1 FROM coding AS other WHERE other.document_id = coding.document_id AND other.id <> coding.id
        AND other.start_offset < coding.end_offset AND coding.start_offset < other.end_offset
        AND other.code_id IN (SELECT value FROM json_each(?)))`,
      value: JSON.stringify(query.overlappingCodeIds),
    });
  }
  if (query.weightAtLeast !== undefined) conditions.push({ sql: 'weight >= ?', value: query.weightAtLeast });
  if (query.weightAtMost !== undefined) conditions.push({ sql: 'weight <= ?', value: query.weightAtMost });
  return conditions;
}

const ofCase = `EXISTS (SELECT 1 FROM case_link WHERE case_link.document_id = coding.document_id
  AND (case_link.start_offset IS NULL OR (case_link.start_offset < coding.end_offset AND coding.start_offset < case_link.end_offset))`;

function withWords(db: Db, codings: readonly Coding[]): CodedSegment[] {
  const byDocument = new Map<DocumentId, Coding[]>();
  for (const coding of codings) {
    const group = byDocument.get(coding.documentId);
    if (group) group.push(coding);
    else byDocument.set(coding.documentId, [coding]);
  }
  const segments: CodedSegment[] = [];
  for (const [documentId, group] of byDocument) {
    const context = withContext(loadText(db, documentId));
    const speakerAt = speakersOf(db, documentId);
    for (const coding of group) segments.push({ ...coding, ...context(coding.start, coding.end), speaker: speakerAt(coding.start) });
  }
  return segments;
}
