import { statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Whether a file or folder is a project of another program, by its name: .qdpx .sqlite3 .sqlite .rqda .requal, and QualCoder's .qda folder. */
export function isForeignProject(path: string): boolean {
  return /\.(?:qdpx|sqlite3?|rqda|requal|qda)$/iu.test(path.replace(/[\\/]+$/u, '')) || basename(path) === 'data.qda';
}

/** The file that holds the project: of QualCoder's folder the database inside. */
export function projectFileOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, 'data.qda') : path;
}
