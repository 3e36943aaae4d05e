import { Copy, Table2, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import styles from '#renderer/features/agreement/calculator/calculator.module.css';
import { inLines, type ResultRow, resultRows } from '#renderer/features/agreement/calculator/result-rows.ts';
import { Figure } from '#renderer/features/agreement/figure.tsx';
import { useWords, type Words } from '#renderer/i18n/use-words.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { type TableColumn, toTabSeparated } from '#renderer/ui/table-column.ts';
import { sentenceFor, undefinedInShort } from '#shared/reports/coefficient-words.ts';
import type { TableProblem } from '#shared/statistics/reliability/read-table.ts';
import type { Reliability } from '#shared/statistics/reliability/reliability-of.ts';

export interface CalculatorResultProps {
  answer: Reliability;
  /** Names of the coders, where the first row was read as such. */
  coders: readonly string[] | null;
  /** Whether the first column named the units and was left out. */
  hasUnitNames: boolean;
  cells: readonly (readonly string[])[];
  rows: readonly (readonly string[])[];
}

/** Every coefficient with its interval; what is wrong with the table, and where. */
export function CalculatorResult({ answer, coders, hasUnitNames, cells, rows }: CalculatorResultProps) {
  const words = useWords();
  const { t } = words;
  const listed = resultRows(answer, words);
  const columns = useMemo(() => columnsOf(words), [words]);
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    showNotice({ text: t('agreement.copied') });
  };
  const head = t('agreement.calc.found', {
    units: t('agreement.someUnits', { count: answer.units }),
    coders: t('agreement.someCoders', { count: answer.coders }),
    categories: t('agreement.calc.categoriesFound', { count: answer.categories.length }),
  });
  return (
    <>
      <div className={styles.head}>
        <p role="status">
          {head}
          {coders && <span className={styles.quiet}> {t('agreement.calc.header')}</span>}
          {hasUnitNames && <span className={styles.quiet}> {t('agreement.calc.unitNames')}</span>}
        </p>
        <Button icon={Copy} onPress={() => void copy([head, ...inLines(listed)].join('\n'))}>
          {t('agreement.calc.copyText')}
        </Button>
        <Button icon={Table2} onPress={() => void copy(toTabSeparated(listed, columns))}>
          {t('agreement.calc.copyTable')}
        </Button>
      </div>
      {answer.problem && <Warning text={problemInWords(answer.problem, { coders, hasUnitNames, cells, rows }, words)} />}
      {answer.hints.map((hint) => (
        <Warning key={hint} text={sentenceFor('hint', hint, t)} />
      ))}
      <div className={styles.table}>
        <DataTable name="agreement-calculator" label={t('agreement.calc.title')} columns={columns} rows={listed} getId={({ id }) => id} />
      </div>
      <Reasons rows={listed} />
      <p className={styles.quiet}>{t('agreement.calc.asymptotic')}</p>
    </>
  );
}

/** Why some are not defined, each reason once. */
function Reasons({ rows }: { rows: readonly ResultRow[] }) {
  const groups = Map.groupBy(
    rows.filter(({ of }) => of.value === null),
    ({ note }) => note,
  );
  return (
    <dl className={styles.reasons}>
      {[...groups].map(([note, own]) => [
        <dt key={`${note} names`}>{own.map(({ name }) => name).join(', ')}</dt>,
        <dd key={note}>{note}</dd>,
      ])}
    </dl>
  );
}

function Warning({ text }: { text: string }) {
  return (
    <p className={styles.warning} role="alert">
      <TriangleAlert size={14} aria-hidden />
      <span>{text}</span>
    </p>
  );
}

/** The place as it is counted in the table that was pasted, with its header and its column of names. */
function problemInWords(
  { reason, row, column, cell }: TableProblem,
  { coders, hasUnitNames, cells }: Omit<CalculatorResultProps, 'answer'>,
  { t }: Words,
): string {
  const sentence = sentenceFor('reason', reason, t);
  if (row === undefined) return sentence;
  const filled = [...cells.keys()].filter((index) => cells[index]?.some((one) => one.trim() !== ''));
  const inTable = (filled[row + (coders ? 1 : 0)] ?? row) + 1;
  if (column === undefined || cell === undefined) {
    return t('agreement.calc.problem', { reason: sentence, place: t('agreement.calc.placeRow', { row: inTable }) });
  }
  const place = t('agreement.calc.placeCell', { row: inTable, column: column + (hasUnitNames ? 2 : 1), cell });
  return t('agreement.calc.problem', { reason: sentence, place });
}

function columnsOf({ t, number }: Words): TableColumn<ResultRow>[] {
  return [
    { id: 'name', name: t('agreement.calc.coefficient'), always: true, width: 176, grow: 0, text: ({ name }) => name },
    {
      id: 'value',
      name: t('agreement.calc.value'),
      width: 272,
      grow: 0,
      text: ({ of }) => (of.value === null ? undefinedInShort(of.reason, t) : number(of.value, 4)),
      sortBy: ({ of }) => of.value,
      cell: ({ name, of }) => <Figure name={name} of={of} />,
    },
    {
      id: 'interval',
      name: t('agreement.calc.interval'),
      width: 156,
      grow: 0,
      text: ({ of: { interval } }) => (interval ? `${number(interval.low, 4)} … ${number(interval.high, 4)}` : ''),
    },
    {
      id: 'se',
      name: t('agreement.calc.se'),
      align: 'end',
      width: 128,
      grow: 0,
      text: ({ of: { se } }) => (se === undefined ? '' : number(se, 4)),
      sortBy: ({ of: { se } }) => se ?? null,
    },
    { id: 'notes', name: t('agreement.notes'), width: 160, grow: 1, text: ({ note }) => note },
  ];
}
