export type DecodedText = { text: string; encoding: string };

/** Bytes of a plain-text source as text, a byte order mark kept (other programs may count it): UTF-16 by its mark, strict UTF-8, else a guess. */
export async function decodeText(bytes: Uint8Array): Promise<DecodedText> {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return { text: decodeAs('utf-16le', bytes), encoding: 'utf-16le' };
  if (first === 0xfe && second === 0xff) return { text: decodeAs('utf-16be', bytes), encoding: 'utf-16be' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // Rarely needed, and slow to load.
    const [{ default: iconv }, { default: jschardet }] = await Promise.all([import('iconv-lite'), import('jschardet')]);
    const guess = jschardet.detect(Buffer.from(bytes.subarray(0, 100_000))).encoding;
    const encoding = guess && iconv.encodingExists(guess) ? guess : 'windows-1251';
    return { text: iconv.decode(Buffer.from(bytes), encoding), encoding: encoding.toLowerCase() };
  }
}

const decodeAs = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
