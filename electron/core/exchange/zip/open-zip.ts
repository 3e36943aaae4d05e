import { crc32, inflateRawSync } from 'node:zlib';
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

/** Unfolded in one go, which for the many small files of a project takes half the time of a stream. */
async function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, name: string): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    const packed: Buffer[] = [];
    const isPacked = entry.isCompressed();
    for await (const chunk of await zip.openReadStreamPromise(entry, isPacked ? { decompress: false } : {})) packed.push(chunk as Buffer);
    const [first] = packed;
    const data = packed.length === 1 && first ? first : Buffer.concat(packed);
    // One byte more than announced is room enough to see that it lies.
    bytes = isPacked ? inflateRawSync(data, { maxOutputLength: entry.uncompressedSize + 1 }) : data;
  } catch (cause) {
    const isLarger = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw isLarger ? unreadable('zipPartLarger', { name }) : unreadable('zipPartDamaged', { name }, cause);
  }
  if (bytes.length > entry.uncompressedSize) throw unreadable('zipPartLarger', { name });
  if (crc32(bytes) !== entry.crc32) throw unreadable('zipPartDamaged', { name });
  return bytes;
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
