import { closeSync, existsSync, openSync, readFileSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { applicationId, closeDatabase, type Db, openDatabase, requireCapableNode } from '#core/db/database.ts';
import { listMigrations, type Migration, migrate, newestVersion, versionOf } from '#core/db/migrate.ts';
import { sqliteCode, toWriteProblem } from '#core/db/write-problem.ts';
import { syncFile } from '#core/project/back-up.ts';
import { Problem } from '#shared/problem.ts';

/** An open database handle nobody references is collected and its lock dropped: they stay here until they are closed. */
const openHandles = new Set<Db>();

/**
 * Whether a file is a project that this program has open. Nobody may open such a file beside SQLite: on Linux and macOS the end of any other
 * reading takes away every lock the program holds on it, and a second program could write into it.
 */
export function isOpenHere(path: string): boolean {
  if (openHandles.size === 0) return false;
  const wanted = statSync(path, { throwIfNoEntry: false });
  if (!wanted) return false;
  return [...openHandles].some((db) => {
    const held = statSync(db.name, { throwIfNoEntry: false });
    return held !== undefined && held.ino === wanted.ino && held.dev === wanted.dev;
  });
}

const lockNote = (path: string): string => `${path}-lock`;

export type ProjectFileOptions = { password?: string | undefined; holder: string };

/** Makes a new project file with the newest layout. */
export function createProjectFile(path: string, options: ProjectFileOptions): Db {
  requireCapableNode();
  if (existsSync(path)) throw new Problem('fileExists', { path });
  const db = openLocked(path, { ...options, mustExist: false });
  try {
    migrate(db, () => {});
    return db;
  } catch (error) {
    discardProjectFile(path, db);
    throw toWriteProblem(error, path);
  }
}

/** Opens a project file: refuses what is not ours, what is newer, and what another program holds; updates older layouts after a backup. */
export function openProjectFile(path: string, options: ProjectFileOptions, migrations: readonly Migration[] = listMigrations()): Db {
  requireCapableNode();
  if (!existsSync(path)) throw new Problem('fileMissing', { path });
  if (isOpenHere(path)) throw new Problem('locked', { holder: holderOf(path) });
  const header = readHeader(path);
  if (header === 'foreign' && options.password === undefined) throw new Problem('notAProject', { path });
  if (header === 'encrypted' && options.password === undefined) throw new Problem('passwordNeeded');
  if (typeof header === 'object') refuseNewer(header.version, migrations);
  // A password for a project that is not protected is not needed and not used.
  const password = typeof header === 'object' ? undefined : options.password;
  const db = openLocked(path, { ...options, password, mustExist: true });
  try {
    if (Number(db.pragma('application_id', { simple: true })) !== applicationId) throw new Problem('notAProject', { path });
    refuseNewer(versionOf(db), migrations);
    migrate(db, (from) => keepOlder(db, path, from), migrations);
    return db;
  } catch (error) {
    closeProjectFile(path, db);
    throw toWriteProblem(error, path);
  }
}

export function closeProjectFile(path: string, db: Db): void {
  rmSync(lockNote(path), { force: true });
  closeDatabase(db);
  openHandles.delete(db);
}

/** Takes back a project that could not be made, so that nothing half stands in its place. */
export function discardProjectFile(path: string, db: Db): void {
  rmSync(lockNote(path), { force: true });
  db.close();
  openHandles.delete(db);
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
}

/** Keeps the project as it is beside itself, under a name that is free: an update that failed before has left its own. */
function keepOlder(db: Db, path: string, version: number): void {
  const name = `${path}-before-format-${version}`;
  let free = name;
  for (let number = 2; existsSync(free); number += 1) free = `${name}-${number}`;
  db.prepare('VACUUM INTO ?').run(free);
  syncFile(free);
}

function refuseNewer(found: number, migrations: readonly Migration[]): void {
  const supported = newestVersion(migrations);
  if (found > supported) throw new Problem('tooNew', { found, supported });
}

function openLocked(path: string, options: ProjectFileOptions & { mustExist: boolean }): Db {
  let db: Db | null = null;
  try {
    db = openDatabase(path, options);
    openHandles.add(db);
    writeFileSync(lockNote(path), options.holder);
    return db;
  } catch (error) {
    if (db) closeProjectFile(path, db);
    throw toProblem(error, path, options.password !== undefined);
  }
}

function toProblem(error: unknown, path: string, withPassword: boolean): unknown {
  const code = sqliteCode(error);
  if (code.startsWith('SQLITE_BUSY')) return new Problem('locked', { holder: holderOf(path) }, { cause: error });
  if (code === 'SQLITE_NOTADB') return new Problem(withPassword ? 'passwordWrong' : 'notAProject', { path }, { cause: error });
  if (code.startsWith('SQLITE_CORRUPT')) return new Problem('damagedProject', { path, reason: code }, { cause: error });
  if (error instanceof TypeError && error.message.includes('directory')) return new Problem('folderMissing', { path }, { cause: error });
  return toWriteProblem(error, path);
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
  const header = Buffer.alloc(100);
  const handle = openSync(path, 'r');
  const length = readSync(handle, header, 0, 100, 0);
  closeSync(handle);
  if (length < 100) return 'foreign';
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') return looksEncrypted(header) ? 'encrypted' : 'foreign';
  return header.readUInt32BE(68) === applicationId ? { version: header.readUInt32BE(60) } : 'foreign';
}

/**
 * SQLCipher files are random from the first byte: many bytes of the first hundred are not text, and no known magic number leads. Only numbers
 * of three bytes or four, so that chance does not hit one once in some ten thousand projects.
 */
function looksEncrypted(header: Buffer): boolean {
  const known = ['PK\x03\x04', '%PDF', '{\\rt', '\x1f\x8b\x08', '\x89PNG', 'ÿØÿ', 'Rar!', 'ÐÏ\x11à'];
  const start = header.toString('latin1', 0, 4);
  const strange = header.filter((byte) => byte < 9 || (byte > 13 && byte < 32) || byte > 126).length;
  return strange > 20 && !known.some((magic) => start.startsWith(magic));
}
