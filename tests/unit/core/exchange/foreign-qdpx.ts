/** REFI-QDA projects as other programs pack them, made piece by piece: only what a habit is about is said. */
import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { XmlWriter } from '#core/exchange/xml/xml-writer.ts';

export type ForeignSelection = { name?: string; start: number; end: number; code?: string; description?: string };
export type ForeignSource = {
  name: string;
  /** The bytes of the plain text as the program wrote them. */
  text: string | Uint8Array;
  selections: readonly ForeignSelection[];
};
export type ForeignHabits = {
  origin: string;
  sources: readonly ForeignSource[];
  /** How the program writes a GUID. */
  guid?: (bare: string) => string;
  folder?: string;
  path?: (file: string) => string;
};

/** A GUID made of a word, so that fixtures are the same in every run. */
export function namedGuid(word: string): string {
  const hex = createHash('sha256').update(word).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function foreignQdpx({ origin, sources, guid = (bare) => bare, folder = 'sources', path = internal }: ForeignHabits): Uint8Array {
  const id = (word: string): string => guid(namedGuid(word));
  const codes = [...new Set(sources.flatMap(({ selections }) => selections.flatMap(({ code }) => code ?? [])))];
  const files: Record<string, Uint8Array> = {};
  const xml = new XmlWriter();
  xml.open('Project', { xmlns: 'urn:QDA-XML:project:1.0', name: 'Study', origin });
  xml
    .open('Users')
    .leaf('User', { guid: id('Anna'), name: 'Anna' })
    .close();
  xml.open('CodeBook').list('Codes', codes, (name) => xml.leaf('Code', { guid: id(name), name, isCodable: true }));
  xml.close();
  xml.open('Sources');
  for (const [index, { name, text, selections }] of sources.entries()) {
    const file = `${namedGuid(`file ${index}`)}.txt`;
    files[`${folder}/${file}`] = typeof text === 'string' ? strToU8(text) : text;
    xml.open('TextSource', { guid: id(`source ${index}`), name, plainTextPath: path(file) });
    for (const [at, { name: words, start, end, code, description }] of selections.entries()) {
      const own = { name: words, startPosition: start, endPosition: end, creatingUser: id('Anna') };
      xml.open('PlainTextSelection', { guid: id(`selection ${index} ${at}`), ...own });
      if (description !== undefined) xml.leaf('Description', {}, description);
      if (code !== undefined) {
        xml.open('Coding', { guid: id(`coding ${index} ${at}`), creatingUser: id('Anna'), creationDateTime: '2024-03-05T10:00:00Z' });
        xml.leaf('CodeRef', { targetGUID: id(code) }).close();
      }
      xml.close();
    }
    xml.close();
  }
  const qde = xml.close().close().toString();
  return zipSync({ 'project.qde': strToU8(qde), ...files });
}

const internal = (file: string): string => `internal://${file}`;
