import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ImportErrorKind } from '#core/documents/formats/import-error.ts';
import { ImportError } from '#core/documents/formats/import-error.ts';
import { readDocument } from '#core/documents/formats/read-document.ts';
import { readInWorker } from '#core/documents/formats/read-in-worker.ts';
import { docx, odt } from './document-files.ts';

const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const blankPdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj ' +
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>';

/** A PDF of one page whose drawing is packed. */
function packedPdf(drawing: Uint8Array): Uint8Array {
  const packed = deflateSync(drawing);
  const before = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj 4 0 obj<</Length ${packed.length}/Filter/FlateDecode>>stream\n`;
  return join(strToU8(before), packed, strToU8('\nendstream endobj\ntrailer<</Root 1 0 R>>'));
}

const cases: [what: string, name: string, bytes: Uint8Array, kind: ImportErrorKind][] = [
  ['an empty file', 'a.txt', new Uint8Array(), 'empty'],
  ['a text of spaces', 'a.txt', strToU8(' \n\n '), 'no_text'],
  ['bytes that are no text', 'a.txt', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7) % 32), 'not_a_document'],
  ['a document of an old Word', 'a.doc', join(old, utf16('WordDocument')), 'legacy_word'],
  ['an encrypted Word document', 'a.docx', join(old, utf16('EncryptedPackage')), 'encrypted'],
  ['a Word document cut in half', 'a.docx', docx(paragraph('x'.repeat(5000))).slice(0, 300), 'damaged'],
  ['a .docx that is something else', 'a.docx', strToU8('hello'), 'damaged'],
  ['a zip that is no document', 'a.zip', zipSync({ 'a.txt': strToU8('a') }), 'not_a_document'],
  ['XML that declares entities', 'a.odt', zipSync({ 'content.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }), 'damaged'],
  ['elements nested absurdly', 'a.odt', odt('<text:p>'.repeat(3000) + '</text:p>'.repeat(3000)), 'damaged'],
  ['a page nested absurdly', 'a.html', strToU8('<div>'.repeat(100_000)), 'damaged'],
  ['a PDF cut off', 'a.pdf', strToU8('%PDF-1.7\n1 0 obj\n<<'), 'damaged'],
  ['a PDF of pictures', 'a.pdf', strToU8(blankPdf), 'no_text'],
  ['a Word document without text', 'a.docx', docx('<w:p/>'), 'no_text'],
  ['a picture', 'a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'unsupported'],
];

describe('one clear sentence for', () => {
  test.each(cases)('%s', async (_, name, bytes, kind) => {
    const error = await readDocument({ name, bytes }).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(ImportError);
    expect(error).toMatchObject({ kind });
    expect((error as ImportError).message).toMatch(/^\p{Lu}.*\.$/u);
  });
});

test('a zip that would unpack to a hundred million characters is refused before any of it is unpacked', async () => {
  const bytes = docx(paragraph('A'.repeat(100_000_000)));
  expect(bytes.length).toBeLessThan(200_000);
  // What cannot be unpacked: whoever tries finds it damaged.
  bytes.fill(0xff, bytes.length / 4, bytes.length / 2);
  await expect(readDocument({ name: 'a.docx', bytes })).rejects.toMatchObject({ kind: 'too_large' });
});

test('a zip that lies about its size is stopped while it unpacks', async () => {
  const bytes = docx(paragraph('A'.repeat(3_000_000)));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 4; at++) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
  }
  await expect(readDocument({ name: 'a.docx', bytes })).rejects.toBeInstanceOf(ImportError);
});

describe('in a thread of its own', () => {
  const slow = { name: 'a.html', bytes: strToU8(`${'<b>'.repeat(400)}${'<p>x'.repeat(20_000)}`) };

  test('a file is read as it is without one', async () => {
    const file = { name: 'a.docx', bytes: docx(paragraph('Сәлем')) };
    expect(await readInWorker(file)).toEqual(await readDocument(file));
    await expect(readInWorker({ name: 'a.txt', bytes: new Uint8Array() })).rejects.toMatchObject({ kind: 'empty' });
  });

  test('a file that takes too long is stopped', async () => {
    await expect(readInWorker(slow, { limits: { elapsedMs: 20 } })).rejects.toMatchObject({ kind: 'timed_out' });
  });

  test('a parser that never ends is killed: no loop, no pattern can hold the program up', async () => {
    const file = { name: 'a.txt', bytes: strToU8(`${'a'.repeat(150)}!`) };
    const reading = readInWorker(file, { speakerPatterns: ['(?<name>(?:a+)+)$'], limits: { elapsedMs: 1_500 } });
    await expect(reading).rejects.toMatchObject({ kind: 'timed_out' });
    expect((await readInWorker({ name: 'b.txt', bytes: strToU8('next') })).text).toBe('next');
  });

  test('a file that unpacks into memory without end is killed, also where no object grows', async () => {
    const bytes = packedPdf(Buffer.alloc(400_000_000, ' '));
    expect(bytes.length).toBeLessThan(1_000_000);
    const reading = readInWorker({ name: 'a.pdf', bytes }, { limits: { memoryMegabytes: 150 } });
    await expect(reading).rejects.toMatchObject({ kind: 'too_large' });
  }, 60_000);

  test('cancelling stops it at once', async () => {
    const abort = new AbortController();
    const reading = readInWorker(slow, { signal: abort.signal });
    setTimeout(() => abort.abort(), 20);
    await expect(reading).rejects.toMatchObject({ kind: 'cancelled' });
  });
});
