import { decodeText } from '#core/documents/formats/charset/decode-text.ts';
import type { FormatValue } from '#core/documents/formats/document-value.ts';
import type { ReadContext } from '#core/documents/formats/read-context.ts';

/** Plain text: the bytes' characters, exactly as they stand. */
export function readText(bytes: Uint8Array, context: ReadContext): FormatValue {
  const { text, encoding, warnings } = decodeText(bytes, context.encoding);
  return { encoding, text, marks: [], turns: null, comments: [], warnings };
}
