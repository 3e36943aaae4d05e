import { readFileSync } from 'node:fs';
import { isOpenHere } from '#core/project/project-file.ts';
import { Problem } from '#shared/problem.ts';

/** The bytes of a file that a person has chosen. Throws Problem `fileMissing`, and `projectItself` for the project that is open. */
export function readChosenFile(path: string): Uint8Array<ArrayBuffer> {
  refuseOpenProject(path);
  try {
    return new Uint8Array(readFileSync(path));
  } catch (cause) {
    throw new Problem('fileMissing', { path }, { cause });
  }
}

/** To be asked before a file is read in any way: see `isOpenHere`. */
export function refuseOpenProject(path: string): void {
  if (isOpenHere(path)) throw new Problem('projectItself', { path });
}
