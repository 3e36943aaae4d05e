import mammoth from 'mammoth';
import type { FormatValue } from '#core/documents/formats/document-value.ts';
import { signComments } from '#core/documents/formats/docx/comment-anchors.ts';
import { CommentPlacer, readCommentNotes } from '#core/documents/formats/docx/docx-comments.ts';
import { packParts, readDocxParts } from '#core/documents/formats/docx/docx-parts.ts';
import { writeListLabels } from '#core/documents/formats/docx/list-labels.ts';
import { readNumbering } from '#core/documents/formats/docx/numbering.ts';
import { unfoldTextBoxes } from '#core/documents/formats/docx/text-boxes.ts';
import { parseHtml } from '#core/documents/formats/html/parse-html.ts';
import { writeHtml } from '#core/documents/formats/html/write-html.ts';
import { ImportError } from '#core/documents/formats/import-error.ts';
import { warnOfLeftOvers } from '#core/documents/formats/left-overs.ts';
import { type ReadContext, throwIfCancelled } from '#core/documents/formats/read-context.ts';
import { TextBuilder } from '#core/documents/formats/text-builder.ts';

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Заголовок ${level}'] => h${level}:fresh`),
];

/**
 * A Word document, by way of mammoth's HTML: tracked insertions are kept, deletions left out and counted, notes stand at the end under
 * the numbers they have in the text, comments keep their range, list items the numbers a reader sees, and text boxes stand after the
 * paragraph they hang on.
 */
export async function readDocx(bytes: Uint8Array, context: ReadContext): Promise<FormatValue> {
  const { parts, changes } = await readDocxParts(bytes, context);
  throwIfCancelled(context);
  const notes = readCommentNotes(parts, context.limits.xmlDepth);
  const numbering = readNumbering(parts, context.limits.xmlDepth);
  for (const [name, xml] of parts) {
    const unfolded = unfoldTextBoxes(xml);
    const numbered = numbering !== null && isBody(name) ? writeListLabels(unfolded, numbering) : unfolded;
    parts.set(name, joinDropCaps(signComments(numbered)).replace(/<(\w+):cr\s*\/>/g, '<$1:br/>'));
  }
  const html = await convert(packParts(parts));
  throwIfCancelled(context);

  const builder = new TextBuilder(context.limits.textCharacters);
  const placer = new CommentPlacer(notes);
  const writeText = (text: string) => placer.write(builder, text);
  writeHtml(builder, parseHtml(html), { whitespace: 'keep', notes: true, writeText });
  placer.finish(builder);
  const pictures = html.split('<img').length - 1;
  return { ...builder.finish(), encoding: null, turns: null, warnings: warnOfLeftOvers({ ...changes, pictures }) };
}

const isBody = (name: string): boolean => /(?:^|\/)document\d*\.xml$/i.test(name);

async function convert(archive: Uint8Array): Promise<string> {
  const buffer = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  try {
    return (await mammoth.convertToHtml({ buffer }, { styleMap, convertImage, ignoreEmptyParagraphs: false })).value;
  } catch (cause) {
    const message = 'This Word document is damaged or incomplete. Open it in a word processor, save it again and import that.';
    throw new ImportError('damaged', message, { cause: cause instanceof Error ? cause.message : String(cause) });
  }
}

/**
 * A drop capital is a paragraph of its own in Word's file. Without its paragraph mark (said the way a tracked deletion says it) it belongs
 * to the paragraph it begins.
 */
function joinDropCaps(xml: string): string {
  return xml.replace(
    /<(\w+):pPr>((?:(?!<\/\1:pPr>)[\s\S])*?)<\1:framePr\b[^>]*\bdropCap="(?:drop|margin)"[^>]*\/>((?:(?!<\/\1:pPr>)[\s\S])*)<\/\1:pPr>/g,
    (_, w, before, after) => {
      const rest = `${before}${after}`.replace(/<(\w+):rPr\b[\s\S]*<\/\1:rPr>|<\w+:rPr\/>/, '');
      return `<${w}:pPr>${rest}<${w}:rPr><${w}:del/></${w}:rPr></${w}:pPr>`;
    },
  );
}
