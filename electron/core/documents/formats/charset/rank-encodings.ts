import { decodeAs, decodeStrictUtf8, detectEncodings, encodingOfBom } from '#core/documents/formats/charset/decode-text.ts';
import { offeredEncodings } from '#core/documents/formats/charset/encodings.ts';

/** `confidence` 0 … 1, 0 for a charset that is only offered. `preview` begins at the first line that is not plain ASCII. */
export type EncodingCandidate = { encoding: string; confidence: number; preview: string };

const previewCharacters = 400;
const sampleBytes = 200_000;

/** Every charset worth offering for these bytes, best first, each with what the text would look like. For the import dialogue. */
export function rankEncodings(bytes: Uint8Array): EncodingCandidate[] {
  const sample = bytes.subarray(0, sampleBytes);
  const confidences = new Map<string, number>();
  const marked = encodingOfBom(bytes);
  if (marked !== null) confidences.set(marked, 1);
  else if (decodeStrictUtf8(bytes) !== null) confidences.set('utf-8', 0.99);
  for (const { encoding, confidence } of detectEncodings(sample)) {
    if (!confidences.has(encoding)) confidences.set(encoding, confidence);
  }
  for (const encoding of offeredEncodings) if (!confidences.has(encoding)) confidences.set(encoding, 0);
  return [...confidences]
    .sort(([, one], [, other]) => other - one)
    .map(([encoding, confidence]) => ({ encoding, confidence, preview: preview(decodeAs(sample, encoding).text) }));
}

function preview(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the point is to find what lies outside ASCII
  const foreign = text.search(/[^\u0000-\u007F]/);
  const start = foreign === -1 ? 0 : text.lastIndexOf('\n', foreign) + 1;
  return text.slice(start, start + previewCharacters);
}
