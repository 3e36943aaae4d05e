import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { type Db, isProtected } from '#core/db/database.ts';
import { Problem } from '#shared/problem.ts';

/** Copies the open project to another file through SQLite itself, checks the copy, and only then gives it its name. */
export async function backUpProject(db: Db, path: string): Promise<{ path: string }> {
  if (existsSync(path)) throw new Problem('fileExists', { path });
  const part = `${path}.part`;
  try {
    rmSync(part, { force: true });
    // SQLite's backup cannot write a protected copy; VACUUM INTO can, under the same password.
    if (isProtected(db)) db.prepare('VACUUM INTO ?').run(part);
    else await db.backup(part);
    checkCopy(db, part);
    syncFile(part);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    if (error instanceof Problem) throw error;
    throw new Problem('fileUnwritable', { path, reason: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
  return { path };
}

/** Looks at the copy through the open connection, which has its key. */
function checkCopy(db: Db, path: string): void {
  db.prepare('ATTACH ? AS copy').run(path);
  try {
    db.pragma('copy.journal_mode = DELETE');
    const verdict = db.pragma('copy.integrity_check', { simple: true });
    if (verdict !== 'ok') throw new Problem('damagedProject', { path, reason: String(verdict) });
  } finally {
    db.exec('DETACH copy');
  }
}

/** Waits until the bytes of a file are on the disk. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
