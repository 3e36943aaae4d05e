import type { Db } from '#core/db/database.ts';
import { prepared } from '#core/db/statements.ts';
import { rowAsJson, type TrackedTable } from '#core/db/triggers.ts';
import { Problem } from '#shared/problem.ts';

export type RowChange = { tableName: string; rowId: number; before: string | null; after: string | null };
type Tables = ReadonlyMap<string, TrackedTable>;

/** Puts back what each row was before, last change first; a row that is not as the step left it is a conflict. */
export function applyBackward(db: Db, tables: Tables, changes: readonly RowChange[]): void {
  for (const change of changes.toReversed()) replaceRow(db, tables, change, change.after, change.before);
}

/** Does the step again, if the rows are as it once found them. */
export function applyForward(db: Db, tables: Tables, changes: readonly RowChange[]): void {
  for (const change of changes) replaceRow(db, tables, change, change.before, change.after);
}

function replaceRow(db: Db, tables: Tables, change: RowChange, expected: string | null, wanted: string | null): void {
  const table = tables.get(change.tableName);
  if (!table) throw new Problem('conflict');
  const found = prepared<[number], string>(db, `SELECT ${rowAsJson(table, '')} FROM ${table.name} WHERE id = ?`)
    .pluck()
    .get(change.rowId);
  // A cascade may have done this row's part of the step already.
  if ((found ?? null) === wanted) return;
  if ((found ?? null) !== expected) throw new Problem('conflict');
  if (wanted === null) prepared(db, `DELETE FROM ${table.name} WHERE id = ?`).run(change.rowId);
  else if (found === undefined) insertRow(db, table, wanted);
  else updateRow(db, table, wanted, change.rowId);
}

function insertRow(db: Db, table: TrackedTable, row: string): void {
  const values = table.columns.map((column) => `json_extract(@row, '$.${column}')`).join(', ');
  prepared(db, `INSERT INTO ${table.name} (${table.columns.join(', ')}) SELECT ${values}`).run({ row });
}

function updateRow(db: Db, table: TrackedTable, row: string, id: number): void {
  const assignments = table.columns.map((column) => `${column} = json_extract(@row, '$.${column}')`).join(', ');
  prepared(db, `UPDATE ${table.name} SET ${assignments} WHERE id = @id`).run({ row, id });
}
