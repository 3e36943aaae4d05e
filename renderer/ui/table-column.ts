import type { ReactNode } from 'react';

export interface TableColumn<Row> {
  id: string;
  name: string;
  /** What stands in the cell; the text where nothing is said. */
  cell?: (row: Row) => ReactNode;
  /** For copying, and for sorting where `sortBy` is not given. */
  text: (row: Row) => string;
  /** Numbers sort by value, texts as the language sorts; null stands last both ways. */
  sortBy?: (row: Row) => number | string | null;
  align?: 'start' | 'end';
  /** Least width in pixels, and the share of what is left over. */
  width?: number;
  grow?: number;
  /** Cannot be hidden: the name of the row. */
  always?: boolean;
}

export interface TableSort {
  columnId: string;
  direction: 'up' | 'down';
}

const usualWidth = 96;

/** The rows in order; those without a value last whatever the direction, equal ones as they came. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sort: TableSort | null,
  collator: Intl.Collator,
): readonly Row[] {
  const column = sort && columns.find(({ id }) => id === sort.columnId);
  if (!column) return rows;
  const toValue = column.sortBy ?? column.text;
  const sign = sort.direction === 'up' ? 1 : -1;
  return rows
    .map((row) => ({ row, value: toValue(row) }))
    .sort(({ value: a }, { value: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
    })
    .map(({ row }) => row);
}

/** Tab-separated, a line a row, names of the columns first; tabs and line ends inside a cell become spaces. */
export function toTabSeparated<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[]): string {
  const clean = (text: string) => text.replace(/[\t\r\n]+/g, ' ');
  const lines = [columns.map(({ name }) => clean(name)), ...rows.map((row) => columns.map(({ text }) => clean(text(row))))];
  return lines.map((cells) => cells.join('\t')).join('\n');
}

/** The width in pixels below which the columns do not shrink; beyond it the table scrolls sideways. */
export function toLeastWidth<Row>(columns: readonly TableColumn<Row>[]): number {
  return columns.reduce((sum, { width = usualWidth }) => sum + width, 0);
}

/** `grid-template-columns` for these columns. */
export function toTemplate<Row>(columns: readonly TableColumn<Row>[]): string {
  return columns.map(({ width = usualWidth, grow = 1 }) => `minmax(${width}px, ${grow}fr)`).join(' ');
}
