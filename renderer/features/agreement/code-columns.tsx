import { TriangleAlert } from 'lucide-react';
import type { NamedCode } from '#renderer/api/project-data.ts';
import styles from '#renderer/features/agreement/agreement.module.css';
import { barWidth, countColumns } from '#renderer/features/agreement/count-columns.ts';
import { Figure, PlainFigure } from '#renderer/features/agreement/figure.tsx';
import type { Words } from '#renderer/i18n/use-words.ts';
import { cssVariables } from '#renderer/ui/css-variables.ts';
import { Swatch } from '#renderer/ui/swatch.tsx';
import type { TableColumn } from '#renderer/ui/table-column.ts';
import type { AgreementRow, AnalysisUnit } from '#shared/contract/analysis.ts';
import type { CodeId } from '#shared/model/ids.ts';
import { notesOf } from '#shared/reports/agreement-table.ts';
import { inFigures, inPercent, type RowCoefficient, sentenceFor } from '#shared/reports/coefficient-words.ts';
import { kappaOf, type Sides } from '#shared/reports/compared-sides.ts';

/** The columns of the table that stand hidden until they are asked for. */
export const usuallyHidden: readonly string[] = [
  'positiveAgreement',
  'negativeAgreement',
  'scottPi',
  'fleissKappa',
  'brennanPrediger',
  'pabak',
  'jaccard',
];

const withBar: ReadonlySet<RowCoefficient> = new Set(['cohenKappa']);
const mainCoefficients = ['cohenKappa', 'krippendorffAlpha', 'gwetAC1'] as const satisfies readonly RowCoefficient[];
const otherCoefficients = [
  'scottPi',
  'fleissKappa',
  'brennanPrediger',
  'pabak',
  'positiveAgreement',
  'negativeAgreement',
  'jaccard',
] as const satisfies readonly RowCoefficient[];

export function codeColumns(
  unit: AnalysisUnit,
  sides: Sides,
  byId: ReadonlyMap<CodeId, NamedCode>,
  words: Words,
): TableColumn<AgreementRow>[] {
  const { t, percent, language } = words;
  const share = (id: 'prevalence' | 'bias', name: string): TableColumn<AgreementRow> => ({
    id,
    name,
    align: 'end',
    width: 96,
    grow: 0,
    text: (row) => (row[id] === null ? '' : percent(row[id], 1)),
    sortBy: (row) => row[id],
  });
  const coefficient = (id: RowCoefficient): TableColumn<AgreementRow> => {
    const name = t(`statistics.coefficient.${id === 'cohenKappa' ? kappaOf(sides) : id}`);
    return {
      id,
      name,
      width: withBar.has(id) ? barWidth : 144,
      grow: 0,
      text: (row) => inFigures(row[id], language, t),
      sortBy: (row) => row[id].value,
      cell: (row) => (withBar.has(id) ? <Figure name={name} of={row[id]} /> : <PlainFigure of={row[id]} />),
    };
  };
  return [
    {
      id: 'code',
      name: t('agreement.code'),
      always: true,
      width: 250,
      grow: 2,
      text: ({ code }) => code,
      cell: ({ codeId, code }) => <CodeName code={byId.get(codeId)} path={code} />,
    },
    {
      id: 'percentAgreement',
      name: t('statistics.coefficient.percentAgreement'),
      width: 224,
      grow: 0,
      text: (row) => inPercent(row.percentAgreement, language, t),
      sortBy: (row) => row.percentAgreement.value,
      cell: (row) => <PlainFigure of={row.percentAgreement} percent />,
    },
    ...mainCoefficients.map(coefficient),
    ...countColumns(sides, words).filter(({ id }) => unit !== 'segment' || id !== 'neither'),
    ...otherCoefficients.map(coefficient),
    ...(unit === 'segment' ? [] : [share('prevalence', t('agreement.prevalence')), share('bias', t('agreement.bias'))]),
    {
      id: 'notes',
      name: t('agreement.notes'),
      width: 260,
      grow: 3,
      text: (row) => notesOf(row, row.hints, t),
      sortBy: (row) => -row.hints.length,
      cell: (row) => <Notes row={row} words={words} />,
    },
  ];
}

function CodeName({ code, path }: { code: NamedCode | undefined; path: string }) {
  if (!code) return path;
  return (
    <span className={styles.codeName} style={cssVariables({ '--depth': code.depth })} title={code.path}>
      <Swatch colour={code.colour} />
      <span>{code.name}</span>
    </span>
  );
}

/** The gravest hint in a line; all that is to be known of the row on pointing, and in the panel. */
function Notes({ row, words: { t } }: { row: AgreementRow; words: Words }) {
  const { hints } = row;
  const gravest =
    ['kappa_and_ac1_part', 'one_coder_never_used_the_code', 'extreme_prevalence'].find((hint) => hints.includes(hint)) ?? hints[0];
  if (gravest === undefined) return null;
  return (
    <span className={styles.notes} title={notesOf(row, hints, t)}>
      {gravest === 'kappa_and_ac1_part' && <TriangleAlert size={13} aria-hidden />}
      {sentenceFor('hint', gravest, t)}
    </span>
  );
}
