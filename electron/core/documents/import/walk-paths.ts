import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { documentExtensions } from '#core/documents/formats/format-of.ts';
import { tableExtensions } from '#core/documents/formats/tables/read-table.ts';
import { Problem } from '#shared/problem.ts';

const known = new Set([...documentExtensions, ...tableExtensions, 'doc', 'qdpx', 'qdc', 'sqlite3', 'rqda', 'requal']);
const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * The files to import: those named, and inside folders those of a kind that can be imported, sorted by name the way people count. A QualCoder
 * project is a folder that stays whole.
 */
export function walkPaths(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new Problem('fileMissing', { path });
    return statSync(path).isDirectory() && !isQualcoderFolder(path) ? walkFolder(path) : [path];
  });
}

const isQualcoderFolder = (path: string): boolean => path.endsWith('.qda') && existsSync(join(path, 'data.qda'));

function walkFolder(folder: string): string[] {
  const collator = new Intl.Collator(undefined, { numeric: true });
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && !entry.name.startsWith('~$'))
    .sort((a, b) => collator.compare(a.name, b.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return isQualcoderFolder(path) ? [path] : walkFolder(path);
      return entry.isFile() && known.has(extensionOf(basename(path))) ? [path] : [];
    });
}
