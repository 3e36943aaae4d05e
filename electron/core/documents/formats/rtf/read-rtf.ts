import type { FormatValue, ReadWarning } from '#core/documents/formats/document-value.ts';
import { ImportError } from '#core/documents/formats/import-error.ts';
import { warnOfLeftOvers } from '#core/documents/formats/left-overs.ts';
import type { ReadContext } from '#core/documents/formats/read-context.ts';
import { RtfWriter } from '#core/documents/formats/rtf/rtf-writer.ts';
import { tokenizeRtf } from '#core/documents/formats/rtf/tokenize-rtf.ts';
import { TextBuilder } from '#core/documents/formats/text-builder.ts';

/** Rich text: bytes in the charset of their font, Unicode escapes, tables as lines with tabs, notes at the end, annotations as comments. */
export function readRtf(bytes: Uint8Array, { limits }: ReadContext): FormatValue {
  if (Buffer.from(bytes.subarray(0, 64)).indexOf('{\\rtf') === -1) {
    throw new ImportError('not_a_document', 'This file is named like rich text (.rtf) but holds something else. Check where it came from.');
  }
  const body = new TextBuilder(limits.textCharacters);
  const writer = new RtfWriter(body, new TextBuilder(limits.textCharacters));
  const leftOpen = tokenizeRtf(bytes, writer);
  writer.finish();
  const value = body.finish();
  if (leftOpen > 1 && value.text.trim() === '') {
    throw new ImportError('damaged', 'This rich text file is cut off before its text begins. Get a complete copy and import that.');
  }
  const message = 'The file seems to be cut off: its end is missing. Compare the end of the text with the original.';
  const cutOff: ReadWarning[] = leftOpen > 0 ? [{ kind: 'damaged_part', message, detail: { leftOpen } }] : [];
  return { ...value, encoding: null, turns: null, warnings: [...cutOff, ...warnOfLeftOvers(writer)] };
}
