import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import { readForeignProject } from '#core/exchange/read-foreign-project.ts';
import { temporaryFolder } from '../../open-core.ts';
import { makeDatabase, qualcoderTables, taguetteTables } from './foreign-databases.ts';

async function read(file: string, statements: string): Promise<ExchangeProject> {
  const [project] = await readForeignProject(makeDatabase(join(temporaryFolder(), file), statements));
  if (!project) throw new Error('no project');
  return project;
}

const quotes = ({ documents, codings }: ExchangeProject): string[] =>
  codings.map(({ documentGuid, start, end }) => documents.find(({ guid }) => guid === documentGuid)?.text.slice(start, end) ?? '');

describe('QualCoder', () => {
  it('of today: codes under codes, coders who have coded nothing yet, and marks of importance that are counted', async () => {
    const project = await read(
      'data.qda',
      `${qualcoderTables}
       ALTER TABLE code_name ADD COLUMN supercid integer; ALTER TABLE code_text ADD COLUMN important integer;
       INSERT INTO code_name (cid, name, supercid, owner) VALUES (3, 'Aunt', 1, 'Anna'); UPDATE code_text SET important = 1 WHERE ctid = 1;
       CREATE TABLE coder_names (name text, visibility integer); INSERT INTO coder_names VALUES ('Anna', 1), ('Clara', 1);`,
    );
    const kin = project.codes.find(({ words }) => words.name === 'Kin');
    expect(project.codes.find(({ words }) => words.name === 'Aunt')?.parentGuid).toBe(kin?.guid);
    expect(project.coders.map(({ name }) => name).sort()).toEqual(['Anna', 'Boris', 'Clara']);
    expect(project.report.notUnderstood).toMatchObject([{ kind: 'importantMarks', detail: { count: 1 } }]);
  });

  it('of its first years: tables and columns that were not there yet are not missed', async () => {
    const project = await read(
      'data.qda',
      `${qualcoderTables}
       DROP TABLE annotation; DROP TABLE journal; DROP TABLE attribute; DROP TABLE attribute_type; DROP TABLE code_text; DROP TABLE project;
       CREATE TABLE code_text (cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, date text);
       INSERT INTO code_text VALUES (1, 1, 'Бір', 3, 6, 'Anna', '2019-01-03 10:00:00'), (2, 1, 'three', 10, 15, 'Anna', null);`,
    );
    expect(quotes(project)).toEqual(['Бір', 'three']);
    expect(project.codings[0]?.created).toBe('2019-01-03T10:00:00.000Z');
    expect(project.cases.map(({ name }) => name)).toEqual(['Айгүл']);
  });

  it('that has coded by itself: positions between two ways of counting are put right by the words', async () => {
    const text = '👋🏽 сәлем 🙂🙂 бар жоқ 👨‍👩‍👧 бар. Соңы бар';
    const last = text.lastIndexOf('бар');
    const points = [...text.slice(0, last)].length;
    const between = Math.round((last + points) / 2);
    const project = await read(
      'data.qda',
      `${qualcoderTables} DELETE FROM code_text; UPDATE source SET fulltext = '${text}' WHERE id = 1;
       INSERT INTO code_text VALUES (1, 1, 1, 'Соңы бар', ${between - 5}, ${between + 3}, 'Anna', '', '');`,
    );
    expect(quotes(project)).toEqual(['Соңы бар']);
    expect(project.report.repaired).toBe(1);
  });
});

describe('Taguette', () => {
  it('of its first years: without a command log the passages come in with nobody’s name', async () => {
    const project = await read('a.sqlite3', `${taguetteTables} DROP TABLE commands; ALTER TABLE tags DROP COLUMN description;`);
    expect(quotes(project)).toEqual(['🙂 күн', 'Тақырып']);
    expect(project.codings.map(({ coderGuid }) => coderGuid)).toEqual([null, null]);
    expect(project.coders).toEqual([]);
  });
});
