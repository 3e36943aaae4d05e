/** The sign that divides the cells: tabs come from table programs; a semicolon goes before the comma, which may be a decimal sign. */
function delimiterOf(text: string): string | null {
  const lines = text.split('\n', 50);
  return ['\t', ';', ','].find((sign) => lines.some((line) => line.includes(sign))) ?? null;
}

/**
 * The cells of a table that was pasted or typed: divided by tabs, semicolons or commas, or where there are none by spaces.
 * A cell in quotation marks may hold any of them and line ends. Blank lines at the end are left out.
 */
export function pastedTable(pasted: string): string[][] {
  const text = pasted
    .replace(/^\ufeff/u, '')
    .replaceAll(/\r\n?/gu, '\n')
    .replace(/\n+$/u, '');
  if (text.trim() === '') return [];
  const delimiter = delimiterOf(text);
  if (delimiter === null) return text.split('\n').map((line) => line.trim().split(/\s+/u));
  if (!text.includes('"')) return text.split('\n').map((line) => line.split(delimiter));
  return quotedTable(text, delimiter);
}

function quotedTable(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += sign;
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      isQuoted = true;
      cell = '';
    } else if (sign === delimiter) {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += sign;
  }
  return [...rows, [...row, cell]];
}

/** Declared categories as a person writes them: how many (`5`), or which, from lowest to highest (`low; middle; high`). Undefined: none. */
export function declaredCategories(written: string): number | string[] | undefined {
  const text = written.trim();
  if (/^\d+$/u.test(text)) return Number(text) > 0 ? Number(text) : undefined;
  const sign = text.includes(';') ? ';' : ',';
  const labels = text
    .split(sign)
    .map((label) => label.trim())
    .filter((label) => label !== '');
  return labels.length > 0 ? labels : undefined;
}
