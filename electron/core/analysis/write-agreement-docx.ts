import {
  Document,
  type FileChild,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { xmlText } from '#core/exchange/codebook/codebook-docx.ts';
import type { AgreementAnswer, AgreementQuery } from '#shared/contract/analysis.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/language.ts';
import { computedLines, notesOf } from '#shared/reports/agreement-table.ts';
import { inFigures, inPercent } from '#shared/reports/coefficient-words.ts';
import { cellColumns, kappaOf, sidesOf } from '#shared/reports/compared-sides.ts';
import { methodsParagraph } from '#shared/reports/methods-paragraph.ts';

type Row = AgreementAnswer['pooled'];

/** To read: the paragraph for the methods section, the table with the coefficients that journals ask for, the notes, and how it was computed. */
export async function writeAgreementDocx(
  answer: AgreementAnswer,
  query: AgreementQuery,
  language: Language,
  t: Translate,
): Promise<Uint8Array> {
  const title = t('agreement.fileName');
  const children: FileChild[] = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    new Paragraph(xmlText(methodsParagraph(answer, query, language))),
    new Paragraph({ text: '' }),
    agreementGrid(answer, query, language, t),
    ...noteParagraphs(answer, t),
    new Paragraph({ text: t('agreement.computed'), heading: HeadingLevel.HEADING_1 }),
    ...computedLines(answer, query, t, language).map(
      ([label, text]) =>
        new Paragraph({ children: [new TextRun({ text: `${xmlText(label)}: `, bold: true }), new TextRun(xmlText(text))] }),
    ),
  ];
  const page = { size: { orientation: PageOrientation.LANDSCAPE } };
  const document = new Document({ title, creator: 'Bailanys', sections: [{ properties: { page }, children }] });
  return await Packer.toBuffer(document);
}

function agreementGrid(answer: AgreementAnswer, query: AgreementQuery, language: Language, t: Translate): Table {
  const sides = sidesOf(answer.coders, query);
  const cells = cellColumns(sides, t);
  const figures = (row: Row): string[] => [
    ...cells.map(({ of }) => formatNumber(language, of(row.cells), 0)),
    inPercent(row.percentAgreement, language, t),
    inFigures(row.cohenKappa, language, t),
    inFigures(row.krippendorffAlpha, language, t),
    inFigures(row.gwetAC1, language, t),
  ];
  const header = [
    t('agreement.code'),
    ...cells.map(({ name }) => name),
    t('statistics.coefficient.percentAgreement'),
    t(`statistics.coefficient.${kappaOf(sides)}`),
    t('statistics.coefficient.krippendorffAlpha'),
    t('statistics.coefficient.gwetAC1'),
  ];
  const rows = [
    lineOf(header, true),
    lineOf([t('agreement.pooled'), ...figures(answer.pooled)], true),
    ...answer.codes.map((row) => lineOf([row.code, ...figures(row)], false)),
  ];
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows });
}

const lineOf = (texts: readonly string[], bold: boolean): TableRow =>
  new TableRow({
    cantSplit: true,
    children: texts.map(
      (text) => new TableCell({ children: [new Paragraph({ children: [new TextRun({ text: xmlText(text), bold, size: 18 })] })] }),
    ),
  });

/** What has to be known of single codes, under the table: a table cell is too narrow for sentences. */
function noteParagraphs({ codes }: AgreementAnswer, t: Translate): Paragraph[] {
  const notes = codes.map((row) => ({ code: row.code, note: notesOf(row, row.hints, t) })).filter(({ note }) => note !== '');
  if (notes.length === 0) return [];
  const heading = new Paragraph({ text: t('agreement.notes'), heading: HeadingLevel.HEADING_1 });
  const lines = notes.map(
    ({ code, note }) => new Paragraph({ children: [new TextRun({ text: `${xmlText(code)}: `, bold: true }), new TextRun(xmlText(note))] }),
  );
  return [heading, ...lines];
}
