import type { SegmentQuery } from '#shared/contract/codings.ts';

/** A condition on the row `coding` with the one value that it takes, if it takes one. */
export type Condition = { sql: string; values: readonly unknown[] };

const listed = (column: string, ids: readonly unknown[] | undefined): Condition[] =>
  ids ? [{ sql: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(ids)] }] : [];

const subtree = `WITH RECURSIVE below (id) AS (SELECT value FROM json_each(?)
  UNION SELECT code.id FROM code JOIN below ON code.parent_id = below.id) SELECT id FROM below`;

const overlapping = `EXISTS (SELECT 1 FROM coding AS other WHERE other.document_id = coding.document_id AND other.id <> coding.id
  AND other.start_offset < coding.end_offset AND coding.start_offset < other.end_offset AND other.code_id IN`;

const ofCase = `EXISTS (SELECT 1 FROM case_link WHERE case_link.document_id = coding.document_id
  AND (case_link.start_offset IS NULL OR (case_link.start_offset < coding.end_offset AND coding.start_offset < case_link.end_offset))`;

/** What a query asks of a coding, all of which must hold; the words of its quote are judged elsewhere. */
export function conditionsOf(query: SegmentQuery): Condition[] {
  const { codeIds, includeSubcodes, caseIds, overlappingCodeIds, weightAtLeast, weightAtMost } = query;
  const family = includeSubcodes ? subtree : 'SELECT value FROM json_each(?)';
  const conditions: Condition[] = [
    ...(codeIds ? [{ sql: `code_id IN (${family})`, values: [JSON.stringify(codeIds)] }] : []),
    ...listed('coder_id', query.coderIds),
    ...listed('coding.document_id', query.documentIds),
  ];
  if (codeIds && codeIds.length > 1 && query.allOverlapping) {
    for (const id of codeIds) {
      const one = JSON.stringify([id]);
      conditions.push({ sql: `(code_id IN (${family}) OR ${overlapping} (${family})))`, values: [one, one] });
    }
  }
  if (caseIds) {
    const wanted = 'SELECT value FROM json_each(?)';
    conditions.push({ sql: `${ofCase} AND case_link.case_id IN (${wanted}))`, values: [JSON.stringify(caseIds)] });
  }
  for (const { attributeId, values, orUnknown } of query.attributes ?? []) {
    const known = `SELECT case_id FROM attribute_value WHERE attribute_id = ${Number(attributeId)}`;
    const wanted = `${ofCase} AND case_link.case_id IN (${known} AND value IN (SELECT value FROM json_each(?))))`;
    const sql = orUnknown ? `(${wanted} OR NOT ${ofCase} AND case_link.case_id IN (${known})))` : wanted;
    conditions.push({ sql, values: [JSON.stringify(values)] });
  }
  if (overlappingCodeIds) {
    conditions.push({ sql: `${overlapping} (SELECT value FROM json_each(?)))`, values: [JSON.stringify(overlappingCodeIds)] });
  }
  if (weightAtLeast !== undefined) conditions.push({ sql: 'weight >= ?', values: [weightAtLeast] });
  if (weightAtMost !== undefined) conditions.push({ sql: 'weight <= ?', values: [weightAtMost] });
  return conditions;
}
