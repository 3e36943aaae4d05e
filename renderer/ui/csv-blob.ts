/** Cells as CSV (RFC 4180), with a byte order mark so that Excel reads the Cyrillic. */
export function csvBlob(lines: readonly (readonly string[])[]): Blob {
  const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const content = lines.map((cells) => cells.map(quote).join(',')).join('\r\n');
  return new Blob(['\ufeff', content, '\r\n'], { type: 'text/csv;charset=utf-8' });
}
