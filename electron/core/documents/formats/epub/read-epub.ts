import { decodeText } from '#core/documents/formats/charset/decode-text.ts';
import type { FormatValue } from '#core/documents/formats/document-value.ts';
import { spineOf } from '#core/documents/formats/epub/epub-spine.ts';
import { parseHtml } from '#core/documents/formats/html/parse-html.ts';
import { writeHtml } from '#core/documents/formats/html/write-html.ts';
import { ImportError } from '#core/documents/formats/import-error.ts';
import { type ReadContext, throwIfCancelled } from '#core/documents/formats/read-context.ts';
import { TextBuilder } from '#core/documents/formats/text-builder.ts';
import { openZip } from '#core/documents/formats/zip/open-zip.ts';

/** An e-book: its chapters in the order of reading, each as the HTML it is. */
export async function readEpub(bytes: Uint8Array, context: ReadContext): Promise<FormatValue> {
  const zip = await openZip(bytes, context.limits);
  const encryption = await zip.read('META-INF/encryption.xml');
  const builder = new TextBuilder(context.limits.textCharacters);
  for (const chapter of await spineOf(zip, context.limits.xmlDepth)) {
    throwIfCancelled(context);
    // Publishers hide fonts with the same part: only a chapter listed there is locked.
    if (encryption !== null && Buffer.from(encryption).includes(`"${encodeURI(chapter)}"`)) {
      throw new ImportError('encrypted', 'This e-book is copy-protected. Import a copy without protection.');
    }
    const part = await zip.read(chapter);
    if (part === null) continue;
    builder.startLine();
    // XHTML may close an empty title or script by itself, which a browser reading HTML does not expect.
    const html = decodeText(part).text.replace(/<(title|script|style|a|p|div|span|i|b|em|strong)\b([^<>]*)\/>/gi, '<$1$2></$1>');
    writeHtml(builder, parseHtml(html), { whitespace: 'collapse' });
  }
  zip.close();
  return { ...builder.finish(), encoding: null, turns: null, warnings: [] };
}
