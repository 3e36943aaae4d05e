import type { CaseRow } from '#renderer/features/cases/case-table.ts';
import { CellEditor } from '#renderer/features/cases/cell-editor.tsx';
import type { Words } from '#renderer/i18n/use-words.ts';
import type { TableColumn } from '#renderer/ui/table-column.ts';
import type { Attribute } from '#shared/model/case.ts';
import type { CaseId } from '#shared/model/ids.ts';

export const nameColumn = 'name';
export const documentsColumn = 'documents';
export const columnOf = (attribute: Attribute): string => `attribute ${attribute.id}`;

/** The cell being written in; `typed` is the letter that began it, which takes the place of what stood there. */
export interface Editing {
  caseId: CaseId;
  columnId: string;
  typed?: string;
}

export interface CaseColumnsNeeds {
  words: Words;
  attributes: readonly Attribute[];
  editing: Editing | null;
  onCommit: (row: CaseRow, columnId: string, value: string, next: boolean) => void;
  onCancel: () => void;
}

/** A value as a person reads it. */
export function showValue({ t, number, date }: Words, attribute: Attribute, value: string | undefined): string {
  if (value === undefined) return '';
  if (attribute.type === 'number') return number(Number(value));
  if (attribute.type === 'date') return date(`${value}T12:00:00Z`);
  if (attribute.type === 'yesNo') return t(value === 'yes' ? 'cases.yes' : 'cases.no');
  return value;
}

/** Name, a column an attribute, and the documents. */
export function caseColumns({ words, attributes, editing, onCommit, onCancel }: CaseColumnsNeeds): readonly TableColumn<CaseRow>[] {
  const { t } = words;
  const cell =
    (columnId: string, name: string, value: (row: CaseRow) => string, shown: (row: CaseRow) => string, attribute?: Attribute) =>
    (row: CaseRow) =>
      editing?.caseId === row.id && editing.columnId === columnId ? (
        <CellEditor
          label={t('cases.cellOf', { attribute: name, name: row.name })}
          {...(attribute && { attribute })}
          value={value(row)}
          {...(editing.typed !== undefined && { typed: editing.typed })}
          onCommit={(text, next) => onCommit(row, columnId, text, next)}
          onCancel={onCancel}
        />
      ) : (
        <span title={shown(row)}>{shown(row)}</span>
      );
  const ofName = (row: CaseRow) => row.name;
  return [
    {
      id: nameColumn,
      name: t('cases.name'),
      width: 150,
      always: true,
      text: ofName,
      cell: cell(nameColumn, t('cases.name'), ofName, ofName),
    },
    ...attributes.map((attribute): TableColumn<CaseRow> => {
      const stored = (row: CaseRow) => row.values.get(attribute.id) ?? '';
      const shown = (row: CaseRow) => showValue(words, attribute, row.values.get(attribute.id));
      const id = columnOf(attribute);
      return {
        id,
        name: attribute.name,
        width: attribute.type === 'number' || attribute.type === 'yesNo' ? 90 : 130,
        align: attribute.type === 'number' ? 'end' : 'start',
        text: stored,
        sortBy: (row) => {
          const value = row.values.get(attribute.id);
          if (value === undefined) return null;
          return attribute.type === 'number' ? Number(value) : value;
        },
        cell: cell(id, attribute.name, stored, shown, attribute),
      };
    }),
    {
      id: documentsColumn,
      name: t('cases.documents'),
      width: 200,
      text: ({ links }) => links.map(({ document }) => document).join('; '),
    },
  ];
}
