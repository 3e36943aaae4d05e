import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { type ReadDocument, type ReadOptions, readDocument } from '#core/documents/formats/read-document.ts';

export const fixtures = join(import.meta.dirname, '../../fixtures/documents');

export const namesOfFixtures = readdirSync(fixtures).filter((name) => /\.\w+$/.test(name) && !name.startsWith('.'));

export function readFixture(name: string, options: ReadOptions = {}): Promise<ReadDocument> {
  return readDocument({ name, bytes: new Uint8Array(readFileSync(join(fixtures, name))) }, options);
}

export function readString(name: string, source: string, options: ReadOptions = {}): Promise<ReadDocument> {
  return readDocument({ name, bytes: strToU8(source) }, options);
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word document with the given body and, when given, further parts. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

export const comments = (body: string) => `<w:comments xmlns:w="${word}">${body}</w:comments>`;

/** An OpenDocument text with the given body. */
export function odt(body: string, styles = ''): Uint8Array {
  const names = ['office', 'text', 'table', 'style', 'draw'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const space = `${names.join(' ')} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  const content = `<office:document-content ${space}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }], 'content.xml': strToU8(content) });
}

/** An e-book of the given chapters, listed in the reverse of their reading order. */
export function epub(chapters: readonly string[]): Uint8Array {
  const items = chapters.map((_, index) => `<item id="c${index}" href="c${index}.xhtml" media-type="application/xhtml+xml"/>`).reverse();
  const order = chapters.map((_, index) => `<itemref idref="c${index}"/>`);
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8('<container><rootfiles><rootfile full-path="book/content.opf"/></rootfiles></container>'),
    'book/content.opf': strToU8(`<package><manifest>${items.join('')}</manifest><spine>${order.join('')}</spine></package>`),
    ...Object.fromEntries(chapters.map((html, index) => [`book/c${index}.xhtml`, strToU8(html)])),
  });
}

/** A workbook of one sheet of rows of inline text. */
export function xlsx(rows: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="Анкета" sheetId="1"/></sheets></workbook>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

/** Letters and digits alone: what must be the same however a format spaces and marks them. */
export function lettersOf(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
}
