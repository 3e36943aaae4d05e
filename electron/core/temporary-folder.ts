import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'bailanys-';

/** A private folder of this process, named after it, so that what a crash leaves behind can be told from what is in use. */
export function makeTemporaryFolder(inFolder = tmpdir(), pid = process.pid): string {
  const folder = join(inFolder, `${prefix}${pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Removes the folders of processes that are no longer there. One that cannot be removed (another person's) stays. */
export function removeAbandonedFolders(inFolder = tmpdir(), isAlive: (pid: number) => boolean = isProcess): void {
  for (const name of readdirSync(inFolder)) {
    const pid = new RegExp(`^${prefix}(\\d+)$`).exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      rmSync(join(inFolder, name), { recursive: true, force: true });
    } catch {
      // Left for its owner.
    }
  }
}

function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and another person's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
