import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import { readForeignProject } from '#core/exchange/read-foreign-project.ts';
import { temporaryFolder } from '../../open-core.ts';
import { makeDatabase, qualcoderTables, requalTables, rqdaTables, taguetteTables } from './foreign-databases.ts';

async function readOne(path: string): Promise<ExchangeProject> {
  const [project] = await readForeignProject(path);
  if (!project) throw new Error('no project');
  return project;
}

const quotes = ({ documents, codings }: ExchangeProject): string[] =>
  codings.map(({ documentGuid, start, end }) => documents.find(({ guid }) => guid === documentGuid)?.text.slice(start, end) ?? '');
const paths = ({ codes }: ExchangeProject): string[] => {
  const pathOf = (guid: string | null): string[] => {
    const code = codes.find((candidate) => candidate.guid === guid);
    return code ? [...pathOf(code.parentGuid), code.words.name] : [];
  };
  return codes.map(({ guid }) => pathOf(guid).join(' > '));
};

describe('a QualCoder project', () => {
  it('gives its codings on their words, whatever unit each was counted in', async () => {
    const folder = join(temporaryFolder(), 'Study.qda');
    mkdirSync(folder);
    makeDatabase(join(folder, 'data.qda'), qualcoderTables);
    const before = readFileSync(join(folder, 'data.qda'));
    const project = await readOne(folder);
    expect(project.name).toBe('Study');
    expect(quotes(project)).toEqual(['Бір', 'екі\nthree', 'five']);
    expect(paths(project)).toEqual(['Ties', 'Ties > Close', 'Ties > Close > Kin', 'Numbers', 'lost code']);
    expect(project.coders.map(({ name }) => name).sort()).toEqual(['Anna', 'Boris']);
    expect(project.cases.map(({ name }) => name)).toEqual(['Айгүл']);
    expect(project.links).toMatchObject([{ start: null, end: null }]);
    expect(project.values.map(({ value }) => value)).toEqual(['34', 'Astana']);
    expect(project.memos.map(({ text }) => text).sort()).toEqual(['We began.', 'a memo', 'look']);
    expect(project.codings[0]).toMatchObject({ memo: 'first', created: '2024-01-03T10:00:00.000Z' });
    expect(readFileSync(join(folder, 'data.qda')).equals(before)).toBe(true);
  });
});

describe('an RQDA project', () => {
  it('gives live codings with categories, cases and attributes, and says what had been deleted', async () => {
    const path = makeDatabase(join(temporaryFolder(), 'old.rqda'), rqdaTables);
    const project = await readOne(path);
    expect(quotes(project)).toEqual(['күн']);
    expect(paths(project)).toEqual(['Feelings', 'Feelings > Mood']);
    expect(project.codes[1]?.colour).toBe('#ff0000');
    expect(project.codings[0]).toMatchObject({ memo: 'bright', created: '2014-03-25T09:41:44.000Z' });
    expect(project.links).toMatchObject([{ start: 0, end: 5 }]);
    expect(project.values.map(({ value }) => value)).toEqual(['Prague']);
    expect(project.report.notUnderstood.map(({ message }) => message).join(' ')).toContain('1 of 2');
  });
});

describe('a requal project', () => {
  it.each([
    ['as R counts, from 1', 9, 11],
    ['from 0', 8, 10],
  ])('gives its segments, the end included, %s', async (_, start, end) => {
    const path = makeDatabase(join(temporaryFolder(), 'study.requal'), requalTables(start, end));
    const project = await readOne(path);
    expect(quotes(project)).toEqual(['күн']);
    expect(project.report.repaired).toBe(0);
    expect(project.codes[0]?.colour).toBe('#ff8800');
    expect(project.coders.map(({ name }) => name)).toEqual(['Eva']);
  });
});

describe('a Taguette database', () => {
  it('gives every project, bytes over the text nodes, dots as a tree, untagged highlights kept', async () => {
    const path = makeDatabase(join(temporaryFolder(), 'two.sqlite3'), taguetteTables);
    const projects = await readForeignProject(path);
    expect(projects.map(({ name }) => name)).toEqual(['One', 'Two']);
    const [one] = projects;
    if (!one) throw new Error('no project');
    expect(one.documents[0]?.text).toBe('Тақырып\nЖақсы 🙂 күн & жақсы');
    expect(quotes(one)).toEqual(['🙂 күн', 'Тақырып']);
    expect(paths(one)).toEqual(['mood', 'mood > good', 'untagged highlight']);
    expect(one.coders.find(({ guid }) => guid === one.codings[0]?.coderGuid)?.name).toBe('boris');
    expect(one.codings[0]?.changed).toBe('2022-02-02T10:00:00.000Z');
  });
});

it('says in a sentence what is no project', async () => {
  const folder = temporaryFolder();
  await expect(readForeignProject(join(folder, 'none.rqda'))).rejects.toThrow(/no file/u);
  await expect(readForeignProject(makeDatabase(join(folder, 'x.sqlite3'), 'CREATE TABLE t (a)'))).rejects.toThrow(/not of Taguette/u);
});
