import type { FormatValue } from '#core/documents/formats/document-value.ts';
import { ImportError } from '#core/documents/formats/import-error.ts';
import { warnOfLeftOvers } from '#core/documents/formats/left-overs.ts';
import { OdtListStyles } from '#core/documents/formats/odt/odt-list-styles.ts';
import { OdtLists } from '#core/documents/formats/odt/odt-lists.ts';
import { collectOdtStyles, type OdtStyle } from '#core/documents/formats/odt/odt-styles.ts';
import { OdtWriter } from '#core/documents/formats/odt/odt-writer.ts';
import { type ReadContext, throwIfCancelled } from '#core/documents/formats/read-context.ts';
import { TextBuilder } from '#core/documents/formats/text-builder.ts';
import { parseXml } from '#core/documents/formats/xml/parse-xml.ts';
import { openZip } from '#core/documents/formats/zip/open-zip.ts';

/**
 * An OpenDocument text: tracked insertions are kept, deletions left out and counted, notes stand at the end under the numbers they have
 * in the text, items of lists have the numbers a reader sees, hidden text is kept and told, annotations become comments.
 */
export async function readOdt(bytes: Uint8Array, context: ReadContext): Promise<FormatValue> {
  const { limits } = context;
  const zip = await openZip(bytes, limits);
  const manifest = await zip.read('META-INF/manifest.xml');
  if (zip.has('encrypted-package') || (manifest !== null && Buffer.from(manifest).includes('encryption-data'))) {
    throw new ImportError('encrypted', 'This document is protected with a password. Save a copy without the password and import that.');
  }
  const content = await zip.read('content.xml');
  if (content === null)
    throw new ImportError('not_a_document', 'This is a zip archive, not an OpenDocument text. Unpack it and import the documents inside.');
  const stylesPart = await zip.read('styles.xml');
  zip.close();

  const styles = new Map<string, OdtStyle>();
  const lists = new OdtListStyles();
  if (stylesPart !== null && stylesPart.length > 0) collectOdtStyles(stylesPart, styles, lists, limits.xmlDepth);
  collectOdtStyles(content, styles, lists, limits.xmlDepth);
  throwIfCancelled(context);

  const body = new TextBuilder(limits.textCharacters);
  const notes = new TextBuilder(limits.textCharacters);
  const writer = new OdtWriter(body, notes, styles, new OdtLists(lists));
  parseXml(content, writer, limits.xmlDepth);
  body.append(notes);
  return { ...body.finish(), encoding: null, turns: null, warnings: warnOfLeftOvers(writer) };
}
