import { Problem } from '#shared/problem.ts';

/** SQLite's own code of a failure, such as `SQLITE_BUSY`; empty where it is none of SQLite's. */
export const sqliteCode = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** What a person can do about a file that cannot be written: a problem for a full disk or a place that refuses; any other error as it is. */
export function toWriteProblem(error: unknown, path: string): unknown {
  const code = sqliteCode(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new Problem('diskFull', { path }, { cause: error });
  if (/^SQLITE_(?:CANTOPEN|READONLY|IOERR)/.test(code)) return new Problem('fileUnwritable', { path, reason: code }, { cause: error });
  return error;
}
