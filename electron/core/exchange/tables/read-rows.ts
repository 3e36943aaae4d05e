import { ImportError } from '#core/documents/formats/import-error.ts';
import { readTable } from '#core/documents/formats/tables/read-table.ts';
import type { Table } from '#core/exchange/tables/write-csv.ts';
import { Problem } from '#shared/problem.ts';

/** The rows of a .csv (any delimiter and charset) or .xlsx, the header first. Throws Problem `unreadable`. */
export async function readRows(name: string, bytes: Uint8Array): Promise<Table> {
  try {
    const { header, rows } = await readTable({ name, bytes });
    return [header, ...rows];
  } catch (cause) {
    if (!(cause instanceof ImportError)) throw cause;
    const reason = `${cause.message.charAt(0).toLowerCase()}${cause.message.slice(1).replace(/\.$/u, '')}`;
    throw new Problem('unreadable', { reason }, { cause });
  }
}
