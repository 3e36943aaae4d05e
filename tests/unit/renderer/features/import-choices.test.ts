import { describe, expect, it } from 'vitest';
import { type FileChoice, firstChoice, isComplete, toBatches, withRole } from '#renderer/features/import/import-choices.ts';
import type { ImportPreview, TableChoice, TableColumn } from '#shared/contract/exchange.ts';

const preview = (path: string, more: Partial<ImportPreview> = {}): ImportPreview => ({
  ...{ path, name: path, format: 'txt', encoding: 'utf-8', encodings: [], language: 'ru', sample: 'Текст', speakers: [] },
  ...{ duplicateOf: null, problem: null, warnings: [], timedTurns: 0, table: null },
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
    expect(toBatches(files, firstChoice, {}).flatMap(({ paths }) => paths)).toEqual(['a', 'd']);
    const all = (): FileChoice => ({ ...decided, included: true });
    expect(toBatches(files, all, {}).flatMap(({ paths }) => paths)).toEqual(['a', 'c', 'd']);
  });

  it('reads files of another charset in an import of their own', () => {
    const choose = ({ path }: ImportPreview): FileChoice => ({
      ...decided,
      included: path !== 'b',
      encoding: path === 'd' ? 'koi8-r' : null,
    });
    expect(toBatches(files, choose, { kind: 'policy' })).toEqual([
      { paths: ['a', 'c'], options: { kind: 'policy' } },
      { paths: ['d'], options: { kind: 'policy', encoding: 'koi8-r' } },
    ]);
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
    expect(toBatches([survey], firstChoice, {})[0]?.options.tables).toEqual({ s: { kind: 'survey', columns: table.columns.survey } });
    const chosen: TableChoice = { kind: 'segments', columns: table.columns.segments };
    expect(toBatches([survey], () => ({ ...decided, table: chosen }), {})[0]?.options.tables).toEqual({ s: chosen });
  });

  it('has one column for what only one can be', () => {
    const moved = withRole({ kind: 'survey', columns: table.columns.survey }, 1, 'case');
    expect(moved.columns.map(({ role }) => role)).toEqual(['ignore', 'case']);
    expect(isComplete(moved)).toBe(true);
    expect(isComplete({ kind: 'segments', columns: table.columns.segments })).toBe(false);
  });
});
