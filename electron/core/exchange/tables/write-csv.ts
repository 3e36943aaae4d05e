import Papa from 'papaparse';

/** Rows of cells as text; the first row is the header. */
export type Table = string[][];

/** RFC 4180 with `\r\n`, UTF-8 and a byte order mark (without it Excel misreads Cyrillic). */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const cells = rows.map((row) => row.map((cell) => (cell === null ? '' : typeof cell === 'string' ? cell.toWellFormed() : cell)));
  return new TextEncoder().encode(`\ufeff${Papa.unparse(cells, { newline: '\r\n' })}`);
}
