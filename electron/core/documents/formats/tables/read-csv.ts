import Papa from 'papaparse';
import { decodeText } from '#core/documents/formats/charset/decode-text.ts';
import type { ReadWarning } from '#core/documents/formats/document-value.ts';
import { ImportError } from '#core/documents/formats/import-error.ts';
import type { ReadContext } from '#core/documents/formats/read-context.ts';
import type { RawTable } from '#core/documents/formats/tables/table-value.ts';

const delimiters = [',', ';', '\t', '|'];
const sampleLines = 200;

/** Comma-separated values with whatever separates them. A first line `sep=;`, as Excel writes, decides. */
export function readCsv(bytes: Uint8Array, context: ReadContext, chosen: string | null): RawTable {
  const { text: source, encoding, warnings } = decodeText(bytes, context.encoding);
  const declared = /^sep=(.)\n/.exec(source);
  const text = declared === null ? source : source.slice(declared[0].length);
  const delimiter = chosen ?? declared?.[1] ?? findDelimiter(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  if (data.length > context.limits.tableRows + 1) {
    const message = `This table has more than ${context.limits.tableRows} rows. Split it into smaller files.`;
    throw new ImportError('too_large', message, { rows: data.length });
  }
  const unclosed = errors.filter(({ type }) => type === 'Quotes').length;
  const noted: ReadWarning[] = [...warnings];
  if (unclosed > 0) {
    const message = `${unclosed} quotation mark(s) in this table are not closed, so some cells may have run together. Check the last rows.`;
    noted.push({ kind: 'damaged_part', message, detail: { unclosed } });
  }
  return { format: 'csv', encoding, delimiter, sheet: null, sheets: [], cells: data, merged: [], warnings: noted };
}

/** The delimiter that cuts the most lines into one same number of columns, more than one; a comma when none does. */
function findDelimiter(text: string): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: sampleLines });
    const widths = new Map<number, number>();
    for (const row of data) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    for (const [width, count] of widths) {
      const score = (count / Math.max(1, data.length)) * Math.min(width, 4) + count / 1e6;
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}
