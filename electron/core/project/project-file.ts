import { closeSync, existsSync, openSync, readFileSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { applicationId, closeDatabase, type Db, openDatabase, requireCapableNode } from '#core/db/database.ts';
import { databaseProblem } from '#core/db/database-problem.ts';
import { migrate, newestVersion, versionOf } from '#core/db/migrate.ts';
import { Problem } from '#shared/problem.ts';

/** An open database handle nobody references is collected and its lock dropped: they stay here until they are closed. */
const openHandles = new Set<Db>();

const lockNote = (path: string): string => `${path}-lock`;

export type ProjectFileOptions = { password?: string | undefined; holder: string };

/** Makes a new project file with the newest layout. */
export function createProjectFile(path: string, options: ProjectFileOptions): Db {
  requireCapableNode();
  if (existsSync(path)) throw new Problem('fileExists', { path });
  const db = openLocked(path, { ...options, mustExist: false });
  migrate(db, () => {});
  return db;
}

/** Opens a project file: refuses what is not ours, what is newer, and what another program holds; updates older layouts after a backup. */
export function openProjectFile(path: string, options: ProjectFileOptions): Db {
  requireCapableNode();
  if (!existsSync(path)) throw new Problem('fileMissing', { path });
  const header = readHeader(path);
  if (header === 'foreign' && (options.password === undefined || !statSync(path).isFile())) throw new Problem('notAProject', { path });
  if (header === 'encrypted' && options.password === undefined) throw new Problem('passwordNeeded');
  if (typeof header === 'object') refuseNewer(header.version);
  // A password for a project that is not protected is not needed and not used.
  const password = typeof header === 'object' ? undefined : options.password;
  const db = openLocked(path, { ...options, password, mustExist: true });
  try {
    if (Number(db.pragma('application_id', { simple: true })) !== applicationId) throw new Problem('notAProject', { path });
    refuseNewer(versionOf(db));
    migrate(db, (from) => db.prepare('VACUUM INTO ?').run(`${path}-before-format-${from}`));
    return db;
  } catch (error) {
    closeProjectFile(path, db);
    throw error;
  }
}

export function closeProjectFile(path: string, db: Db): void {
  rmSync(lockNote(path), { force: true });
  closeDatabase(db);
  openHandles.delete(db);
}

function refuseNewer(found: number): void {
  const supported = newestVersion();
  if (found > supported) throw new Problem('tooNew', { found, supported });
}

function openLocked(path: string, options: ProjectFileOptions & { mustExist: boolean }): Db {
  try {
    const db = openDatabase(path, options);
    openHandles.add(db);
    writeFileSync(lockNote(path), options.holder);
    return db;
  } catch (error) {
    throw toProblem(error, path, options.password !== undefined);
  }
}

function toProblem(error: unknown, path: string, withPassword: boolean): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_BUSY')) return new Problem('locked', { holder: holderOf(path) }, { cause: error });
  if (code === 'SQLITE_NOTADB') return new Problem(withPassword ? 'passwordWrong' : 'notAProject', { path }, { cause: error });
  if (error instanceof TypeError && error.message.includes('directory')) return new Problem('folderMissing', { path }, { cause: error });
  return databaseProblem(error, path) ?? error;
}

function holderOf(path: string): string {
  try {
    return readFileSync(lockNote(path), 'utf8');
  } catch {
    return '?';
  }
}

/** Reads SQLite's 100-byte header without opening the database, so that a file we must not touch is not touched. */
function readHeader(path: string): { version: number } | 'foreign' | 'encrypted' {
  if (!statSync(path).isFile()) return 'foreign';
  const header = Buffer.alloc(100);
  if (readStart(path, header) < 100) return 'foreign';
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') return looksEncrypted(header) ? 'encrypted' : 'foreign';
  return header.readUInt32BE(68) === applicationId ? { version: header.readUInt32BE(60) } : 'foreign';
}

function readStart(path: string, into: Buffer): number {
  try {
    const handle = openSync(path, 'r');
    const length = readSync(handle, into, 0, into.length, 0);
    closeSync(handle);
    return length;
  } catch (cause) {
    throw new Problem(
      'unreadable',
      { reason: `${path} may not be opened; ask whoever owns it, or copy it to a folder of yours` },
      { cause },
    );
  }
}

/** SQLCipher files are random from the first byte: some byte of the first hundred is not text and no known magic number leads. */
function looksEncrypted(header: Buffer): boolean {
  const known = ['PK', '%PDF', '{\\rt', '\x1f\x8b', '\x89PNG', 'ÿØÿ', 'Rar!', 'ÐÏ'];
  const start = header.toString('latin1', 0, 4);
  const strange = header.filter((byte) => byte < 9 || (byte > 13 && byte < 32) || byte > 126).length;
  return strange > 20 && !known.some((magic) => start.startsWith(magic));
}
