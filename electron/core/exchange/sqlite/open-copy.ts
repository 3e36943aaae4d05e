import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { unreadable } from '#shared/problem.ts';

export type Value = string | number | null;
export type Row<Column extends string> = Record<Column, Value>;

/** Another program's database, read table by table; columns and tables that an older version lacks read as null and as no rows. */
export type ForeignDatabase = {
  hasTable(table: string): boolean;
  rows<Column extends string>(table: string, columns: readonly Column[]): Row<Column>[];
};

/** Opens a private copy, so that the source is never written to, and removes it afterwards. Throws Problem `unreadable`. */
export function withForeignDatabase<Result>(path: string, read: (database: ForeignDatabase) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'bailanys-'));
  try {
    const copy = join(folder, 'copy.sqlite');
    copyFileSync(path, copy);
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
    const database = new Database(copy);
    try {
      database.pragma('trusted_schema = OFF');
      database.pragma('query_only = ON');
      return read(foreignDatabase(database));
    } finally {
      database.close();
    }
  } catch (cause) {
    if (cause instanceof Database.SqliteError) {
      throw unreadable('notDatabase', {}, cause);
    }
    throw cause;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function foreignDatabase(database: Database.Database): ForeignDatabase {
  // Only what is stored is read: a view or a virtual table may compute for ever, and a thread inside SQLite cannot be killed.
  const isStored = database
    .prepare<[string], number>(`SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ? AND sql NOT LIKE 'CREATE VIRTUAL%'`)
    .pluck();
  const columnsOf = (table: string): Set<string> => {
    if (isStored.get(table) === 0) return new Set();
    const columns = database.pragma(`table_info("${table.replaceAll('"', '""')}")`) as { name: string }[];
    return new Set(columns.map(({ name }) => name));
  };
  return {
    hasTable: (table) => columnsOf(table).size > 0,
    rows: <Column extends string>(table: string, columns: readonly Column[]): Row<Column>[] => {
      const present = columnsOf(table);
      if (present.size === 0) return [];
      const picked = columns.map((column) => (present.has(column) ? `"${column}"` : `NULL AS "${column}"`));
      const rows = database.prepare(`SELECT ${picked.join(', ')} FROM "${table.replaceAll('"', '""')}"`).all() as Row<Column>[];
      for (const row of rows) for (const column of columns) row[column] = plain(row[column]);
      return rows;
    },
  };
}

/** SQLite stores what it is given: a text column may hold numbers or bytes. */
function plain(value: unknown): Value {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : null;
}

export const textOf = (value: Value): string => (value === null ? '' : String(value));

/** A whole number, or null. */
export function numberOf(value: Value): number | null {
  const number = value === null || value === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? Math.trunc(number) : null;
}
