import type { AgreementAnswer, AgreementQuery, AgreementRow, Coefficient } from '#shared/contract/analysis.ts';
import { formatNumber, formatPercent } from '#shared/i18n/format.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/language.ts';
import { intervalMethod, noteSentence, type RowCoefficient, rowCoefficients, sentenceFor } from '#shared/reports/coefficient-words.ts';
import { type CellColumn, cellColumns, kappaOf, sidesOf } from '#shared/reports/compared-sides.ts';

export type TableCell = string | number | null;

/** Coefficients that stand with both ends of their interval; the others with their value only. */
const withInterval: ReadonlySet<RowCoefficient> = new Set([
  'percentAgreement',
  'cohenKappa',
  'scottPi',
  'fleissKappa',
  'krippendorffAlpha',
  'gwetAC1',
  'brennanPrediger',
]);

/** The agreement table as people take it away: a row a code under the pooled and the mean row, figures whole, what to note in words. */
export function agreementTable(answer: AgreementAnswer, query: AgreementQuery, t: Translate): TableCell[][] {
  const sides = sidesOf(answer.coders, query);
  const cells = cellColumns(sides, t);
  const header = [
    t('agreement.code'),
    ...cells.map(({ name }) => name),
    t('agreement.prevalence'),
    t('agreement.bias'),
    ...rowCoefficients.flatMap((coefficient) => {
      const name = t(`statistics.coefficient.${coefficient === 'cohenKappa' ? kappaOf(sides) : coefficient}`);
      return withInterval.has(coefficient) ? [name, t('agreement.low', { name }), t('agreement.high', { name })] : [name];
    }),
    t('agreement.notes'),
  ];
  return [header, pooledRow(answer, cells, t), macroRow(answer, cells, t), ...answer.codes.map((row) => codeRow(row, cells, t))];
}

function figures(row: AgreementAnswer['pooled']): TableCell[] {
  return rowCoefficients.flatMap((coefficient): TableCell[] => {
    const { value, interval } = row[coefficient];
    return withInterval.has(coefficient) ? [value, interval?.low ?? null, interval?.high ?? null] : [value];
  });
}

const cellsOf = ({ cells }: AgreementAnswer['pooled'], columns: readonly CellColumn[]): TableCell[] => columns.map(({ of }) => of(cells));

const pooledRow = ({ pooled }: AgreementAnswer, columns: readonly CellColumn[], t: Translate): TableCell[] => [
  t('agreement.pooled'),
  ...cellsOf(pooled, columns),
  null,
  null,
  ...figures(pooled),
  notesOf(pooled, [], t),
];

function macroRow({ macro }: AgreementAnswer, columns: readonly CellColumn[], t: Translate): TableCell[] {
  const known: Partial<Record<RowCoefficient, Coefficient>> = {
    percentAgreement: macro.percentAgreement,
    cohenKappa: macro.cohenKappa,
    krippendorffAlpha: macro.krippendorffAlpha,
    gwetAC1: macro.gwetAC1,
  };
  const values = rowCoefficients.flatMap((coefficient): TableCell[] => {
    const { value, interval } = known[coefficient] ?? { value: null };
    return withInterval.has(coefficient) ? [value, interval?.low ?? null, interval?.high ?? null] : [value];
  });
  const noCells = columns.map(() => null);
  return [t('agreement.macro'), ...noCells, null, null, ...values, t('agreement.macroOf', { count: macro.codes })];
}

const codeRow = (row: AgreementRow, columns: readonly CellColumn[], t: Translate): TableCell[] => [
  row.code,
  ...cellsOf(row, columns),
  row.prevalence,
  row.bias,
  ...figures(row),
  notesOf(row, row.hints, t),
];

/** Why values are missing, why there is no interval, and what else to know, each sentence once. */
export function notesOf(row: AgreementAnswer['pooled'], hints: readonly string[], t: Translate): string {
  const sentences = new Set<string>();
  for (const coefficient of rowCoefficients) {
    const { value, reason, note } = row[coefficient];
    if (value === null && reason) sentences.add(sentenceFor('reason', reason, t));
    if (note) sentences.add(noteSentence(note, t));
  }
  for (const hint of hints) sentences.add(sentenceFor('hint', hint, t));
  sentences.delete('');
  return [...sentences].join(' ');
}

/** `a = 18,000 · b = 5,200 · …`: the cells in all codes together, under the letters of the formulas. */
function countsLine({ pooled: { cells }, unit }: AgreementAnswer, language: Language): string {
  const letters = [
    ['a', cells.both],
    ['b', cells.onlyFirst],
    ['c', cells.onlySecond],
    ...(unit === 'segment' ? [] : [['d', cells.neither] as const]),
  ] as const;
  const all = letters.reduce((sum, [, count]) => sum + count, 0);
  return [...letters, ['N', all] as const]
    .map(([letter, count]) => `${letter} = ${formatNumber(language, count, Number.isInteger(count) ? 0 : 1)}`)
    .join(' · ');
}

/** What was counted and how, line by line: what "How this was computed" shows. */
export function computedLines(answer: AgreementAnswer, query: AgreementQuery, t: Translate, language: Language): [string, string][] {
  const names = (documents: AgreementAnswer['documents']): string =>
    documents.length === 0 ? t('agreement.doc.none') : documents.map(({ name }) => name).join(', ');
  const lines: [string, string][] = [
    [t('agreement.doc.coders'), answer.coders.join(', ')],
    [t('agreement.unit'), `${t(`agreement.unit.${answer.unit}`)} (${t('agreement.someUnits', { count: answer.units })})`],
    [t('agreement.doc.counts'), countsLine(answer, language)],
    [t('agreement.hierarchy'), t(`agreement.hierarchy.${query.hierarchy ?? 'direct'}`)],
    [t('agreement.scope'), t(query.allDocuments ? 'agreement.scope.all' : 'agreement.scope.worked')],
    [`${t('agreement.doc.documents')} (${answer.documents.length})`, names(answer.documents)],
    [`${t('agreement.doc.leftOut')} (${answer.leftOut.length})`, names(answer.leftOut)],
    [t('agreement.doc.method'), intervalMethod(answer, t)],
    [t('agreement.doc.version'), `Bailanys ${answer.computed.version}`],
  ];
  if (answer.unit === 'segment') lines.splice(2, 0, [t('agreement.overlap'), formatPercent(language, query.overlap ?? 0.9)]);
  else if (answer.unit !== 'character' && answer.unit !== 'codeUnit')
    lines.splice(2, 0, [t('agreement.coverage'), t(`agreement.coverage.${query.coverage ?? 'any'}`)]);
  return lines;
}
