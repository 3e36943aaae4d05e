/** Coded segments as .csv and .json for programs, as .xlsx, .docx and .html for people. */

import { HeadingLevel, Paragraph, TextRun } from 'docx';
import { pathSeparator } from '#core/exchange/codebook/codebook.ts';
import { linesOf, packDocx, xmlText } from '#core/exchange/codebook/codebook-docx.ts';
import { codebookLabels, countedPhrase } from '#core/exchange/codebook/labels.ts';
import { escapeHtml, htmlPage } from '#core/exchange/html-page.ts';
import type { CountedSegment } from '#core/exchange/segments/segment-row.ts';
import { writeCsv } from '#core/exchange/tables/write-csv.ts';
import { writeXlsx } from '#core/exchange/tables/write-xlsx.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { segmentFormats } from '#shared/contract/exchange.ts';
import type { Language } from '#shared/model/language.ts';

export type SegmentFormat = (typeof segmentFormats)[number];
type Cells = (string | number | null)[][];

export async function writeSegments(rows: readonly CountedSegment[], format: SegmentFormat, language: Language): Promise<Uint8Array> {
  switch (format) {
    case 'csv':
      return writeCsv(toSegmentTable(rows));
    case 'json':
      return new TextEncoder().encode(`${JSON.stringify(rows.map(toJson), null, 2)}\n`);
    case 'xlsx': {
      const labels = codebookLabels(language);
      const widths = [28, 8, 8, 36, 16, 80, 8, 30, 16, 16, 16, 12, 10, 10, 16, 20];
      return await writeXlsx(toReadableTable(rows, language), { sheet: labels.segments, widths, cutNote: labels.cut });
    }
    case 'docx':
      return await writeDocx(rows, language);
    case 'html':
      return writeHtml(rows, language);
    default:
      return assertNever(format);
  }
}

const tieFields = ['alter', 'relation', 'resource', 'direction', 'strength'] as const;
const attributeNames = (rows: readonly CountedSegment[]): string[] => [
  ...new Set(rows.flatMap(({ attributes }) => Object.keys(attributes))),
];

/** The columns that the terminal's `code` command reads, then the rest: offsets in code points, end exclusive. */
export function toSegmentTable(rows: readonly CountedSegment[]): Cells {
  const attributes = attributeNames(rows);
  const header = [
    'document',
    'start',
    'end',
    'code',
    'coder',
    'quote',
    'weight',
    'memo',
    ...tieFields,
    'paragraph',
    'speaker',
    'case',
    ...attributes,
  ];
  const body = rows.map((row) => [
    ...[row.document, row.startPoint, row.endPoint, row.codePath.join(pathSeparator), row.coder, row.quote, row.weight, row.memo],
    ...tieFields.map((field) => row.tie?.[field] ?? null),
    ...[row.paragraph, row.speaker, row.cases.join('; ')],
    ...attributes.map((name) => row.attributes[name] ?? null),
  ]);
  return [header, ...body];
}

function toReadableTable(rows: readonly CountedSegment[], language: Language): Cells {
  const [, ...body] = toSegmentTable(rows);
  const labels = codebookLabels(language);
  const { document, start, end, code, coder, quote, weight, memo, paragraph, speaker } = labels;
  const tie = tieFields.map((field) => labels[field]);
  return [
    [document, start, end, code, coder, quote, weight, memo, ...tie, paragraph, speaker, labels.case, ...attributeNames(rows)],
    ...body,
  ];
}

function toJson(row: CountedSegment): Record<string, unknown> {
  const { document, startPoint, endPoint, codePath, coder, quote, weight, memo, tie, paragraph, speaker, cases, attributes } = row;
  const code = codePath.join(pathSeparator);
  return { document, start: startPoint, end: endPoint, code, coder, quote, weight, memo, tie, paragraph, speaker, cases, attributes };
}

type Group = { code: string; rows: CountedSegment[] };

/** In the order of the code system. */
function byCode(rows: readonly CountedSegment[]): Group[] {
  const sorted = rows.toSorted((one, other) => one.codePosition - other.codePosition);
  return [...Map.groupBy(sorted, ({ codePath }) => codePath.join(pathSeparator))].map(([code, group]) => ({ code, rows: group }));
}

/** `Interview 3 · ¶ 12 · Айгүл · coder A · +2` */
function sourceLine({ document, paragraph, speaker, cases, coder, weight }: CountedSegment): string {
  const inCases = cases.join('; ');
  // The speaker of an interview mostly is its case.
  const who = speaker === inCases ? [speaker] : [speaker, inCases];
  const parts = [document, `¶ ${paragraph}`, ...who, coder, weight === null ? '' : `${weight > 0 ? '+' : ''}${weight}`];
  return parts.filter(Boolean).join(' · ');
}

/** A passage stands close to where it comes from, and apart from the next. */
const belowOther = { indent: { left: 360 }, spacing: { after: 20 } };
const lastOfSegment = { indent: { left: 360 }, spacing: { after: 200 } };

async function writeDocx(rows: readonly CountedSegment[], language: Language): Promise<Uint8Array> {
  const { segments: title, memo: memoLabel } = codebookLabels(language);
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    new Paragraph(countedPhrase('segmentsCount', rows.length, language)),
  ];
  for (const group of byCode(rows)) {
    children.push(new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, text: xmlText(group.code) }));
    children.push(new Paragraph({ keepNext: true, text: countedPhrase('segmentsCount', group.rows.length, language) }));
    for (const row of group.rows) {
      children.push(new Paragraph({ ...belowOther, keepNext: true, children: linesOf(row.quote) }));
      const source = new TextRun({ text: xmlText(sourceLine(row)), italics: true, color: '666666', size: 18 });
      children.push(new Paragraph({ ...(row.memo ? belowOther : lastOfSegment), children: [source] }));
      const memo = [new TextRun({ text: `${memoLabel}: `, bold: true }), ...linesOf(row.memo)];
      if (row.memo) children.push(new Paragraph({ ...lastOfSegment, children: memo }));
    }
  }
  return await packDocx(title, children);
}

function writeHtml(rows: readonly CountedSegment[], language: Language): Uint8Array {
  const { segments: title, memo } = codebookLabels(language);
  const parts = [`<h1>${escapeHtml(title)}</h1>`, `<p>${countedPhrase('segmentsCount', rows.length, language)}</p>`];
  for (const group of byCode(rows)) {
    parts.push(`<h2>${escapeHtml(group.code)}</h2>`, `<p class="facts">${countedPhrase('segmentsCount', group.rows.length, language)}</p>`);
    for (const row of group.rows) {
      parts.push(`<blockquote>${escapeHtml(row.quote)}</blockquote>`, `<p class="source">${escapeHtml(sourceLine(row))}</p>`);
      if (row.memo) parts.push(`<p><strong>${escapeHtml(memo)}:</strong> ${escapeHtml(row.memo)}</p>`);
    }
  }
  return htmlPage(title, language, parts.join('\n'));
}
