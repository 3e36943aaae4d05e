import { useMemo } from 'react';
import { countColumns } from '#renderer/features/agreement/count-columns.ts';
import { Figure, PlainFigure } from '#renderer/features/agreement/figure.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { useSession } from '#renderer/state/session.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import type { TableColumn } from '#renderer/ui/table-column.ts';
import type { AgreementDetail } from '#shared/contract/agreement-views.ts';
import { inFigures, inPercent } from '#shared/reports/coefficient-words.ts';
import { kappaOf, type Sides } from '#shared/reports/compared-sides.ts';

type Row = AgreementDetail['documents'][number];
const coefficients = ['krippendorffAlpha', 'gwetAC1'] as const;

/** A row a document with its cells and coefficients; Enter or a click opens the document. */
export function DocumentRows({ name, label, detail, sides }: { name: string; label: string; detail: AgreementDetail; sides: Sides }) {
  const words = useWords();
  const columns = useMemo((): TableColumn<Row>[] => {
    const { t, number, language } = words;
    return [
      { id: 'document', name: t('agreement.document'), always: true, width: 170, grow: 1, text: ({ document }) => document },
      {
        id: 'cohenKappa',
        name: t(`statistics.coefficient.${kappaOf(sides)}`),
        width: 212,
        grow: 0,
        text: (row) => inFigures(row.cohenKappa, language, t),
        sortBy: (row) => row.cohenKappa.value,
        cell: (row) => <Figure name="κ" of={row.cohenKappa} />,
      },
      {
        id: 'percentAgreement',
        name: t('statistics.coefficient.percentAgreement'),
        width: 140,
        grow: 0,
        text: (row) => inPercent(row.percentAgreement, language, t),
        sortBy: (row) => row.percentAgreement.value,
        cell: (row) => <PlainFigure of={row.percentAgreement} percent />,
      },
      ...coefficients.map(
        (id): TableColumn<Row> => ({
          id,
          name: t(`statistics.coefficient.${id}`),
          width: 124,
          grow: 0,
          text: (row) => inFigures(row[id], language, t),
          sortBy: (row) => row[id].value,
          cell: (row) => <PlainFigure of={row[id]} />,
        }),
      ),
      ...countColumns<Row>(sides, words),
      {
        id: 'units',
        name: t('agreement.units'),
        align: 'end',
        width: 84,
        grow: 0,
        text: (row) => number(row.units),
        sortBy: (row) => row.units,
      },
    ];
  }, [words, sides]);
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
