import { describe, expect, it } from 'vitest';
import { type FileChoice, firstChoice, isComplete, toImport, twinsAmong, withRole } from '#renderer/features/import/import-choices.ts';
import type { ImportPreview, TableChoice, TableColumn } from '#shared/contract/exchange.ts';

const preview = (path: string, more: Partial<ImportPreview> = {}): ImportPreview => ({
  ...{ path, name: path, format: 'txt', encoding: 'utf-8', encodings: [], language: 'ru', sample: 'Текст', speakers: [] },
  ...{ duplicateOf: null, textHash: null, problem: null, warnings: [], timedTurns: 0, table: null },
  ...more,
});
const decided: FileChoice = { included: true, encoding: null, table: null, notSpeakers: [] };
const files = [
  preview('a'),
  preview('b', { problem: { kind: 'empty', message: 'The file is empty.', detail: {} } }),
  preview('c', { duplicateOf: 'Аружан' }),
  preview('d'),
];

describe('what an import takes in', () => {
  it('leaves out what cannot be read, and what is here already until it is asked for', () => {
    expect(files.map((file) => firstChoice(file).included)).toEqual([true, false, false, true]);
    expect(toImport(files, (file) => firstChoice(file), {}).paths).toEqual(['a', 'd']);
    expect(toImport(files, () => decided, {}).paths).toEqual(['a', 'c', 'd']);
  });

  it('leaves out a file whose text another has already brought, whatever they are called', () => {
    const texts = [
      preview('a', { textHash: '1' }),
      preview('b', { textHash: '2' }),
      preview('c', { textHash: '1' }),
      preview('d'),
      preview('e'),
    ];
    const twins = twinsAmong(texts);
    expect([...twins]).toEqual([['c', 'a']]);
    expect(texts.map((file) => firstChoice(file, twins.get(file.path)).included)).toEqual([true, true, false, true, true]);
  });

  it('is one import, each file in the charset chosen for it and without the names that are none', () => {
    const choose = ({ path }: ImportPreview): FileChoice => ({
      ...decided,
      included: path !== 'b',
      encoding: path === 'd' ? 'koi8-r' : null,
      notSpeakers: path === 'a' ? ['Дата'] : [],
    });
    expect(toImport(files, choose, { kind: 'policy' })).toEqual({
      paths: ['a', 'c', 'd'],
      options: { kind: 'policy', tables: {}, encodings: { d: 'koi8-r' }, notSpeakers: { a: ['Дата'] } },
    });
  });
});

describe('what a table is', () => {
  const column = (name: string, role: TableColumn['role']): TableColumn => ({ name, role, type: null });
  const table = {
    ...{ header: ['Who', 'Answer'], rows: [], rowCount: 2, kind: 'survey' as const },
    columns: {
      survey: [column('Who', 'case'), column('Answer', 'openAnswer')],
      segments: [column('Who', 'ignore'), column('Answer', 'segment')],
      codebook: [],
    },
  };

  it('goes with the import as it looks, or as it was chosen', () => {
    const survey = preview('s', { table });
    expect(toImport([survey], (file) => firstChoice(file), {}).options.tables).toEqual({
      s: { kind: 'survey', columns: table.columns.survey },
    });
    const chosen: TableChoice = { kind: 'segments', columns: table.columns.segments };
    expect(toImport([survey], () => ({ ...decided, table: chosen }), {}).options.tables).toEqual({ s: chosen });
  });

  it('has one column for what only one can be', () => {
    const moved = withRole({ kind: 'survey', columns: table.columns.survey }, 1, 'case');
    expect(moved.columns.map(({ role }) => role)).toEqual(['ignore', 'case']);
    expect(isComplete(moved)).toBe(true);
    expect(isComplete({ kind: 'segments', columns: table.columns.segments })).toBe(false);
  });
});
