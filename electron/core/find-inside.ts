import { join, normalize, sep } from 'node:path';

/** The file that the path of an address names inside a folder; null where it names anything outside. It need not exist. */
export function findInside(folder: string, urlPath: string): string | null {
  let wanted: string;
  try {
    wanted = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (wanted.includes('\0') || wanted.includes('\\')) return null;
  const file = join(folder, normalize(wanted === '/' ? '/index.html' : wanted));
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? file : null;
}
