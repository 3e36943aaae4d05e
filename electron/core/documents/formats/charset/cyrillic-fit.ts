import { decodeBytes } from '#core/documents/formats/charset/decode-bytes.ts';

/** Letters of Russian and Kazakh, the commonest first. */
const letters = 'аеинотсрлвкдмыпузяьгбйчіқхжғшңүәұюөцщэфһъё';
const commonness = new Map([...letters].map((letter, rank) => [letter, 1 - rank / (letters.length * 2)]));

/** What stands between words of these languages outside ASCII. */
const signs = /[\u00A0\u00AD«»„“”‘’–—…№°§•€₸]/u;

const cyrillicEncodings = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic', 'kz-1048', 'pt154'] as const;

const sampleBytes = 20_000;
const good = 0.7;
/** So much better than any other reading, over so many letters, is no guess any more. */
const clearly = 0.05;
const enoughLetters = 40;

/**
 * Which Cyrillic charset makes Russian or Kazakh words of these bytes, for texts too short for the detector; null when none does. A wrong
 * one gives capitals within words, letters no word here has, or signs among them. Where several fit alike, the detector's order decides.
 */
export function fitCyrillic(bytes: Uint8Array, detected: readonly string[]): { encoding: string; certain: boolean } | null {
  const sample = bytes.subarray(0, sampleBytes);
  const rank = (encoding: string): number => (detected.includes(encoding) ? detected.indexOf(encoding) : detected.length);
  const readings = cyrillicEncodings.map((encoding) => {
    const text = decodeBytes(sample, encoding);
    return { encoding, text, fit: fitOf(text) };
  });
  const highest = Math.max(...readings.map(({ fit }) => fit));
  if (highest < good) return null;
  const close = readings
    .filter(({ fit }) => fit > highest - clearly)
    .toSorted((one, other) => rank(one.encoding) - rank(other.encoding) || other.fit - one.fit);
  const [best] = close;
  if (best === undefined) return null;
  const rivals = close.filter(({ text }) => text !== best.text);
  const count = best.text.match(/[\u0400-\u04FF]/gu)?.length ?? 0;
  return { encoding: best.encoding, certain: rivals.length === 0 && count >= enoughLetters };
}

/** 0 … 1: how far what lies outside ASCII is made of words as Russian and Kazakh have them. */
function fitOf(text: string): number {
  let sum = 0;
  let length = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the point is to find what lies outside ASCII
  for (const [piece] of text.matchAll(/[\p{L}\p{M}]*[^\u0000-\u007F][\p{L}\p{M}]*/gu)) {
    if (signs.test(piece) && piece.length === 1) continue;
    length += piece.length;
    if (isWritten(piece)) for (const letter of piece.toLowerCase()) sum += commonness.get(letter) ?? 0;
  }
  return length === 0 ? 0 : sum / length;
}

/** As words are written: one script, and no capital after a small letter. */
const isWritten = (word: string): boolean => {
  if (/[a-z]/i.test(word)) return false;
  const rest = word.slice(1);
  return rest === rest.toLowerCase() || word === word.toUpperCase();
};
