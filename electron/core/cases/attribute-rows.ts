import type { Db } from '#core/db/database.ts';
import { prepared } from '#core/db/statements.ts';
import type { Attribute } from '#shared/model/case.ts';
import type { AttributeId } from '#shared/model/ids.ts';

type AttributeRow = Omit<Attribute, 'categories'> & { categories: string };

const columns = 'id, guid, name, type, categories, position';
const toAttribute = (row: AttributeRow): Attribute => ({ ...row, categories: JSON.parse(row.categories) as string[] });

export const listAttributes = (db: Db): Attribute[] =>
  prepared<[], AttributeRow>(db, `SELECT ${columns} FROM attribute ORDER BY position, id`).all().map(toAttribute);

export function findAttribute(db: Db, id: AttributeId): Attribute | undefined {
  const row = prepared<[AttributeId], AttributeRow>(db, `SELECT ${columns} FROM attribute WHERE id = ?`).get(id);
  return row && toAttribute(row);
}

export function insertAttribute(db: Db, attribute: Omit<Attribute, 'id'>): Attribute {
  const { lastInsertRowid } = prepared(db, 'INSERT INTO attribute (guid, name, type, categories, position) VALUES (?, ?, ?, ?, ?)').run(
    attribute.guid,
    attribute.name,
    attribute.type,
    JSON.stringify(attribute.categories),
    attribute.position,
  );
  return { ...attribute, id: Number(lastInsertRowid) as AttributeId };
}

export function updateAttribute(db: Db, attribute: Attribute): void {
  prepared(db, 'UPDATE attribute SET name = ?, type = ?, categories = ? WHERE id = ?').run(
    attribute.name,
    attribute.type,
    JSON.stringify(attribute.categories),
    attribute.id,
  );
}

export function deleteAttribute(db: Db, id: AttributeId): void {
  prepared(db, 'DELETE FROM attribute WHERE id = ?').run(id);
}
