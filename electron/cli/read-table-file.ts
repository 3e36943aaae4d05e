import { readFileSync } from 'node:fs';
import { Failure } from '#cli/failure.ts';
import { readTable } from '#core/exchange/tables/read-table.ts';

/** The cells of a table in a file. */
export async function readTableFile(file: string): Promise<string[][]> {
  return await readTable(readBytes(file));
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new Failure(`The table ${file} cannot be read. Check its name and folder.`);
  }
}
