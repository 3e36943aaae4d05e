import type { z } from 'zod';
import type { Db } from '#core/db/database.ts';
import { prepared } from '#core/db/statements.ts';
import type { CodeImpact } from '#shared/contract/codes.ts';
import type { Code } from '#shared/model/code.ts';
import type { CodeId } from '#shared/model/ids.ts';

type CodeRow = Omit<Code, 'words' | 'translations'> & {
  name: string;
  definition: string;
  whenToUse: string;
  whenNotToUse: string;
  example: string;
  translations: string;
};

const columns = `id, guid, parent_id AS parentId, position, kind, colour, name, definition, when_to_use AS whenToUse,
  when_not_to_use AS whenNotToUse, example, translations, memo, created_at AS createdAt`;

function toCode({ name, definition, whenToUse, whenNotToUse, example, translations, ...row }: CodeRow): Code {
  const words = { name, definition, whenToUse, whenNotToUse, example };
  return { ...row, words, translations: JSON.parse(translations) as Code['translations'] };
}

const fromCode = (code: Omit<Code, 'id'>): unknown[] => [
  code.guid,
  code.parentId,
  code.position,
  code.kind,
  code.colour.toLowerCase(),
  code.words.name,
  code.words.definition,
  code.words.whenToUse,
  code.words.whenNotToUse,
  code.words.example,
  JSON.stringify(code.translations),
  code.memo,
  code.createdAt,
];

/** All codes, siblings in their order. */
export const listCodes = (db: Db): Code[] =>
  prepared<[], CodeRow>(db, `SELECT ${columns} FROM code ORDER BY parent_id, position, id`).all().map(toCode);

export function findCode(db: Db, id: CodeId): Code | undefined {
  const row = prepared<[CodeId], CodeRow>(db, `SELECT ${columns} FROM code WHERE id = ?`).get(id);
  return row && toCode(row);
}

export function listChildren(db: Db, parentId: CodeId | null): Code[] {
  const sql = `SELECT ${columns} FROM code WHERE parent_id IS ? ORDER BY position, id`;
  return prepared<[CodeId | null], CodeRow>(db, sql).all(parentId).map(toCode);
}

export function insertCode(db: Db, code: Omit<Code, 'id'>): Code {
  const sql = `INSERT INTO code (guid, parent_id, position, kind, colour, name, definition, when_to_use, when_not_to_use, example,
    translations, memo, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`;
  const id = prepared<unknown[], CodeId>(db, sql)
    .pluck()
    .get(...fromCode(code)) as CodeId;
  return { ...code, id };
}

export function updateCode(db: Db, code: Code): void {
  const sql = `UPDATE code SET guid = ?, parent_id = ?, position = ?, kind = ?, colour = ?, name = ?, definition = ?, when_to_use = ?,
    when_not_to_use = ?, example = ?, translations = ?, memo = ?, created_at = ? WHERE id = ?`;
  prepared(db, sql).run(...fromCode(code), code.id);
}

export function placeCode(db: Db, id: CodeId, parentId: CodeId | null, position: number): void {
  prepared(
    db,
    'UPDATE code SET parent_id = @parentId, position = @position WHERE id = @id AND (parent_id IS NOT @parentId OR position <> @position)',
  ).run({ id, parentId, position });
}

export function deleteCode(db: Db, id: CodeId): void {
  prepared(db, 'DELETE FROM code WHERE id = ?').run(id);
}

const subtree = `WITH RECURSIVE below (id) AS (SELECT ? UNION ALL SELECT code.id FROM code JOIN below ON code.parent_id = below.id)`;

/** The code and everything under it. */
export const listSubtree = (db: Db, id: CodeId): CodeId[] =>
  prepared<[CodeId], CodeId>(db, `${subtree} SELECT id FROM below`).pluck().all(id);

export const countImpact = (db: Db, id: CodeId): z.infer<typeof CodeImpact> =>
  prepared<[CodeId], z.infer<typeof CodeImpact>>(
    db,
    `${subtree}
     SELECT (SELECT count(*) FROM below) AS codes,
       (SELECT count(*) FROM coding WHERE code_id IN below) + (SELECT count(*) FROM unplaced_coding WHERE code_id IN below) AS codings,
       (SELECT count(DISTINCT document_id) FROM coding WHERE code_id IN below) AS documents,
       (SELECT count(*) FROM memo WHERE code_id IN below) AS memos`,
  ).get(id) as z.infer<typeof CodeImpact>;

export type CodeCount = { codeId: CodeId; codings: number };

export function countByCode(
  db: Db,
  filter: { documentId?: number | undefined; coderIds?: readonly number[] | undefined } = {},
): CodeCount[] {
  const sql = `SELECT code_id AS codeId, count(*) AS codings FROM coding
    WHERE (@documentId IS NULL OR document_id = @documentId)
      AND (@coderIds IS NULL OR coder_id IN (SELECT value FROM json_each(@coderIds))) GROUP BY code_id`;
  return prepared<unknown[], CodeCount>(db, sql).all({
    documentId: filter.documentId ?? null,
    coderIds: filter.coderIds ? JSON.stringify(filter.coderIds) : null,
  });
}
