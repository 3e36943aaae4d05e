import type { Db } from '#core/db/database.ts';

/** Tables whose rows never change once written (named by their hash), and those of the history itself. */
const untracked = new Set(['text_content', 'file_content', 'step', 'row_change', 'sqlite_sequence']);

export type TrackedTable = { name: string; columns: string[] };

export function listTrackedTables(db: Db): TrackedTable[] {
  const names = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
  return names
    .filter((name) => !untracked.has(name) && !name.startsWith('sqlite_'))
    .map((name) => ({
      name,
      columns: db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(name),
    }));
}

/** SQL of a row as one JSON object, column by column; the same expression writes the history and checks it. */
export function rowAsJson(table: TrackedTable, prefix: string): string {
  return `json_object(${table.columns.map((column) => `'${column}', ${prefix}${column}`).join(', ')})`;
}

/**
 * Generates the triggers that write every changed row into the history. They are temporary (they live with the connection, not in the
 * file) and made from the schema, so a new table or column is tracked without a line of code, and a write outside the one door is
 * refused by the database itself. Triggers, not the writers, keep the record, because cascading deletes are then recorded too.
 */
export function installTracking(db: Db): TrackedTable[] {
  const tables = listTrackedTables(db);
  db.exec(`
    CREATE TEMP TABLE tracking (mode TEXT NOT NULL CHECK (mode IN ('closed', 'record', 'pass')), step_id INTEGER);
    INSERT INTO temp.tracking VALUES ('closed', NULL);
  `);
  for (const table of tables) for (const event of ['INSERT', 'UPDATE', 'DELETE'] as const) db.exec(trigger(table, event));
  return tables;
}

function trigger(table: TrackedTable, event: 'INSERT' | 'UPDATE' | 'DELETE'): string {
  const before = event === 'INSERT' ? 'NULL' : rowAsJson(table, 'old.');
  const after = event === 'DELETE' ? 'NULL' : rowAsJson(table, 'new.');
  const id = event === 'DELETE' ? 'old.id' : 'new.id';
  return `
    CREATE TEMP TRIGGER track_${table.name}_${event.toLowerCase()} AFTER ${event} ON main.${table.name}
    BEGIN
      INSERT INTO row_change (step_id, table_name, row_id, before, after)
      SELECT CASE mode WHEN 'closed' THEN RAISE(ABORT, 'write outside the history') ELSE step_id END, '${table.name}', ${id}, ${before}, ${after}
      FROM tracking WHERE mode <> 'pass';
    END`;
}
