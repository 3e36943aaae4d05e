import { Document, HeadingLevel, LineRuleType, Packer, Paragraph, TextRun } from 'docx';
import mammoth from 'mammoth';
import type { Codebook, IncomingCodebook } from '#core/exchange/codebook/codebook.ts';
import { readHtmlCodebook } from '#core/exchange/codebook/codebook-html.ts';
import { toOutline } from '#core/exchange/codebook/outline.ts';
import { openZip } from '#core/exchange/zip/open-zip.ts';
import { unreadable } from '#shared/problem.ts';

export const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** A heading a code at its level, a line of facts, a labelled paragraph a section. */
export async function writeDocxCodebook(codebook: Codebook): Promise<Uint8Array> {
  const { title, subtitle, items } = toOutline(codebook);
  const children = [new Paragraph({ text: xmlText(title), heading: HeadingLevel.TITLE }), new Paragraph({ text: subtitle })];
  for (const { number, level, name, colour, facts, sections } of items) {
    const shade = colour ? [new TextRun({ text: '■ ', color: colour.slice(1) })] : [];
    const heading = headings[Math.min(level, headings.length) - 1] ?? HeadingLevel.HEADING_6;
    children.push(new Paragraph({ heading, keepNext: true, children: [...shade, new TextRun(xmlText(`${number} ${name}`))] }));
    children.push(new Paragraph({ children: [new TextRun({ text: facts, italics: true, color: '666666' })] }));
    for (const { label, text } of sections) {
      children.push(new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), ...linesOf(text)] }));
    }
  }
  return await packDocx(title, children);
}

export async function packDocx(title: string, children: Paragraph[]): Promise<Uint8Array> {
  const document = new Document({ title: xmlText(title), creator: 'Bailanys', styles, sections: [{ children }] });
  return await Packer.toBuffer(document);
}

/** A tenth more than the letters need, whatever their size. */
const lines = { line: 264, lineRule: LineRuleType.AUTO };

/** A heading in points: its letters, the room above it and below. */
const heading = (size: number, before: number, after: number) => ({
  run: { size: size * 2, bold: true, color: '1F2A2E' },
  paragraph: { spacing: { before: before * 20, after: after * 20, ...lines } },
});

/** Set to be read on paper: air between the paragraphs, more above a heading than below. */
const styles = {
  default: {
    document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 100, ...lines } } },
    title: heading(24, 0, 8),
    heading1: heading(18, 24, 4),
    heading2: heading(15, 18, 3),
    heading3: heading(13, 14, 3),
    heading4: heading(12, 12, 2),
    heading5: heading(11, 10, 2),
    heading6: heading(11, 10, 2),
  },
};

/** Runs with a line break between the lines of a text. */
export function linesOf(text: string): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun(index === 0 ? { text: xmlText(line) } : { text: xmlText(line), break: 1 }));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
export const xmlText = (text: string): string => text.toWellFormed().replace(forbidden, '\ufffd');

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  ...[1, 2, 3, 4, 5].map((n) => `p[style-name='heading ${n}'] => h${n + 1}:fresh`),
  ...[6, 7, 8, 9].map((n) => `p[style-name='heading ${n}'] => h6:fresh`),
];

/** Our own layout, and other Word files with headings, tables or lists of codes. Throws Problem `unreadable`. */
export async function readDocxCodebook(bytes: Uint8Array): Promise<IncomingCodebook> {
  await openZip(bytes);
  let html: string;
  try {
    html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap, ignoreEmptyParagraphs: true })).value;
  } catch (cause) {
    throw unreadable('notWord', {}, cause);
  }
  return readHtmlCodebook(html.replaceAll(/(<h[1-6][^>]*>(?:<a[^>]*><\/a>)*)■ /gu, '$1'));
}
