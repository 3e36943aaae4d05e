import { decodeText } from '#core/documents/formats/charset/decode-text.ts';
import type { FormatValue } from '#core/documents/formats/document-value.ts';
import type { ReadContext } from '#core/documents/formats/read-context.ts';
import { TextBuilder } from '#core/documents/formats/text-builder.ts';
import { parseXml } from '#core/documents/formats/xml/parse-xml.ts';

/** XML of an unknown kind (a news feed, a corpus): the text of its elements, a line each. Broken XML stays plain text. */
export function readXml(bytes: Uint8Array, context: ReadContext): FormatValue {
  const { text: source, encoding, warnings } = decodeText(bytes, context.encoding);
  const builder = new TextBuilder(context.limits.textCharacters);
  const newLine = () => builder.startLine();
  try {
    parseXml(source, { open: newLine, close: newLine, text: (text) => builder.writeCollapsed(text) }, context.limits.xmlDepth);
  } catch {
    return { encoding, text: source, marks: [], turns: null, comments: [], warnings };
  }
  return { ...builder.finish(), encoding, turns: null, warnings };
}
