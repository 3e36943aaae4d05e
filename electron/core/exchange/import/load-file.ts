import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { DocumentFile } from '#core/documents/formats/document-value.ts';
import { fileTooLarge } from '#core/documents/formats/file-too-large.ts';
import { ImportError } from '#core/documents/formats/import-error.ts';
import { defaultLimits } from '#core/documents/formats/limits.ts';
import { refuseOpenProject } from '#core/read-chosen-file.ts';
import { Problem } from '#shared/problem.ts';

/**
 * The bytes of a file, looked at before they are read: a device or a pipe would never end, and a file beyond the limit would only fill the
 * memory. Throws Problem where there is no file or it is the project that is open, ImportError where it cannot be read.
 */
export function loadFile(path: string, limit: number = defaultLimits.fileBytes): DocumentFile {
  refuseOpenProject(path);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new Problem('fileMissing', { path });
  if (!found.isFile()) throw notReadable({ path });
  if (found.size > limit) throw fileTooLarge(found.size, limit);
  try {
    return { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
  } catch (cause) {
    throw notReadable({ cause: cause instanceof Error ? cause.message : String(cause) });
  }
}

function notReadable(detail: unknown): ImportError {
  const message = 'The system does not let this file be read. Close it in other programs, or copy it to another folder, and import that.';
  return new ImportError('not_readable', message, detail);
}
