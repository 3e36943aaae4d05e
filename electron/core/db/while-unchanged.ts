import { setImmediate } from 'node:timers/promises';
import type { Db } from '#core/db/database.ts';
import { prepared } from '#core/db/statements.ts';
import { Problem } from '#shared/problem.ts';

const kept = new WeakMap<Db, Map<string, { changes: number; key: string; value: unknown }>>();

/** A reading that is interrupted by changes this often is then done in one go. */
const mostAttempts = 3;

const changesIn = (db: Db): number => prepared<[], number>(db, 'SELECT total_changes()').pluck().get() ?? 0;

/**
 * Answers what was read before as long as nothing in the project has changed since (nobody else can write while it is open). Of each kind only
 * the last reading is kept. A long reading yields wherever other calls may have their turn; when one of them changed something, it begins again,
 * so that what it answers is of one moment. Throws Problem `cancelled` when the project was closed, or the signal came, meanwhile.
 */
export async function whileUnchanged<T>(
  db: Db,
  kind: string,
  key: string,
  read: () => Generator<void, T>,
  signal?: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const changes = changesIn(db);
    const readings = kept.get(db) ?? new Map<string, { changes: number; key: string; value: unknown }>();
    kept.set(db, readings);
    const last = readings.get(kind);
    // Each kind has one reader, so what it kept is of its type.
    if (last && last.changes === changes && last.key === key) return last.value as T;
    const reading = read();
    let step = reading.next();
    while (!step.done) {
      if (attempt < mostAttempts) {
        await setImmediate();
        if (signal?.aborted || !db.open) throw new Problem('cancelled');
        if (changesIn(db) !== changes) break;
      }
      step = reading.next();
    }
    if (!step.done) continue;
    readings.set(kind, { changes, key, value: step.value });
    return step.value;
  }
}
