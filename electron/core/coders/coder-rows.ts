import type { Db } from '#core/db/database.ts';
import { prepared } from '#core/db/statements.ts';
import type { Coder } from '#shared/model/coding.ts';
import type { CoderId } from '#shared/model/ids.ts';

const columns = 'id, guid, name, colour, created_at AS createdAt';

export const listCoders = (db: Db): Coder[] => prepared<[], Coder>(db, `SELECT ${columns} FROM coder ORDER BY id`).all();

export const findCoder = (db: Db, id: CoderId): Coder | undefined =>
  prepared<[CoderId], Coder>(db, `SELECT ${columns} FROM coder WHERE id = ?`).get(id);

export const insertCoder = (db: Db, coder: Omit<Coder, 'id'>): Coder =>
  prepared<unknown[], Coder>(db, `INSERT INTO coder (guid, name, colour, created_at) VALUES (?, ?, ?, ?) RETURNING ${columns}`).get(
    coder.guid,
    coder.name,
    coder.colour,
    coder.createdAt,
  ) as Coder;

export function updateCoder(db: Db, coder: Coder): void {
  prepared(db, 'UPDATE coder SET name = ?, colour = ? WHERE id = ?').run(coder.name, coder.colour, coder.id);
}

export function deleteCoder(db: Db, id: CoderId): void {
  prepared(db, 'DELETE FROM coder WHERE id = ?').run(id);
}

export type CoderCounts = { coderId: CoderId; codings: number; documentsDone: number };

export const countByCoder = (db: Db): CoderCounts[] =>
  prepared<[], CoderCounts>(
    db,
    `SELECT id AS coderId,
       (SELECT count(*) FROM coding WHERE coder_id = coder.id) + (SELECT count(*) FROM unplaced_coding WHERE coder_id = coder.id) AS codings,
       (SELECT count(*) FROM document_done WHERE coder_id = coder.id) AS documentsDone
     FROM coder`,
  ).all();
