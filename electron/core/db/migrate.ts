import { readdirSync, readFileSync } from 'node:fs';
import { applicationId, type Db } from '#core/db/database.ts';

const folder = new URL('./migrations/', import.meta.url);

export type Migration = { version: number; name: string; sql: string };

/** The migrations in order; the file name starts with the version that it leads to. */
export function listMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ version: Number(name.slice(0, 4)), name, sql: readFileSync(new URL(name, folder), 'utf8') }));
}

export const newestVersion = (migrations: readonly Migration[] = listMigrations()): number => migrations.at(-1)?.version ?? 0;

export const versionOf = (db: Db): number => Number(db.pragma('user_version', { simple: true }));

/** Brings a project file to the newest layout in one transaction. `backUp` is called first when there is something to lose. */
export function migrate(db: Db, backUp: (fromVersion: number) => void, migrations: readonly Migration[] = listMigrations()): void {
  const from = versionOf(db);
  const missing = migrations.filter((migration) => migration.version > from);
  if (missing.length === 0) return;
  if (from > 0) backUp(from);
  db.transaction(() => {
    for (const migration of missing) db.exec(migration.sql);
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${missing.at(-1)?.version}`);
  })();
  // The mark and the version go into the file itself at once: others look at its header before they open it.
  db.pragma('wal_checkpoint(TRUNCATE)');
}
