import { posix } from 'node:path';
import { ImportError } from '#core/documents/formats/import-error.ts';
import { parseXml, type XmlElement } from '#core/documents/formats/xml/parse-xml.ts';
import type { ZipArchive } from '#core/documents/formats/zip/open-zip.ts';

/** The names of an e-book's chapters in the order of reading. Throws ImportError when the archive is no e-book. */
export async function spineOf(zip: ZipArchive, maxDepth: number): Promise<string[]> {
  const container = await zip.read('META-INF/container.xml');
  if (container === null) throw noBook();
  let packagePath = '';
  const findPackage = ({ local, attributes }: XmlElement) => {
    if (local === 'rootfile' && packagePath === '') packagePath = attributes['full-path'] ?? '';
  };
  parseXml(container, { open: findPackage }, maxDepth);
  const packagePart = await zip.read(packagePath);
  if (packagePart === null) throw noBook();
  const hrefs = new Map<string, string>();
  const order: string[] = [];
  const open = ({ local, attributes }: XmlElement) => {
    if (local === 'item' && attributes.id !== undefined && attributes.href !== undefined) hrefs.set(attributes.id, attributes.href);
    if (local === 'itemref' && attributes.idref !== undefined && attributes.linear !== 'no') order.push(attributes.idref);
  };
  parseXml(packagePart, { open }, maxDepth);
  const folder = posix.dirname(packagePath);
  return order.flatMap((id) => {
    const href = hrefs.get(id);
    return href === undefined ? [] : [posix.normalize(posix.join(folder, decodePath(href)))];
  });
}

function decodePath(href: string): string {
  const path = href.replace(/#.*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function noBook(): ImportError {
  return new ImportError('not_a_document', 'This is a zip archive, not an e-book. Unpack it and import the documents inside.');
}
