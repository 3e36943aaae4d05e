import * as yauzl from 'yauzl';
import { Problem, unreadable } from '#shared/problem.ts';

/** How much an archive may unfold to before it is refused: bytes of the whole, entries, and unpacked over packed size. */
export type ZipLimits = { unpackedBytes: number; entries: number; ratio: number };
export const defaultZipLimits: ZipLimits = { unpackedBytes: 2 * 1024 ** 3, entries: 20_000, ratio: 300 };

export type ZipArchive = {
  /** Names inside, with forward slashes; those that point outside the archive are left out and listed in `refused`. */
  readonly names: readonly string[];
  readonly refused: readonly string[];
  read(name: string): Promise<Uint8Array>;
};

/** Reads the directory of a zip held in memory; nothing is ever written to a disk. Throws Problem `unreadable`. */
export async function openZip(bytes: Uint8Array, limits: ZipLimits = defaultZipLimits): Promise<ZipArchive> {
  const entries = new Map<string, yauzl.Entry>();
  const refused: string[] = [];
  let zip: yauzl.ZipFile;
  try {
    zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      decodeStrings: false,
      autoClose: false,
    });
  } catch (cause) {
    throw unreadable('notZip', {}, cause);
  }
  if (zip.entryCount > limits.entries) throw unreadable('zipTooMany', { files: zip.entryCount, allowed: limits.entries });
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entryName(entry);
      unpacked += entry.uncompressedSize;
      if (unpacked > limits.unpackedBytes) throw unreadable('zipTooLarge');
      if (entry.uncompressedSize > 1024 ** 2 && entry.uncompressedSize > limits.ratio * Math.max(1, entry.compressedSize)) {
        throw unreadable('zipBomb', { name, megabytes: Math.round(entry.uncompressedSize / 1024 ** 2) });
      }
      if (entry.isEncrypted()) throw unreadable('zipPassword');
      if (name.endsWith('/')) continue;
      if (isOutside(name)) refused.push(name);
      else entries.set(name, entry);
    }
  } catch (cause) {
    throw cause instanceof Problem ? cause : unreadable('zipDamaged', {}, cause);
  }
  return {
    names: [...entries.keys()],
    refused,
    read: async (name) => {
      const entry = entries.get(name);
      if (!entry) throw new Problem('internal');
      return await readEntry(zip, entry, name);
    },
  };
}

async function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, name: string): Promise<Uint8Array> {
  try {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const buffer = chunk as Buffer;
      length += buffer.length;
      if (length > entry.uncompressedSize) throw unreadable('zipPartLarger', { name });
      chunks.push(buffer);
    }
    return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length);
  } catch (cause) {
    throw cause instanceof Problem ? cause : unreadable('zipPartDamaged', { name }, cause);
  }
}

/** UTF-8 where the bytes are UTF-8, whatever the flag says; else the archive's old code page. */
function entryName(entry: yauzl.Entry): string {
  const raw = entry.fileNameRaw ?? (entry.fileName as unknown as Buffer);
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    name = new TextDecoder('ibm866').decode(raw);
  }
  return name.replaceAll('\\', '/');
}

const isOutside = (name: string): boolean => name.startsWith('/') || /^[a-z]:/iu.test(name) || name.split('/').includes('..');
