import iconv from 'iconv-lite';
import jschardet from 'jschardet';
import { fitCyrillic } from '#core/documents/formats/charset/cyrillic-fit.ts';
import { decodeBytes } from '#core/documents/formats/charset/decode-bytes.ts';
import { toEncodingName, toIconvName } from '#core/documents/formats/charset/encodings.ts';
import type { ReadWarning } from '#core/documents/formats/document-value.ts';
import { ImportError } from '#core/documents/formats/import-error.ts';

export type DecodedText = { text: string; encoding: string; warnings: ReadWarning[] };

const replacement = '\uFFFD';
const unreadable = /[\uFFFD\0]/g;

/** A detector's answer below this is told to the person as a guess. */
const certainEnough = 0.5;

/**
 * Turns bytes into text with `\n` line ends and no BOM. Order: the person's choice, the BOM, strict UTF-8, UTF-8 with a few broken
 * bytes, then the detector. Throws ImportError for bytes that are no text at all.
 */
export function decodeText(bytes: Uint8Array, chosen?: string): DecodedText {
  if (chosen !== undefined) return { ...decodeAs(bytes, toEncodingName(chosen)), warnings: [] };
  const marked = encodingOfBom(bytes);
  if (marked !== null) return withBrokenBytes(decodeAs(bytes, marked));
  const strict = decodeStrictUtf8(bytes);
  if (strict !== null && !strict.includes('\0')) return { text: toLines(strict), encoding: 'utf-8', warnings: [] };
  // A NUL here and there is damage; in every other place it is UTF-16.
  if (strict !== null && !looksBinary(strict)) return withBrokenBytes({ text: toLines(strict), encoding: 'utf-8' });
  const lenient = decodeNearlyUtf8(bytes);
  if (lenient !== null) return withBrokenBytes({ text: toLines(lenient), encoding: 'utf-8' });
  const guesses = detectEncodings(bytes);
  const found = guesses.find(({ encoding }) => !encoding.startsWith('utf-16') || isLikelyUtf16(bytes, encoding));
  const fitting =
    found !== undefined && found.confidence >= certainEnough
      ? null
      : fitCyrillic(
          bytes,
          guesses.map(({ encoding }) => encoding),
        );
  const best = fitting ?? (found && { encoding: found.encoding, certain: found.confidence >= certainEnough });
  if (best === undefined) throw notText();
  const decoded = withBrokenBytes(decodeAs(bytes, best.encoding));
  if (!best.certain) {
    const message = `The character set was guessed (${best.encoding}). If the letters look wrong, import the file again and choose another.`;
    decoded.warnings.push({ kind: 'encoding_uncertain', message, detail: { encoding: best.encoding } });
  }
  return decoded;
}

/** Decodes with one charset. Throws ImportError when the charset is not known. */
export function decodeAs(bytes: Uint8Array, encoding: string): { text: string; encoding: string } {
  return { text: toLines(decodeBytes(bytes, encoding)), encoding };
}

export type EncodingGuess = { encoding: string; confidence: number };

/** The detector's answers that we can decode, best first. */
export function detectEncodings(bytes: Uint8Array): EncodingGuess[] {
  const guesses = new Map<string, number>();
  for (const { encoding, confidence } of jschardet.detectAll(bytes)) {
    if (encoding === null) continue;
    const name = toEncodingName(encoding);
    if (iconv.encodingExists(toIconvName(name)) && !guesses.has(name)) guesses.set(name, confidence);
  }
  return [...guesses].map(([encoding, confidence]) => ({ encoding, confidence }));
}

/** Only `\n` ends a line: CRLF and a lone CR become it, a BOM goes. */
export function toLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

export function encodingOfBom(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length >= 4 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32be' : null;
}

export function decodeStrictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 in which at least 19 of 20 letters outside ASCII are whole: a file cut in the middle or patched by another program. */
function decodeNearlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (looksBinary(text)) return null;
  const broken = text.split(replacement).length - 1;
  let outsideAscii = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) outsideAscii++;
  return outsideAscii > 0 && broken * 20 <= outsideAscii ? text : null;
}

function withBrokenBytes(decoded: { text: string; encoding: string }): DecodedText {
  if (looksBinary(decoded.text)) throw notText();
  const at = decoded.text.search(unreadable);
  if (at === -1) return { ...decoded, warnings: [] };
  const count = decoded.text.match(unreadable)?.length ?? 0;
  const message = `${count} character(s) could not be read and are shown as ${replacement}. Compare these places with the original.`;
  return { ...decoded, warnings: [{ kind: 'undecodable_bytes', message, detail: { count, first: at } }] };
}

/** Text of one or two scripts has few different upper bytes; random pairs of bytes have many. */
function isLikelyUtf16(bytes: Uint8Array, encoding: string): boolean {
  const counts = new Map<number, number>();
  const upper = encoding === 'utf-16be' ? 0 : 1;
  const sample = bytes.subarray(0, 65_536);
  for (let at = upper; at < sample.length; at += 2) counts.set(sample[at] ?? 0, (counts.get(sample[at] ?? 0) ?? 0) + 1);
  const commonest = [...counts.values()].sort((one, other) => other - one).slice(0, 3);
  return commonest.reduce((sum, count) => sum + count, 0) * 10 >= (sample.length / 2) * 7;
}

/** More than one control character in fifty (tabs, line ends and form feeds aside) is no transcript. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  let controls = 0;
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at);
    if (unit < 0x20 && (unit < 0x09 || unit > 0x0d) && unit !== 0x1a) controls++;
  }
  return controls * 50 > sample.length;
}

function notText(): ImportError {
  return new ImportError('not_a_document', 'This is not a text file: its bytes make no text in any known character set.');
}
