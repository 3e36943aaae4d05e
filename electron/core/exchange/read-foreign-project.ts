import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { projectFileOf } from '#core/exchange/foreign-path.ts';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import type { RichTextReader } from '#core/exchange/refi/read-qdpx.ts';
import { Problem, unreadable } from '#shared/problem.ts';

/** What a program can hold in one piece. */
const mostBytes = 2 ** 31 - 1;

const readers = {
  consortium: () => import('#core/exchange/refi/read-qdpx.ts'),
  database: () => import('#core/exchange/sqlite/read-database.ts'),
};

const readerOf = (file: string): keyof typeof readers => (extname(file).toLowerCase() === '.qdpx' ? 'consortium' : 'database');

/** Loads what reading such a file takes, and no more: it is most of what the first project of a session waits for. */
export async function loadReader(path: string): Promise<void> {
  await readers[readerOf(path)]();
}

/** Reads the projects in another program's file; what the file is, its content says. Throws Problem `unreadable` or `fileMissing`. */
export async function readForeignProject(path: string, readRichText?: RichTextReader): Promise<ExchangeProject[]> {
  if (!existsSync(path)) throw new Problem('fileMissing', { path });
  const file = projectFileOf(path);
  if (!existsSync(file)) throw unreadable('noQualcoderData');
  if (statSync(file).size > mostBytes) throw unreadable('tooLarge', { gigabytes: 2 });
  if (readerOf(file) === 'consortium') {
    const { readQdpx } = await readers.consortium();
    return [await readQdpx(bytesOf(file), readRichText)];
  }
  const { readDatabaseFile } = await readers.database();
  return readDatabaseFile(file);
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Problem('fileMissing', { path: file }, { cause });
  }
}
