import { decodeText } from '#core/documents/formats/charset/decode-text.ts';
import type { FormatValue } from '#core/documents/formats/document-value.ts';
import { parseHtmlFragment } from '#core/documents/formats/html/parse-html.ts';
import { writeHtml } from '#core/documents/formats/html/write-html.ts';
import { ImportError } from '#core/documents/formats/import-error.ts';
import type { ReadContext } from '#core/documents/formats/read-context.ts';
import { TextBuilder } from '#core/documents/formats/text-builder.ts';
import { parseXml } from '#core/documents/formats/xml/parse-xml.ts';

/** XML of an unknown kind (a news feed, a corpus): the text of its elements, a line each. Broken XML (a feed cut off) only loses its tags. */
export function readXml(bytes: Uint8Array, context: ReadContext): FormatValue {
  const { text: source, encoding, warnings } = decodeText(bytes, context.encoding);
  const builder = new TextBuilder(context.limits.textCharacters);
  const newLine = () => builder.startLine();
  try {
    parseXml(source, { open: newLine, close: newLine, text: (text) => builder.writeCollapsed(text) }, context.limits.xmlDepth);
  } catch (cause) {
    if (cause instanceof ImportError && cause.kind === 'too_large') throw cause;
    return { ...withoutTags(source, context), encoding, turns: null, warnings };
  }
  return { ...builder.finish(), encoding, turns: null, warnings };
}

function withoutTags(source: string, { limits }: ReadContext): ReturnType<TextBuilder['finish']> {
  const builder = new TextBuilder(limits.textCharacters);
  const bare = source.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[|\]\]>/g, '').split(/<[^<>]*>/);
  for (const text of bare) {
    builder.startLine();
    writeHtml(builder, parseHtmlFragment(text.replaceAll('<', '&lt;')), { whitespace: 'collapse' });
  }
  return builder.finish();
}
