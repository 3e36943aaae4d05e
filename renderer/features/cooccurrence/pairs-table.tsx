import { useMemo } from 'react';
import { type NamedCode, useCodes } from '#renderer/api/project-data.ts';
import styles from '#renderer/features/cooccurrence/cooccurrence.module.css';
import type { HeatModel } from '#renderer/features/cooccurrence/heat-model.ts';
import { flagSentences } from '#renderer/features/cooccurrence/pair-numbers.tsx';
import { figureOf } from '#renderer/features/cooccurrence/use-heat-words.ts';
import { useMeasureName } from '#renderer/features/cooccurrence/use-measure-name.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import type { TableColumn } from '#renderer/ui/table-column.ts';
import type { CooccurrencePair } from '#shared/contract/analysis.ts';
import type { CodeId } from '#shared/model/ids.ts';

const counts = [
  ['count', 'count'],
  ['segmentsA', 'segmentsA'],
  ['segmentsB', 'segmentsB'],
  ['overlappingPairs', 'overlappingPairs'],
  ['segmentsAHit', 'segmentsAHit'],
  ['segmentsBHit', 'segmentsBHit'],
  ['regions', 'regions'],
  ['intersectionCharacters', 'sharedCharacters'],
  ['unionCharacters', 'unionCharacters'],
  ['documentsBoth', 'documentsBoth'],
  ['casesBoth', 'casesBoth'],
] as const;
const coefficients = ['cCoefficient', 'jaccardCharacters', 'lift', 'fisherP', 'adjustedP'] as const;

/** The columns of the table of pairs, for the screen and for CSV. */
export function usePairColumns(): readonly TableColumn<CooccurrencePair>[] {
  const words = useWords();
  const { byId } = useCodes();
  const nameOfMeasure = useMeasureName();
  return useMemo(() => {
    const { t, number } = words;
    const nameColumn = (id: 'codeA' | 'codeB', key: 'aId' | 'bId'): TableColumn<CooccurrencePair> => ({
      id,
      name: t(`cooccurrence.${id}`),
      cell: (pair) => <CodeName code={byId.get(pair[key])} />,
      text: (pair) => byId.get(pair[key])?.path ?? '',
      width: 190,
      grow: 2,
      always: true,
    });
    return [
      nameColumn('codeA', 'aId'),
      nameColumn('codeB', 'bId'),
      ...counts.map(
        ([field, name]): TableColumn<CooccurrencePair> => ({
          id: field,
          name: t(`cooccurrence.${name}`),
          text: (pair) => number(pair[field]),
          sortBy: (pair) => pair[field],
          align: 'end',
          width: widthFor(t(`cooccurrence.${name}`)),
        }),
      ),
      ...coefficients.map(
        (field): TableColumn<CooccurrencePair> => ({
          id: field,
          name: nameOfMeasure(field),
          text: (pair) => {
            const value = pair[field];
            return value === null ? t('ui.notDefined') : figureOf(field === 'fisherP' ? 'adjustedP' : field, value, words);
          },
          sortBy: (pair) => pair[field],
          align: 'end',
          width: widthFor(nameOfMeasure(field)),
        }),
      ),
      {
        id: 'flags',
        name: t('cooccurrence.flags'),
        text: ({ flags }) => flagSentences(flags, t).join(' '),
        width: 260,
        grow: 3,
      },
    ];
  }, [words, byId, nameOfMeasure]);
}

/** Wide enough for its name in the language of the interface, in pixels. */
const widthFor = (name: string): number => Math.max(84, 34 + [...name].length * 7);

function CodeName({ code }: { code: NamedCode | undefined }) {
  if (!code) return null;
  return (
    <>
      <Swatch colour={code.colour} />
      <span className={styles.ellipsis}>{code.name}</span>
    </>
  );
}

/** All pairs that meet, every column sortable; a click or Enter opens the passages. */
export function PairsTable({ model, onOpen }: { model: HeatModel; onOpen: (a: CodeId, b: CodeId) => void }) {
  const { t } = useWords();
  const columns = usePairColumns();
  return (
    <DataTable
      name="cooccurrence.table"
      label={t('cooccurrence.table')}
      columns={columns}
      rows={model.pairs}
      getId={({ aId, bId }) => `${aId} ${bId}`}
      usualSort={{ columnId: 'count', direction: 'down' }}
      onOpen={({ aId, bId }) => onOpen(aId, bId)}
    />
  );
}
