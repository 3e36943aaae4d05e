import { crc32 } from 'node:zlib';
import type yauzl from 'yauzl';
import { ImportError } from '#core/documents/formats/import-error.ts';

/** Unpacks one part, stopping as soon as more than `room` bytes come out, whatever size the archive declares. */
export async function inflateEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, room: number): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Uint8Array[] = [];
  let length = 0;
  let checksum = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > room) {
      stream.destroy();
      throw tooLarge({ part: entry.fileName, bytes: length });
    }
    checksum = crc32(chunk, checksum);
    chunks.push(chunk);
  }
  if (checksum !== entry.crc32) throw new Error(`The checksum of ${entry.fileName} is wrong`);
  return Buffer.concat(chunks, length);
}

export function tooLarge(detail: unknown): ImportError {
  const message =
    'This file unpacks to far more than a document holds, so it was not opened. Save it again in a word processor and import that.';
  return new ImportError('too_large', message, detail);
}
