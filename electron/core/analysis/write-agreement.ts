import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { writeAgreementDocx } from '#core/analysis/write-agreement-docx.ts';
import { writeCsv } from '#core/exchange/tables/write-csv.ts';
import { longestCell } from '#core/exchange/tables/write-xlsx.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { AgreementAnswer, AgreementQuery } from '#shared/contract/analysis.ts';
import type { agreementFormats } from '#shared/contract/analysis-contract.ts';
import { createTranslator, type Translate } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/language.ts';
import { agreementByDocument } from '#shared/reports/agreement-by-document.ts';
import { agreementTable, computedLines, type TableCell } from '#shared/reports/agreement-table.ts';
import { methodsParagraph } from '#shared/reports/methods-paragraph.ts';

/** The agreement table: .csv for programs, .xlsx with a sheet code × document and one that says how it was computed, .docx to read. */
export async function writeAgreement(
  answer: AgreementAnswer,
  query: AgreementQuery,
  format: (typeof agreementFormats)[number],
  language: Language,
): Promise<Uint8Array> {
  const t = createTranslator(language);
  switch (format) {
    case 'csv':
      return writeCsv(agreementTable(answer, query, t));
    case 'xlsx':
      return await writeWorkbook(answer, query, language, t);
    case 'docx':
      return await writeAgreementDocx(answer, query, language, t);
    default:
      return assertNever(format);
  }
}

async function writeWorkbook(answer: AgreementAnswer, query: AgreementQuery, language: Language, t: Translate): Promise<Uint8Array> {
  const table = agreementTable(answer, query, t);
  const about: TableCell[][] = [
    [t('agreement.computed'), null],
    ...computedLines(answer, query, t, language),
    [t('agreement.methods'), methodsParagraph(answer, query, language)],
    [t('agreement.doc.formula'), t('agreement.doc.cells')],
  ];
  const byDocument = agreementByDocument(answer, query, t);
  const columns = (table[0] ?? []).map((_, index, { length }) => ({ width: index === 0 ? 44 : index === length - 1 ? 80 : 12 }));
  return await writeExcelFile([
    { sheet: sheetName(t('agreement.fileName')), data: table.map(toCells), columns, stickyRowsCount: 1, stickyColumnsCount: 1 },
    ...(byDocument.length === 0
      ? []
      : [
          {
            sheet: sheetName(t('agreement.panelDocuments')),
            data: byDocument.map(toCells),
            columns: (byDocument[0] ?? []).map((_, index) => ({ width: index < 2 ? 36 : 14 })),
            stickyRowsCount: 1,
          },
        ]),
    { sheet: sheetName(t('agreement.computed')), data: about.map(toCells), columns: [{ width: 36 }, { width: 110 }] },
  ]).toBuffer();
}

/** What Excel allows as the name of a sheet. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/gu, ' ').slice(0, 31);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that a workbook cannot hold
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

function toCells(row: readonly TableCell[], index: number): Cell[] {
  return row.map((value, column): Cell => {
    if (value === null || value === '') return null;
    if (typeof value === 'number') return { value, type: Number, format: Number.isInteger(value) ? '0' : '0.0000' };
    const clean = value.toWellFormed().replace(forbidden, '\ufffd').slice(0, longestCell);
    const text = { value: clean, type: String, format: '@', wrap: index > 0, alignVertical: 'top' as const };
    return index === 0 || column === 0 ? { ...text, fontWeight: 'bold' as const } : text;
  });
}
