import yauzl from 'yauzl';
import { ImportError } from '#core/documents/formats/import-error.ts';
import type { Limits } from '#core/documents/formats/limits.ts';
import { inflateEntry, tooLarge } from '#core/documents/formats/zip/inflate-entry.ts';

/** An archive whose list of parts was checked; parts are unpacked when asked for, and all of them together stay within the limits. */
export type ZipArchive = {
  names: readonly string[];
  has: (name: string) => boolean;
  /** The unpacked part, or null when there is none of that name. */
  read: (name: string) => Promise<Uint8Array | null>;
  close: () => void;
};

/** Only a part this large can be a bomb, and only a bomb packs this well: real XML stays below 1 : 100. */
const suspiciousBytes = 10 * 1024 * 1024;
const suspiciousRatio = 150;

/**
 * Opens a zip held in memory. Refuses, before unpacking anything, archives with too many parts, parts that declare too large a size or an
 * absurd ratio, and names that leave the archive. Throws ImportError.
 */
export async function openZip(bytes: Uint8Array, limits: Limits): Promise<ZipArchive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await yauzl.fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true }).catch((cause: unknown) => {
    throw damagedZip(cause);
  });
  const entries = new Map<string, yauzl.Entry>();
  try {
    let declared = 0;
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= limits.zipEntries) throw tooLarge({ entries: limits.zipEntries });
      declared += entry.uncompressedSize;
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
      if (declared > limits.unpackedBytes || (entry.uncompressedSize > suspiciousBytes && ratio > suspiciousRatio)) {
        throw tooLarge({ part: entry.fileName, bytes: entry.uncompressedSize });
      }
      // The name as the header has it: that is what word processors go by, whatever the extra fields say.
      const name = entry.fileNameRaw.toString('utf8').replaceAll('\\', '/');
      if (!entries.has(name)) entries.set(name, entry);
    }
  } catch (cause) {
    throw cause instanceof ImportError ? cause : damagedZip(cause);
  }

  let unpacked = 0;
  const read = async (name: string): Promise<Uint8Array | null> => {
    const entry = entries.get(name);
    if (entry === undefined) return null;
    if (entry.isEncrypted()) {
      throw new ImportError('encrypted', 'This file is protected with a password. Save a copy without the password and import that.');
    }
    const part = await inflateEntry(zip, entry, limits.unpackedBytes - unpacked).catch((cause: unknown) => {
      throw cause instanceof ImportError ? cause : damagedZip(cause);
    });
    unpacked += part.length;
    return part;
  };
  return { names: [...entries.keys()], has: (name) => entries.has(name), read, close: () => zip.close() };
}

function damagedZip(cause: unknown): ImportError {
  const message = 'This file is damaged or incomplete. Open it in the program it was written with, save it again and import that.';
  return new ImportError('damaged', message, { cause: cause instanceof Error ? cause.message : String(cause) });
}
