import { decodeText } from '#core/documents/formats/charset/decode-text.ts';
import type { FormatValue } from '#core/documents/formats/document-value.ts';
import { findElement, type HtmlNode, parseHtml } from '#core/documents/formats/html/parse-html.ts';
import { writeHtml } from '#core/documents/formats/html/write-html.ts';
import type { ReadContext } from '#core/documents/formats/read-context.ts';
import { TextBuilder } from '#core/documents/formats/text-builder.ts';

/** A saved web page: its text as a reader sees it, without scripts, styles and controls. */
export function readHtml(bytes: Uint8Array, context: ReadContext): FormatValue {
  const { text: html, encoding, warnings } = decodeText(bytes, context.encoding);
  const builder = new TextBuilder(context.limits.textCharacters);
  const nodes = parseHtml(html);
  if (findElement(nodes, 'h1') === null) writeTitle(builder, nodes);
  writeHtml(builder, nodes, { whitespace: 'collapse' });
  return { ...builder.finish(), encoding, turns: null, warnings };
}

/** A page without a first heading is headed by its title. */
function writeTitle(builder: TextBuilder, nodes: readonly HtmlNode[]): void {
  const title = findElement(nodes, 'title');
  if (title === null) return;
  const start = builder.here();
  writeHtml(builder, title.childNodes, { whitespace: 'collapse' });
  builder.mark('heading1', start);
  builder.startLine();
}
