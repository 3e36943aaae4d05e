import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import { readQualcoder } from '#core/exchange/qualcoder/read-qualcoder.ts';
import { type RichTextReader, readQdpx } from '#core/exchange/refi/read-qdpx.ts';
import { readRequal } from '#core/exchange/requal/read-requal.ts';
import { readRqda } from '#core/exchange/rqda/read-rqda.ts';
import { type ForeignDatabase, withForeignDatabase } from '#core/exchange/sqlite/open-copy.ts';
import { readTaguette } from '#core/exchange/taguette/read-taguette.ts';
import { readChosenFile, refuseOpenProject } from '#core/read-chosen-file.ts';
import { Problem, unreadable } from '#shared/problem.ts';

/** Whether a file or folder is a project of another program, by its name: .qdpx .sqlite3 .sqlite .rqda .requal, and QualCoder's .qda folder. */
export function isForeignProject(path: string): boolean {
  return /\.(?:qdpx|sqlite3?|rqda|requal|qda)$/iu.test(path.replace(/[\\/]+$/u, '')) || basename(path) === 'data.qda';
}

/** What a program can hold in one piece. */
const mostBytes = 2 ** 31 - 1;

/** Reads the projects in another program's file; what the file is, its content says. Throws Problem `unreadable` or `fileMissing`. */
export async function readForeignProject(path: string, readRichText?: RichTextReader): Promise<ExchangeProject[]> {
  if (!existsSync(path)) throw new Problem('fileMissing', { path });
  const file = statSync(path).isDirectory() ? join(path, 'data.qda') : path;
  if (!existsSync(file)) throw unreadable('noQualcoderData');
  if (statSync(file).size > mostBytes) throw unreadable('tooLarge', { gigabytes: 2 });
  if (extname(file).toLowerCase() === '.qdpx') return [await readQdpx(readChosenFile(file), readRichText)];
  refuseOpenProject(file);
  return withForeignDatabase(file, (database) => readDatabase(database, file));
}

function readDatabase(database: ForeignDatabase, file: string): ExchangeProject[] {
  const has = (...tables: string[]): boolean => tables.every((table) => database.hasTable(table));
  if (has('highlights', 'highlight_tags', 'tags')) return readTaguette(database);
  if (has('freecode', 'coding', 'source')) return [readRqda(database, basename(file))];
  if (has('segments', 'codes', 'documents', 'projects')) return readRequal(database);
  if (has('code_text', 'code_name', 'source')) {
    const name = basename(file) === 'data.qda' ? basename(dirname(file)) : basename(file);
    return [readQualcoder(database, name.replace(/\.qda$/iu, ''))];
  }
  throw unreadable('unknownDatabase');
}
