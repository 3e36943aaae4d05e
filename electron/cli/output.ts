export type OutputOptions = { json?: boolean };

/** One JSON value on stdout with `--json`, else the words. Both are made only when they are wanted. */
export function answer(options: OutputOptions, json: () => unknown, words: () => string): void {
  process.stdout.write(options.json ? `${JSON.stringify(json())}\n` : `${words()}\n`);
}

export type Column = { title: string; align?: 'left' | 'right'; widest?: number };

/** A table for reading in a terminal; cells are cut to the width of their column and never break a line. */
export function table(columns: readonly Column[], rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = rows.map((row) => columns.map(({ widest = 60 }, at) => cut(String(row[at] ?? ''), widest)));
  const widths = columns.map(({ title }, at) => Math.max(width(title), ...cells.map((row) => width(row[at] ?? ''))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => pad(cell, widths[at] ?? 0, columns[at]?.align ?? 'left'))
      .join('  ')
      .trimEnd();
  return [line(columns.map(({ title }) => title)), line(widths.map((count) => '─'.repeat(count))), ...cells.map(line)].join('\n');
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const width = (text: string): number => (isAscii(text) ? text.length : [...graphemes.segment(text)].length);

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

function cut(text: string, widest: number): string {
  const flat = text.replaceAll(/\s+/gu, ' ').trim();
  if (flat.length <= widest) return flat;
  const parts = [...graphemes.segment(flat.slice(0, widest * 4))].map(({ segment }) => segment);
  return parts.length <= widest ? parts.join('') : `${parts.slice(0, widest - 1).join('')}…`;
}

function pad(text: string, count: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, count - width(text)));
  return align === 'right' ? blanks + text : text + blanks;
}

/** `1 document`, `3 documents`: the terminal speaks English. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** A share or coefficient with three digits, or a dash. */
export const figure = (value: number | null | undefined): string => (value === null || value === undefined ? '–' : value.toFixed(3));
