import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForeignProject } from '#core/exchange/read-foreign-project.ts';
import { normaliseText } from '#shared/text/normalise.ts';
import { temporaryFolder } from '../../open-core.ts';
import { qualcoderTables, requalTables, rqdaTables, taguetteTables } from './foreign-databases.ts';

const pieces = ['Сәлем ', 'a', '🙂', 'e\u0301', '\r\n', '\n', 'да ', 'Ғимарат', '👩‍👩‍👧', 'word ', ' ', '\t', 'Ё'];

/** A text with passages between its pieces, as a document and what was marked in it. */
const arbitraryText = fc
  .record({
    bom: fc.boolean(),
    body: fc.array(fc.constantFrom(...pieces), { minLength: 12, maxLength: 60 }),
    ranges: fc.array(fc.tuple(fc.nat(10), fc.integer({ min: 1, max: 8 })), { minLength: 1, maxLength: 6 }),
  })
  .map(({ bom, body, ranges }) => {
    const before = (count: number): string => `${bom ? '\ufeff' : ''}${body.slice(0, count).join('')}`;
    const passages = ranges
      .map(([from, count]) => ({ start: before(from), end: before(from + count), quote: body.slice(from, from + count).join('') }))
      .filter(({ quote }) => quote.trim() !== '' && quote.trim() === quote);
    return { text: before(body.length), passages };
  })
  .filter(({ passages }) => passages.length > 0);

const codePoints = (text: string): number => [...text].length;
const stored = (text: string): string => normaliseText(text).text;

type Passage = { start: string; end: string; quote: string };
type Program = {
  file: string;
  tables: string;
  /** Puts the text and its passages into the program's tables, whose own rows are gone. */
  fill: (database: Database.Database, text: string, passages: readonly Passage[]) => void;
};

const empty = (database: Database.Database, ...tables: string[]): void => {
  for (const table of tables) database.exec(`DELETE FROM ${table}`);
};

function qualcoder(count: (text: string) => number, shownAs: (quote: string) => string): Program['fill'] {
  return (database, text, passages) => {
    empty(database, 'source', 'code_text', 'annotation', 'case_text', 'attribute');
    database.prepare("INSERT INTO source VALUES (1, 'Interview', ?, null, '', 'Anna', '')").run(text);
    const insert = database.prepare("INSERT INTO code_text VALUES (null, 1, 1, ?, ?, ?, 'Anna', '', '')");
    for (const { start, end, quote } of passages) insert.run(shownAs(quote), count(start), count(end));
  };
}

const toHtml = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const programs: Record<string, Program> = {
  'QualCoder, coded in its window': {
    file: 'data.qda',
    tables: qualcoderTables,
    fill: qualcoder(
      (text) => text.length,
      (quote) => quote,
    ),
  },
  'QualCoder, coded on import': { file: 'data.qda', tables: qualcoderTables, fill: qualcoder(codePoints, (quote) => quote) },
  'QualCoder before 2026, whose positions leave out line ends of two characters and byte order marks': {
    ...{ file: 'data.qda', tables: qualcoderTables },
    fill: qualcoder((text) => codePoints(stored(text)), stored),
  },
  'QualCoder, with paragraph separators for line ends in the passage': {
    ...{ file: 'data.qda', tables: qualcoderTables },
    fill: qualcoder(
      (text) => text.length,
      (quote) => stored(quote).replaceAll('\n', '\u2029'),
    ),
  },
  RQDA: {
    ...{ file: 'a.rqda', tables: rqdaTables },
    fill: (database, text, passages) => {
      empty(database, 'source', 'coding', 'caselinkage');
      database.prepare("INSERT INTO source VALUES ('P1', 1, ?, '', 'eva', null, null, 1)").run(text);
      const insert = database.prepare("INSERT INTO coding VALUES (1, 1, ?, ?, ?, 1, 'eva', null, '')");
      for (const { start, end, quote } of passages) insert.run(quote, codePoints(start), codePoints(end));
    },
  },
  requal: {
    ...{ file: 'a.requal', tables: requalTables(1, 1) },
    fill: (database, text, passages) => {
      empty(database, 'documents', 'segments');
      database.prepare("INSERT INTO documents VALUES (1, 1, 1, 'P1', '', ?, '')").run(text);
      const insert = database.prepare('INSERT INTO segments VALUES (1, 1, 1, 1, ?, ?, ?, ?)');
      for (const [index, { start, end, quote }] of passages.entries()) insert.run(index, codePoints(start) + 1, codePoints(end), quote);
    },
  },
  Taguette: {
    ...{ file: 'a.sqlite3', tables: taguetteTables },
    fill: (database, text, passages) => {
      empty(database, 'documents', 'highlights', 'highlight_tags', 'commands');
      database.exec('DELETE FROM projects WHERE id = 2');
      // Its HTML has no line ends of two characters: they were taken out when the document came in.
      const html = `<p>${toHtml(text)}</p>`;
      database.prepare("INSERT INTO documents VALUES (1, 'P1', '', 'a.html', '', 1, ?)").run(html);
      const insert = database.prepare('INSERT INTO highlights VALUES (?, 1, ?, ?, ?)');
      const bytes = (part: string): number => Buffer.byteLength(part.replaceAll('\r\n', '\n'));
      for (const [index, { start, end, quote }] of passages.entries()) insert.run(index + 1, bytes(start), bytes(end), toHtml(quote));
    },
  },
};

describe('passages of another program stand on their words', () => {
  it.each(Object.entries(programs))('%s', async (_, { file, tables, fill }) => {
    const folder = temporaryFolder();
    await fc.assert(
      fc.asyncProperty(arbitraryText, async ({ text, passages }) => {
        const path = join(folder, file);
        rmSync(path, { force: true });
        const database = new Database(path);
        database.pragma('synchronous = OFF');
        database.exec(tables);
        fill(database, text, passages);
        database.close();
        const [project] = await readForeignProject(path);
        expect(project?.unplaced).toEqual([]);
        const own = project?.documents[0]?.text ?? '';
        expect(own).toBe(stored(text));
        const found = project?.codings.map(({ start, end }) => own.slice(start, end)).sort();
        expect(found).toEqual(passages.map(({ quote }) => stored(quote)).sort());
      }),
      { numRuns: 25 },
    );
  });
});
