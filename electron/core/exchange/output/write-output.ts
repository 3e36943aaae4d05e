import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from '#shared/problem.ts';

/** Writes a file whole or not at all: what was there before stays until the new one is complete. Throws Problem. */
export function writeOutput(path: string, bytes: Uint8Array): void {
  if (!existsSync(dirname(path))) throw new Problem('folderMissing', { path: dirname(path) });
  const part = `${path}.part`;
  try {
    const file = openSync(part, 'w');
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  } catch (cause) {
    rmSync(part, { force: true });
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw new Problem('fileUnwritable', { path, reason }, { cause });
  }
}
