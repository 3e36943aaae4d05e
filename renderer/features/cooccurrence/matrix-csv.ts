import type { HeatModel } from '#renderer/features/cooccurrence/heat-model.ts';

/** The matrix as CSV (RFC 4180, with a byte order mark for Excel): names above and at the left, full figures, empty where there is none. */
export function matrixCsv({ rows, columns, cells, measure, segments }: HeatModel): Blob {
  const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const values = new Map(cells.map(({ row, column, value }) => [`${row} ${column}`, String(value)]));
  const lines = rows.map((row, y) => [
    row.path,
    ...columns.map((column, x) => {
      if (row.id === column.id && measure === 'count') return String(segments.get(row.id) ?? 0);
      return values.get(`${y} ${x}`) ?? '';
    }),
  ]);
  const table = [['', ...columns.map(({ path }) => path)], ...lines];
  const content = table.map((line) => line.map(quote).join(',')).join('\r\n');
  return new Blob(['\ufeff', content, '\r\n'], { type: 'text/csv;charset=utf-8' });
}
