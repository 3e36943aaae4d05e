import Database from 'better-sqlite3';
import { Problem } from '#shared/problem.ts';

export type Db = Database.Database;

const protectedHandles = new WeakSet<Db>();

/** Marks the file as ours in SQLite's header: the letters BALY. */
export const applicationId = 0x42414c59;

/**
 * Opens (or makes) a database with the settings every connection of ours has: WAL while open, every commit on the disk before it is
 * acknowledged, foreign keys on, one program at a time (exclusive locking, held until the handle is closed).
 */
export function openDatabase(path: string, options: { password?: string | undefined; mustExist: boolean }): Db {
  const db = new Database(path, { fileMustExist: options.mustExist });
  try {
    if (options.password !== undefined) setKey(db, options.password);
    db.pragma('busy_timeout = 0');
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('foreign_keys = ON');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('temp_store = MEMORY');
    db.exec('BEGIN IMMEDIATE; COMMIT');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function setKey(db: Db, password: string): void {
  db.pragma("cipher = 'sqlcipher'");
  db.pragma(`key = '${password.replaceAll("'", "''")}'`);
  protectedHandles.add(db);
}

/** Whether the file behind a handle is encrypted. Never to be read off the file itself: see `isOpenHere`. */
export const isProtected = (db: Db): boolean => protectedHandles.has(db);

/** Folds the log back, so that one single file is left behind. */
export function closeDatabase(db: Db): void {
  if (!db.open) return;
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.pragma('journal_mode = DELETE');
  db.close();
}

/** better-sqlite3 crashes the process on older versions, so this is asked before it is loaded by anything that opens a project. */
export function requireCapableNode(version = process.versions.node): void {
  const major = Number(version.split('.')[0]);
  if (major < 22) throw new Problem('wrongNode', { found: version });
}
