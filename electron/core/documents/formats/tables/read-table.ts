import type { DocumentFile } from '#core/documents/formats/document-value.ts';
import { ImportError } from '#core/documents/formats/import-error.ts';
import { defaultLimits, type Limits } from '#core/documents/formats/limits.ts';
import { type ReadContext, throwIfCancelled } from '#core/documents/formats/read-context.ts';
import { readCsv } from '#core/documents/formats/tables/read-csv.ts';
import { readXlsx } from '#core/documents/formats/tables/read-xlsx.ts';
import { splitHead } from '#core/documents/formats/tables/table-head.ts';
import type { RawTable, ReadTable } from '#core/documents/formats/tables/table-value.ts';

export type ReadTableOptions = {
  encoding?: string;
  delimiter?: string;
  /** Name of the sheet of a workbook; without it the first with any cells. */
  sheet?: string;
  limits?: Partial<Limits>;
  signal?: AbortSignal;
};

/** Reads .csv (any delimiter and charset) or .xlsx, in this thread. Throws ImportError and nothing else. */
export async function readTable(file: DocumentFile, options: ReadTableOptions = {}): Promise<ReadTable> {
  const limits = { ...defaultLimits, ...options.limits };
  const context: ReadContext = { name: file.name, limits, encoding: options.encoding, signal: options.signal };
  if (file.bytes.length === 0) throw new ImportError('empty', 'This file is empty: there is nothing in it to import.');
  if (file.bytes.length > limits.fileBytes) {
    throw new ImportError('too_large', 'This table is too large to import. Split it into smaller files.', { bytes: file.bytes.length });
  }
  throwIfCancelled(context);
  try {
    const zipped = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b;
    const old = file.bytes[0] === 0xd0 && file.bytes[1] === 0xcf;
    if (old) throw oldWorkbook(file);
    const raw = zipped
      ? await readXlsx(file.bytes, context, options.sheet ?? null)
      : readCsv(file.bytes, context, options.delimiter ?? null);
    const { cells: _cells, merged: _merged, ...about } = raw;
    return { ...about, ...shape(raw) };
  } catch (cause) {
    if (cause instanceof ImportError) throw cause;
    const message = 'This table is damaged and cannot be read. Open it in a spreadsheet program, save it again and import that.';
    throw new ImportError('damaged', message, { cause: cause instanceof Error ? cause.message : String(cause) });
  }
}

function oldWorkbook({ bytes }: DocumentFile): ImportError {
  if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return new ImportError('encrypted', 'This workbook is protected with a password. Save a copy without the password and import that.');
  }
  return new ImportError('unsupported', 'This is a workbook of an old Excel (.xls). Save it as .xlsx or .csv and import that.');
}

/** Empty rows go; every row gets the width of the widest. */
function shape({ cells, merged }: RawTable): { header: string[]; rows: string[][] } {
  const head = splitHead(cells, merged);
  if (head === null) throw new ImportError('no_text', 'There is nothing in this table: every cell is empty.');
  const { names, rows, width } = head;
  return { header: names, rows: rows.map((row) => Array.from({ length: width }, (_, column) => clean(row[column] ?? ''))) };
}

function clean(cell: string): string {
  return cell.toWellFormed().replaceAll('\0', '\uFFFD').replace(/\r\n?/g, '\n');
}
