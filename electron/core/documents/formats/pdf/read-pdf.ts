import type { FormatValue, ReadWarning } from '#core/documents/formats/document-value.ts';
import { ImportError } from '#core/documents/formats/import-error.ts';
import { loadPdfLibrary, openPdf, type PdfDocument, type PdfPage } from '#core/documents/formats/pdf/open-pdf.ts';
import { orderColumns } from '#core/documents/formats/pdf/pdf-columns.ts';
import { type PdfFont, placeGlyphs } from '#core/documents/formats/pdf/pdf-glyphs.ts';
import { placeLineNumbers } from '#core/documents/formats/pdf/pdf-line-numbers.ts';
import { gatherLines, type PdfLine } from '#core/documents/formats/pdf/pdf-lines.ts';
import { toMatrix } from '#core/documents/formats/pdf/pdf-matrix.ts';
import { joinParagraphs } from '#core/documents/formats/pdf/pdf-paragraphs.ts';
import { linesOf, type PdfRemark, remarksOf } from '#core/documents/formats/pdf/pdf-remarks.ts';
import { type ReadContext, throwIfCancelled } from '#core/documents/formats/read-context.ts';
import { TextBuilder } from '#core/documents/formats/text-builder.ts';

type Tally = { jumpedLines: number; columnPages: number[]; emptyPages: number[]; brokenPages: number[] };

/**
 * The text layer of a PDF: lines from where each letter stands, paragraphs from the lines, remarks on their lines. Warns where the order had to be made up, where
 * pages have no text. Throws ImportError when there is no text at all (a scan) or a password.
 */
export async function readPdf(bytes: Uint8Array, context: ReadContext): Promise<FormatValue> {
  const document = await openPdf(bytes);
  const builder = new TextBuilder(context.limits.textCharacters);
  const tally: Tally = { jumpedLines: 0, columnPages: [], emptyPages: [], brokenPages: [] };
  try {
    for (let number = 1; number <= document.numPages; number++) {
      throwIfCancelled(context);
      await writePage(builder, document, number, tally);
    }
  } finally {
    await document.loadingTask.destroy();
  }
  const value = builder.finish();
  if (value.text.trim() === '') {
    const message =
      tally.brokenPages.length > 0
        ? 'The pages of this PDF are damaged. Open it in a PDF viewer, print it to a new PDF and import that.'
        : 'This PDF has no text layer: its pages are pictures. Run text recognition (OCR) on it first and import the result.';
    throw new ImportError(tally.brokenPages.length > 0 ? 'damaged' : 'no_text', message);
  }
  return { ...value, encoding: null, turns: null, warnings: warningsOf(tally, value.text) };
}

async function writePage(builder: TextBuilder, document: PdfDocument, number: number, tally: Tally): Promise<void> {
  let paragraphs: string[] = [];
  let remarks: { remark: PdfRemark; lines: readonly PdfLine[] }[] = [];
  try {
    const page = await document.getPage(number);
    const gathered = gatherLines(await glyphsOf(page));
    const { lines, reordered } = orderColumns(gathered);
    if (reordered) tally.columnPages.push(number);
    tally.jumpedLines += lines.filter(({ jumped }) => jumped).length;
    const rows = placeLineNumbers(lines);
    paragraphs = joinParagraphs(rows.lines, rows.numbered);
    // Broken remarks do not spoil the text.
    const found = await remarksOf(page).catch((): PdfRemark[] => []);
    remarks = found.map((remark) => ({ remark, lines: linesOf(remark, rows.lines) }));
    page.cleanup();
  } catch {
    tally.brokenPages.push(number);
    return;
  }
  if (paragraphs.length === 0) tally.emptyPages.push(number);
  builder.startLine();
  const start = paragraphs.length === 0 ? builder.end : builder.here();
  for (const paragraph of paragraphs) {
    builder.startLine();
    builder.write(paragraph);
  }
  const written = paragraphs.join('\n');
  for (const { remark, lines } of remarks) placeRemark(builder, remark, lines, { written, start });
  builder.startLine();
}

/** A line is found again by its words: joining lines to paragraphs keeps them. */
function placeRemark(
  builder: TextBuilder,
  { text, author, date }: PdfRemark,
  lines: readonly PdfLine[],
  { written, start }: { written: string; start: number },
): void {
  const ranges = lines.flatMap((line) => {
    const at = written.indexOf(line.text);
    return at === -1 ? [] : [{ start: start + at, end: start + at + line.text.length }];
  });
  const from = ranges.length === 0 ? start : Math.min(...ranges.map((range) => range.start));
  const to = ranges.length === 0 ? start : Math.max(...ranges.map((range) => range.end));
  builder.comments.push({ start: from, end: to, text, author, date });
  builder.mark('comment', from, to);
}

async function glyphsOf(page: PdfPage): Promise<ReturnType<typeof placeGlyphs>> {
  const { OPS } = await loadPdfLibrary();
  const nameOf = new Map<number, string>(Object.entries(OPS).map(([name, code]) => [code, name]));
  const { fnArray, argsArray } = await page.getOperatorList();
  const fonts = new Map<string, PdfFont | null>();
  const fontOf = (name: string): PdfFont | null => {
    if (!fonts.has(name)) fonts.set(name, findFont(page, name));
    return fonts.get(name) ?? null;
  };
  const operations = fnArray.map((code: number) => nameOf.get(code) ?? '');
  return placeGlyphs({ operations, arguments: argsArray }, toMatrix(page.getViewport({ scale: 1 }).transform), fontOf);
}

function findFont(page: PdfPage, name: string): PdfFont | null {
  const store = page.commonObjs.has(name) ? page.commonObjs : page.objs;
  if (!store.has(name)) return null;
  const font: unknown = store.get(name);
  if (font === null || typeof font !== 'object') return null;
  const fontMatrix = 'fontMatrix' in font && font.fontMatrix ? toMatrix(font.fontMatrix) : toMatrix([0.001, 0, 0, 0.001, 0, 0]);
  return { fontMatrix, vertical: 'vertical' in font && font.vertical === true };
}

function warningsOf({ jumpedLines, columnPages, emptyPages, brokenPages }: Tally, text: string): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  if (jumpedLines > 0) {
    const message = `On ${jumpedLines} line(s) letters are stored out of order; they were put back by their place on the page. Compare these lines with the PDF.`;
    warnings.push({ kind: 'jumping_text', message, detail: { lines: jumpedLines } });
  }
  if (columnPages.length > 0) {
    const message = `Two columns were read one after the other on page(s) ${columnPages.join(', ')}. Compare their order with the PDF.`;
    warnings.push({ kind: 'columns', message, detail: { pages: columnPages } });
  }
  if (emptyPages.length > 0) {
    const message = `No text on page(s) ${emptyPages.join(', ')}: if they are scans, run text recognition (OCR) on them.`;
    warnings.push({ kind: 'pages_without_text', message, detail: { pages: emptyPages } });
  }
  if (brokenPages.length > 0) {
    const message = `Page(s) ${brokenPages.join(', ')} are damaged and were left out.`;
    warnings.push({ kind: 'damaged_part', message, detail: { pages: brokenPages } });
  }
  const unmapped = text.match(/[\uE000-\uF8FF\uFFFD]/g)?.length ?? 0;
  if (unmapped > 0) {
    const message = `${unmapped} character(s) of this PDF do not say which letter they are. Compare the text with the PDF.`;
    warnings.push({ kind: 'unmapped_glyphs', message, detail: { unmapped } });
  }
  return warnings;
}
