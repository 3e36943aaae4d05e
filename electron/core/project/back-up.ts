import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Db } from '#core/db/database.ts';
import { Problem } from '#shared/problem.ts';

/** Copies the open project to another file through SQLite's own backup, checks the copy, and only then gives it its name. */
export async function backUpProject(db: Db, path: string): Promise<{ path: string }> {
  if (existsSync(path)) throw new Problem('fileExists', { path });
  const part = `${path}.part`;
  try {
    await db.backup(part);
    checkCopy(part);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    if (error instanceof Problem) throw error;
    throw new Problem('fileUnwritable', { path, reason: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
  return { path };
}

function checkCopy(path: string): void {
  const copy = new Database(path);
  const verdict = copy.pragma('integrity_check', { simple: true });
  copy.pragma('journal_mode = DELETE');
  copy.close();
  if (verdict !== 'ok') throw new Problem('damagedProject', { path, reason: String(verdict) });
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
