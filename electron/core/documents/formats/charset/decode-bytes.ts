import iconv from 'iconv-lite';
import { toIconvName } from '#core/documents/formats/charset/encodings.ts';
import { ImportError } from '#core/documents/formats/import-error.ts';

/** Characters of bytes in a charset, a BOM left out, line ends as they stand. Throws ImportError when the charset is not known. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  const name = toIconvName(encoding);
  if (!iconv.encodingExists(name)) {
    throw new ImportError('unknown_encoding', `The character set “${encoding}” is not known. Choose another one.`, { encoding });
  }
  return iconv.decode(bytes, name, { stripBOM: true });
}
