/** Codebooks out and in, by the ending of the file. */

import type { Codebook, IncomingCodebook } from '#core/exchange/codebook/codebook.ts';
import { codebookIn } from '#core/exchange/codebook/codebook.ts';
import { readDocxCodebook, writeDocxCodebook } from '#core/exchange/codebook/codebook-docx.ts';
import { readHtmlCodebook, writeHtmlCodebook } from '#core/exchange/codebook/codebook-html.ts';
import { readJsonCodebook, writeJsonCodebook } from '#core/exchange/codebook/codebook-json.ts';
import { readMarkdownCodebook, writeMarkdownCodebook } from '#core/exchange/codebook/codebook-markdown.ts';
import { readQdc, writeQdc } from '#core/exchange/codebook/codebook-qdc.ts';
import { fromCodebookTable, toCodebookTable } from '#core/exchange/codebook/codebook-table.ts';
import { readIndentedText } from '#core/exchange/codebook/indented-text.ts';
import { codebookLabels } from '#core/exchange/codebook/labels.ts';
import { decodeText } from '#core/exchange/refi/decode-text.ts';
import { readRows } from '#core/exchange/tables/read-rows.ts';
import { writeCsv } from '#core/exchange/tables/write-csv.ts';
import { writeXlsx } from '#core/exchange/tables/write-xlsx.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { codebookFormats } from '#shared/contract/exchange.ts';
import type { Language } from '#shared/model/language.ts';
import { Problem, unreadable } from '#shared/problem.ts';

export type CodebookFormat = (typeof codebookFormats)[number];

/** The codebook in a language, as the bytes of a file. `origin`: the program and version, for formats that say it. */
export async function writeCodebook(
  codebook: Codebook,
  format: CodebookFormat,
  language: Language,
  origin = 'Bailanys',
): Promise<Uint8Array> {
  if (format === 'json') return writeJsonCodebook(codebook);
  const book = codebookIn(codebook, language);
  switch (format) {
    case 'qdc':
      return writeQdc(book, origin);
    case 'csv':
      return writeCsv(toCodebookTable(book).rows);
    case 'xlsx': {
      const { rows, widths } = toCodebookTable(book);
      const labels = codebookLabels(language);
      return await writeXlsx(rows, { sheet: labels.title, widths, cutNote: labels.cut });
    }
    case 'md':
      return writeMarkdownCodebook(book);
    case 'html':
      return writeHtmlCodebook(book);
    case 'docx':
      return await writeDocxCodebook(book);
    default:
      return assertNever(format);
  }
}

/** Reads a codebook of any of our formats, Taguette's .csv, tables of other programs, and indented text. Throws Problem. */
export async function readCodebook(fileName: string, bytes: Uint8Array): Promise<IncomingCodebook> {
  if (bytes.length === 0) throw new Problem('emptyFile');
  const extension = /\.([^.]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const book = await readAs(extension, bytes);
  if (book.entries.length === 0) throw unreadable('noCodes');
  return book;
}

async function readAs(extension: string, bytes: Uint8Array): Promise<IncomingCodebook> {
  const text = async (): Promise<string> => (await decodeText(bytes)).text;
  const untitled = (entries: IncomingCodebook['entries']): IncomingCodebook => ({ title: '', language: null, entries });
  switch (extension) {
    case 'qdc':
    case 'qde':
    case 'xml':
      return readQdc(bytes);
    case 'csv':
    case 'tsv':
    case 'xlsx':
      return untitled(fromCodebookTable(await readRows(`codebook.${extension}`, bytes)));
    case 'docx':
      return await readDocxCodebook(bytes);
    case 'md':
      return readMarkdownCodebook(await text());
    case 'html':
    case 'htm':
      return readHtmlCodebook(await text());
    case 'json':
      return readJsonCodebook(await text());
    case 'txt':
      return untitled(readIndentedText(await text()));
    default:
      throw new Problem('unknownFormat', { extension: `.${extension}` });
  }
}
