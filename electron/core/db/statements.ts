import type { Statement } from 'better-sqlite3';
import type { Db } from '#core/db/database.ts';

const cache = new WeakMap<Db, Map<string, Statement<unknown[]>>>();

/** Compiles a statement once per connection. The caller states the shape of parameters and rows, as the SQL beside it does. */
export function prepared<Parameters extends unknown[] = unknown[], Row = unknown>(db: Db, sql: string): Statement<Parameters, Row> {
  let statements = cache.get(db);
  if (!statements) {
    statements = new Map();
    cache.set(db, statements);
  }
  let statement = statements.get(sql);
  if (!statement) {
    statement = db.prepare<unknown[]>(sql);
    statements.set(sql, statement);
  }
  return statement as unknown as Statement<Parameters, Row>;
}

/** The ids of a list as rows, for `IN (SELECT value FROM json_each(?))`: one statement however long the list is. */
export const idList = (ids: readonly number[]): string => JSON.stringify(ids);
