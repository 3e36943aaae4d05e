import { Problem } from '#shared/problem.ts';

/** What SQLite says when the file, the disk or another program stands in the way, as a sentence; undefined where the error is none of these. */
export function databaseProblem(error: unknown, path: string): Problem | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const is = (...starts: string[]): boolean => starts.some((start) => code.startsWith(start));
  if (is('SQLITE_CORRUPT')) return new Problem('damagedProject', { path, reason: code }, { cause: error });
  if (is('SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_IOERR', 'SQLITE_FULL'))
    return new Problem('fileUnwritable', { path, reason: code }, { cause: error });
  return undefined;
}

/** Whether an error means that the file itself is damaged. */
export const meansDamage = (error: unknown): boolean => databaseProblem(error, '')?.kind === 'damagedProject';
