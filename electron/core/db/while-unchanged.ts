import type { Db } from '#core/db/database.ts';
import { prepared } from '#core/db/statements.ts';

const kept = new WeakMap<Db, Map<string, { changes: number; key: string; value: unknown }>>();

/**
 * Answers what was read before as long as nothing in the project has changed since (nobody else can write while it is open). Of each kind only
 * the last reading is kept. Not for use inside a transaction: what it takes back is not counted as a change.
 */
export function whileUnchanged<T>(db: Db, kind: string, key: string, read: () => T): T {
  const changes = prepared<[], number>(db, 'SELECT total_changes()').pluck().get() ?? 0;
  const readings = kept.get(db) ?? new Map<string, { changes: number; key: string; value: unknown }>();
  kept.set(db, readings);
  const last = readings.get(kind);
  // Each kind has one reader, so what it kept is of its type.
  if (last && last.changes === changes && last.key === key) return last.value as T;
  const value = read();
  readings.set(kind, { changes, key, value });
  return value;
}
