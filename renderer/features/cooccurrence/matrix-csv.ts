import type { HeatModel } from '#renderer/features/cooccurrence/heat-model.ts';
import { csvBlob } from '#renderer/ui/csv-blob.ts';

/** The matrix as CSV: names above and at the left, full figures, empty where there is none. */
export function matrixCsv({ rows, columns, cells, measure, segments }: HeatModel): Blob {
  const values = new Map(cells.map(({ row, column, value }) => [`${row} ${column}`, String(value)]));
  const lines = rows.map((row, y) => [
    row.path,
    ...columns.map((column, x) => {
      if (row.id === column.id && measure === 'count') return String(segments.get(row.id) ?? 0);
      return values.get(`${y} ${x}`) ?? '';
    }),
  ]);
  return csvBlob([['', ...columns.map(({ path }) => path)], ...lines]);
}
