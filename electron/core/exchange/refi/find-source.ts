import type { ZipArchive } from '#core/exchange/zip/open-zip.ts';

/**
 * Finds the file inside the archive that a path of the project means: `internal://GUID.txt`, a bare name, three slashes, backslashes,
 * braces, any case, any folder around it. A relative or absolute path is looked for by its file name.
 */
export function createSourceFinder(archive: ZipArchive): (path: string | undefined) => string | undefined {
  const byName = new Map<string, string>();
  const byStem = new Map<string, string>();
  for (const name of [...archive.names].sort((a, b) => Number(isSource(a)) - Number(isSource(b)))) {
    byName.set(keyOf(name), name);
    byStem.set(stemOf(keyOf(name)), name);
  }
  return (path) => {
    if (path === undefined || path.trim() === '') return undefined;
    const key = keyOf(path);
    const exact = byName.get(key);
    if (exact !== undefined) return exact;
    const decoded = safelyDecoded(key);
    const byDecoded = byName.get(decoded);
    if (byDecoded !== undefined) return byDecoded;
    const stem = byStem.get(stemOf(decoded));
    return stem !== undefined && extensionOf(keyOf(stem)) === extensionOf(decoded) ? stem : undefined;
  };
}

const isSource = (name: string): boolean => /(?:^|\/)sources\//iu.test(name);

const keyOf = (path: string): string =>
  (path.replaceAll('\\', '/').split('/').at(-1) ?? '').replace(/[{}]/gu, '').normalize('NFC').trim().toLowerCase();

const extensionOf = (name: string): string => /\.([^.]+)$/u.exec(name)?.[1] ?? '';
const stemOf = (name: string): string => name.replace(/\.[^.]+$/u, '');

function safelyDecoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The project file: `project.qde`, else any .qde, the one nearest to the top. */
export function findProjectFile(archive: ZipArchive): string | undefined {
  const candidates = archive.names.filter((name) => /\.qde$/iu.test(name) && !name.startsWith('__MACOSX/'));
  const rank = (name: string): number => name.split('/').length * 2 + (/(?:^|\/)project\.qde$/iu.test(name) ? 0 : 1);
  return candidates.sort((a, b) => rank(a) - rank(b))[0];
}
