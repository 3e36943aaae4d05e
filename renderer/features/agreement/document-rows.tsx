import { useMemo } from 'react';
import { Figure, PlainFigure } from '#renderer/features/agreement/figure.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { useSession } from '#renderer/state/session.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import type { TableColumn } from '#renderer/ui/table-column.ts';
import type { AgreementDetail } from '#shared/contract/agreement-views.ts';
import type { Cells } from '#shared/contract/analysis.ts';
import { inFigures, inPercent } from '#shared/reports/coefficient-words.ts';

type Row = AgreementDetail['documents'][number];
const coefficients = ['krippendorffAlpha', 'gwetAC1'] as const;

/** A row a document with its cells and coefficients; Enter or a click opens the document. */
export function DocumentRows({
  name,
  label,
  detail,
  coders,
}: {
  name: string;
  label: string;
  detail: AgreementDetail;
  coders: readonly string[];
}) {
  const words = useWords();
  const columns = useMemo((): TableColumn<Row>[] => {
    const { t, number, language } = words;
    const [first = '', second = ''] = coders;
    const pair = coders.length === 2;
    const count = (id: keyof Cells, title: string): TableColumn<Row> => ({
      id,
      name: title,
      align: 'end',
      width: id === 'both' || id === 'neither' ? 84 : 112,
      text: ({ cells }) => number(cells[id], Number.isInteger(cells[id]) ? 0 : 1),
      sortBy: ({ cells }) => cells[id],
    });
    return [
      { id: 'document', name: t('agreement.document'), always: true, width: 170, grow: 1, text: ({ document }) => document },
      {
        id: 'cohenKappa',
        name: 'κ',
        width: 244,
        text: (row) => inFigures(row.cohenKappa, language, t),
        sortBy: (row) => row.cohenKappa.value,
        cell: (row) => <Figure name="κ" of={row.cohenKappa} />,
      },
      {
        id: 'percentAgreement',
        name: t('statistics.coefficient.percentAgreement'),
        width: 120,
        text: (row) => inPercent(row.percentAgreement, language, t),
        sortBy: (row) => row.percentAgreement.value,
        cell: (row) => <PlainFigure of={row.percentAgreement} percent />,
      },
      ...coefficients.map(
        (id): TableColumn<Row> => ({
          id,
          name: t(`statistics.coefficient.${id}`),
          width: 120,
          text: (row) => inFigures(row[id], language, t),
          sortBy: (row) => row[id].value,
          cell: (row) => <PlainFigure of={row[id]} />,
        }),
      ),
      count('both', t('agreement.both')),
      count('onlyFirst', pair ? t('agreement.onlyFirst', { coder: first }) : t('agreement.onlyFirstShort')),
      count('onlySecond', pair ? t('agreement.onlyFirst', { coder: second }) : t('agreement.onlySecondShort')),
      count('neither', t('agreement.neither')),
      { id: 'units', name: t('agreement.units'), align: 'end', width: 84, text: (row) => number(row.units), sortBy: (row) => row.units },
    ];
  }, [words, coders]);
  return (
    <DataTable
      name={name}
      label={label}
      columns={columns}
      rows={detail.documents}
      getId={({ documentId }) => documentId}
      onOpen={({ documentId }) => {
        useSelection.getState().openDocument(documentId);
        useSession.getState().openView('code');
      }}
    />
  );
}
