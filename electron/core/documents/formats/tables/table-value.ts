import type { ReadWarning } from '#core/documents/formats/document-value.ts';
import type { MergedCells } from '#core/documents/formats/tables/table-head.ts';

/** A survey as a table: a row a case, every cell as text, rows as long as the header. `sheets` names all sheets of a workbook. */
export type ReadTable = {
  format: 'csv' | 'xlsx';
  encoding: string | null;
  delimiter: string | null;
  sheet: string | null;
  sheets: string[];
  header: string[];
  rows: string[][];
  warnings: ReadWarning[];
};

/** What a reader of one table format gives: all rows, the header among them, and which cells of them are one. */
export type RawTable = Pick<ReadTable, 'format' | 'encoding' | 'delimiter' | 'sheet' | 'sheets' | 'warnings'> & {
  cells: string[][];
  merged: MergedCells[];
};
