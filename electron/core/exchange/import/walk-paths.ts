import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isLeftOverFile } from '#shared/left-over-file.ts';

/** Files to import, in the order of the paths; folders are walked by name, hidden files left out, a QualCoder folder is one thing. */
export function walkPaths(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap((path) => walk(path, 0)))];
}

const deepest = 32;

function walk(path: string, depth: number): string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
  if (existsSync(join(path, 'data.qda'))) return [path];
  if (depth > deepest) return [];
  const collator = new Intl.Collator('en', { numeric: true });
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !isLeftOverFile(entry.name) && (entry.isFile() || entry.isDirectory()))
    .map(({ name }) => name)
    .sort(collator.compare)
    .flatMap((name) => walk(join(path, name), depth + 1));
}
