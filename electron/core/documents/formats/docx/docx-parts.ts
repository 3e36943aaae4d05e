import { zipSync } from 'fflate';
import { ImportError } from '#core/documents/formats/import-error.ts';
import type { ReadContext } from '#core/documents/formats/read-context.ts';
import { decodeXml, parseXml, type XmlElement } from '#core/documents/formats/xml/parse-xml.ts';
import { openZip } from '#core/documents/formats/zip/open-zip.ts';

/** The XML parts of a Word file by name, unpacked within the limits; pictures and other media are never unpacked. */
export type DocxParts = Map<string, string>;

export type TrackedChanges = { insertions: number; deletions: number; hiddenRuns: number };

/** Unpacks the parts that carry text and checks that each is sound XML. Throws ImportError. */
export async function readDocxParts(bytes: Uint8Array, { limits }: ReadContext): Promise<{ parts: DocxParts; changes: TrackedChanges }> {
  const zip = await openZip(bytes, limits);
  const parts: DocxParts = new Map();
  const changes: TrackedChanges = { insertions: 0, deletions: 0, hiddenRuns: 0 };
  let characters = 0;
  const count = (element: XmlElement) => {
    if (element.local === 'ins' || element.local === 'moveTo') changes.insertions++;
    if (element.local === 'del' || element.local === 'moveFrom') changes.deletions++;
    if (element.local === 'vanish' && !/^(?:0|false)$/.test(element.attributes['w:val'] ?? '')) changes.hiddenRuns++;
  };
  const weigh = (text: string) => {
    characters += text.length;
    if (characters > limits.textCharacters) {
      throw new ImportError('too_large', 'This document holds more text than can be imported. Split it into smaller files.', {
        characters,
      });
    }
  };
  for (const name of zip.names) {
    if (!/\.(?:xml|rels)$/i.test(name) || !isRead(name)) continue;
    const part = await zip.read(name);
    if (part === null || part.length === 0) continue;
    const xml = decodeXml(part);
    parseXml(xml, holdsText(name) ? { open: count, text: weigh } : {}, limits.xmlDepth);
    parts.set(name, xml);
  }
  zip.close();
  if (!parts.has('[Content_Types].xml') && ![...parts.keys()].some((name) => name.startsWith('word/'))) {
    throw new ImportError('not_a_document', 'This is a zip archive, not a Word document. Unpack it and import the documents inside.');
  }
  return { parts, changes };
}

/** The checked parts as an archive again: the converter sees exactly what was checked. */
export function packParts(parts: DocxParts): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(Object.fromEntries([...parts].map(([name, xml]) => [name, encoder.encode(xml)])), { level: 0 });
}

/** Whether the converter may need this part; themes, properties and form data it does not. */
function isRead(name: string): boolean {
  return !/(?:^|\/)(?:theme|docProps|customXml|glossary|printerSettings|_xmlsignatures)\//.test(name);
}

function holdsText(name: string): boolean {
  return /(?:^|\/)(?:document\d*|footnotes\d*|endnotes\d*)\.xml$/i.test(name);
}
