import { SaxesParser, type SaxesTagNS } from 'saxes';
import { decodeAs, encodingOfBom } from '#core/documents/formats/charset/decode-text.ts';
import { toEncodingName } from '#core/documents/formats/charset/encodings.ts';
import { ImportError } from '#core/documents/formats/import-error.ts';

/** An element with its name and attributes as written, `prefix:local`. */
export type XmlElement = { name: string; local: string; uri: string; attributes: Readonly<Record<string, string>> };

export type XmlHandlers = {
  open?: (element: XmlElement) => void;
  close?: (element: XmlElement) => void;
  text?: (text: string) => void;
};

/**
 * Reads an XML part as a stream of events. Entities other than the five of XML are never resolved and a document type that declares any
 * is refused, as is nesting deeper than `maxDepth`. Throws ImportError('damaged').
 */
export function parseXml(part: Uint8Array | string, handlers: XmlHandlers, maxDepth: number): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const stack: XmlElement[] = [];
  parser.on('error', (error) => {
    throw damagedXml(error.message);
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw damagedXml('it declares entities');
  });
  parser.on('opentag', (tag) => {
    if (stack.length >= maxDepth) throw damagedXml(`its elements are nested more than ${maxDepth} deep`);
    const element = toElement(tag);
    stack.push(element);
    handlers.open?.(element);
  });
  parser.on('closetag', () => {
    const element = stack.pop();
    if (element !== undefined) handlers.close?.(element);
  });
  const onText = handlers.text;
  if (onText !== undefined) {
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  parser.write(typeof part === 'string' ? part : decodeXml(part)).close();
}

/** An XML part's characters: by its BOM, else by its declaration, else UTF-8. */
export function decodeXml(part: Uint8Array): string {
  const marked = encodingOfBom(part);
  if (marked !== null) return decodeAs(part, marked).text;
  if (part[0] === 0x3c && part[1] === 0) return decodeAs(part, 'utf-16le').text;
  if (part[0] === 0 && part[1] === 0x3c) return decodeAs(part, 'utf-16be').text;
  const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(Buffer.from(part.subarray(0, 200)).toString('latin1'))?.[1];
  const encoding = toEncodingName(declared ?? 'utf-8');
  return decodeAs(part, encoding.startsWith('utf-16') ? 'utf-8' : encoding).text;
}

function toElement(tag: SaxesTagNS): XmlElement {
  const attributes: Record<string, string> = {};
  for (const [name, attribute] of Object.entries(tag.attributes)) attributes[name] = attribute.value;
  return { name: tag.name, local: tag.local, uri: tag.uri, attributes };
}

function damagedXml(reason: string): ImportError {
  const message = 'A part of this file is damaged. Open it in the program it was written with, save it again and import that.';
  return new ImportError('damaged', message, { reason });
}
