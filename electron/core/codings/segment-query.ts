import { listCodes } from '#core/codes/code-rows.ts';
import { conditionsOf } from '#core/codings/segment-conditions.ts';
import type { Db } from '#core/db/database.ts';
import { prepared } from '#core/db/statements.ts';
import { loadText } from '#core/documents/document-rows.ts';
import { speakersOf } from '#core/documents/speaker-at.ts';
import { withContext } from '#core/documents/text-context.ts';
import type { CodedSegment, SegmentGroup, SegmentQuery } from '#shared/contract/codings.ts';
import { depthFirst } from '#shared/model/code-tree.ts';
import type { Coding } from '#shared/model/coding.ts';
import type { CodingId, DocumentId } from '#shared/model/ids.ts';
import { foldKazakhLetters, foldText } from '#shared/text/fold.ts';

type Row = Omit<Coding, 'tie'> & { tie: string | null };
type Grouping = 'document' | 'code';

const columns = `coding.id, coding.guid, coding.document_id AS documentId, start_offset AS start, end_offset AS "end", code_id AS codeId,
  coder_id AS coderId, weight, memo, tie, coding.created_at AS createdAt, changed_at AS changedAt`;

/** Coded segments that meet every given condition, in the order asked for, with quote and context. `total` counts them all. */
export function querySegments(db: Db, query: SegmentQuery): { total: number; segments: CodedSegment[] } {
  const { from, values } = sourceOf(db, query, query.order ?? 'document');
  const [limit, offset] = [query.limit ?? -1, query.offset ?? 0];
  if (wordsOf(query).length === 0) {
    const rows = prepared<unknown[], Row>(db, `SELECT ${columns} ${from} ${orderOf(query.order)} LIMIT ? OFFSET ?`);
    const counted = prepared(db, `SELECT count(*) ${from}`).pluck();
    return { total: Number(counted.get(...values)), segments: withWords(db, rows.all(...values, limit, offset)) };
  }
  const matching = rowsWithWords(db, query, query.order ?? 'document');
  return { total: matching.length, segments: withWords(db, matching.slice(offset, limit < 0 ? undefined : offset + limit)) };
}

/** How many of the segments each document or code has, in the order in which `querySegments` lists them. */
export function groupSegments(db: Db, query: SegmentQuery, by: Grouping): { total: number; groups: SegmentGroup[] } {
  const groups = wordsOf(query).length === 0 ? countInTable(db, query, by) : countFound(rowsWithWords(db, query, by), by);
  return { total: groups.reduce((sum, { segments }) => sum + segments, 0), groups };
}

function countInTable(db: Db, query: SegmentQuery, by: Grouping): SegmentGroup[] {
  const { from, values } = sourceOf(db, query, by);
  const [column, place] = by === 'code' ? ['code_id', 'code_place.place'] : ['coding.document_id', 'document.position, document.id'];
  const sql = `SELECT ${column} AS id, count(*) AS segments ${from} GROUP BY ${column} ORDER BY ${place}`;
  return prepared<unknown[], SegmentGroup>(db, sql).all(...values);
}

function countFound(rows: readonly Row[], by: Grouping): SegmentGroup[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const id = by === 'code' ? row.codeId : row.documentId;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].map(([id, segments]) => ({ id, segments }));
}

/** The rows a query looks at; by code they need the place of each code in the code system. */
function sourceOf(db: Db, query: SegmentQuery, order: Grouping): { from: string; values: unknown[] } {
  const conditions = conditionsOf(query);
  const where = conditions.length > 0 ? `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}` : '';
  const places =
    order === 'code' ? 'JOIN (SELECT value AS id, key AS place FROM json_each(?)) AS code_place ON code_place.id = code_id' : '';
  const ids = order === 'code' ? [JSON.stringify(depthFirst(listCodes(db)).map(({ id }) => id))] : [];
  return {
    from: `FROM coding JOIN document ON document.id = coding.document_id ${places} ${where}`,
    values: [...ids, ...conditions.flatMap((condition) => condition.values)],
  };
}

const orderOf = (order: Grouping = 'document'): string =>
  `ORDER BY ${order === 'code' ? 'code_place.place, ' : ''}document.position, document.id, start_offset, end_offset DESC, coding.id`;

const fold = (text: string): string => foldKazakhLetters(foldText(text));
const wordsOf = ({ text }: SegmentQuery): string[] =>
  fold(text ?? '')
    .split(/\s+/u)
    .filter(Boolean);

/** All codings that a query finds, whatever its limit, without their words. */
export const findRows = (db: Db, query: SegmentQuery): Row[] => rowsWithWords(db, query, query.order ?? 'document');

/** Coded segments by their ids, in the order of the documents, with quote and context. */
export function segmentsOf(db: Db, ids: ReadonlySet<CodingId>): CodedSegment[] {
  return withWords(
    db,
    findRows(db, {}).filter(({ id }) => ids.has(id)),
  );
}

function rowsWithWords(db: Db, query: SegmentQuery, order: Grouping): Row[] {
  const words = wordsOf(query);
  const { from, values } = sourceOf(db, query, order);
  const texts = new Map<DocumentId, string>();
  const textOf = (id: DocumentId): string => {
    const text = texts.get(id) ?? loadText(db, id);
    texts.set(id, text);
    return text;
  };
  const rows = prepared<unknown[], Row>(db, `SELECT ${columns} ${from} ${orderOf(order)}`).all(...values);
  if (words.length === 0) return rows;
  return rows.filter(({ documentId, start, end }) => {
    const quote = fold(textOf(documentId).slice(start, end));
    return words.every((word) => quote.includes(word));
  });
}

function withWords(db: Db, rows: readonly Row[]): CodedSegment[] {
  const readers = new Map<DocumentId, { context: ReturnType<typeof withContext>; speakerAt: ReturnType<typeof speakersOf> }>();
  return rows.map((row): CodedSegment => {
    const { documentId, start, end } = row;
    const reader = readers.get(documentId) ?? {
      context: withContext(loadText(db, documentId)),
      speakerAt: speakersOf(db, documentId),
    };
    readers.set(documentId, reader);
    const tie = row.tie === null ? null : (JSON.parse(row.tie) as Coding['tie']);
    return { ...row, tie, ...reader.context(start, end), speaker: reader.speakerAt(start) };
  });
}
