import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { closeDatabase, type Db, openDatabase } from '#core/db/database.ts';
import { syncFile } from '#core/project/back-up.ts';
import { closeProjectFile, openProjectFile, type ProjectFileOptions } from '#core/project/project-file.ts';
import { refuseOpenProject } from '#core/read-chosen-file.ts';
import { Problem } from '#shared/problem.ts';

/**
 * Makes a project from a backup: a copy of the file, opened and checked (and brought to today's layout) before it gets its name. The backup
 * stays as it is; an existing project is never overwritten. Answers the path of the project.
 */
export function restoreProject(file: string, project: string, options: ProjectFileOptions): string {
  const from = resolve(file);
  const to = resolve(project);
  if (!existsSync(from)) throw new Problem('fileMissing', { path: from });
  if (existsSync(to)) throw new Problem('fileExists', { path: to });
  if (!existsSync(dirname(to))) throw new Problem('folderMissing', { path: dirname(to) });
  const part = `${to}.part`;
  try {
    copyResting(from, part, options);
    const copy = openProjectFile(part, options);
    const verdict = String(copy.pragma('integrity_check', { simple: true }));
    closeProjectFile(part, copy);
    if (verdict !== 'ok') throw new Problem('damagedProject', { path: from, reason: verdict });
    syncFile(part);
    renameSync(part, to);
    return to;
  } finally {
    rmSync(part, { force: true });
  }
}

/** A live database is never copied: a file with a log beside it is opened (refused when somebody holds it), its log folded back, and closed. */
function copyResting(from: string, part: string, options: ProjectFileOptions): void {
  refuseOpenProject(from);
  if (existsSync(`${from}-wal`)) closeDatabase(openHeld(from, options));
  copyFileSync(from, part);
}

function openHeld(path: string, { password }: ProjectFileOptions): Db {
  try {
    return openDatabase(path, { password, mustExist: true });
  } catch (error) {
    throw new Problem('locked', { holder: path }, { cause: error });
  }
}
