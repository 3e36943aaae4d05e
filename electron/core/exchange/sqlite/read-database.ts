import { basename, dirname } from 'node:path';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import { readQualcoder } from '#core/exchange/qualcoder/read-qualcoder.ts';
import { readRequal } from '#core/exchange/requal/read-requal.ts';
import { readRqda } from '#core/exchange/rqda/read-rqda.ts';
import { type ForeignDatabase, withForeignDatabase } from '#core/exchange/sqlite/open-copy.ts';
import { readTaguette } from '#core/exchange/taguette/read-taguette.ts';
import { unreadable } from '#shared/problem.ts';

/** The projects in another program's database; whose it is, its tables say. Throws Problem `unreadable`. */
export function readDatabaseFile(file: string): ExchangeProject[] {
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
