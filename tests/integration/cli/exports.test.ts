import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { openTerminal } from './run-cli.ts';

const readCsv = (path: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;

describe('data for statistics from the terminal', () => {
  it('has a row a unit × coder and a row a case × code, and the dictionary explains every column', () => {
    const { json, run, folder } = openTerminal();
    const study = join(folder, 'study.bailanys');
    const { codes, documents, coders } = json(['sample', study]) as { codes: number; documents: number; coders: number };
    for (const [table, unit, first, rowCount] of [
      ['units', 'document', 'document', documents * coders],
      ['cases', 'paragraph', 'case', 9 * codes],
    ] as const) {
      const path = join(folder, `${table}.csv`);
      const dictionary = join(folder, `${table}-dictionary.csv`);
      const written = json(['export', study, '-o', path, '--table', table, '--unit', unit, '--language', 'ru']);
      const rows = readCsv(path);
      const columns = Object.keys(rows[0] ?? {});
      expect(written).toEqual({ files: [path, dictionary], rows: rowCount, columns: columns.length });
      expect(rows).toHaveLength(rowCount);
      expect(columns[0]).toBe(first);
      expect(readCsv(dictionary).map(({ column }) => column)).toEqual(columns);
      expect(readCsv(dictionary).map(({ meaning }) => meaning)).not.toContain('');
    }
    const present = readCsv(join(folder, 'cases.csv')).filter((row) => row.present === '1');
    expect(present.length).toBeGreaterThan(0);
    expect(present.every(({ codings, characters }) => Number(codings) > 0 && Number(characters) > 0)).toBe(true);

    const workbook = join(folder, 'units.xlsx');
    expect(json(['export', study, '-o', workbook, '--table', 'units'])).toMatchObject({ files: [workbook] });
    for (const [wrong, code] of [
      [['--table', 'units', '-o', join(folder, 'x.txt')], 2],
      [['-o', join(folder, 'x.docx')], 2],
      [['--table', 'cases', '--for', 'qualcoder', '-o', join(folder, 'x.csv')], 2],
      [['-o', join(folder, 'nowhere', 'x.qdpx')], 1],
    ] as const) {
      const result = run(['export', study, ...wrong]);
      expect([result.code, result.stdout, result.stderr.trim().split('\n').length]).toEqual([code, '', 1]);
    }
  });

  it('says at export what REFI-QDA cannot carry, also for QualCoder', () => {
    const { json, folder } = openTerminal();
    const study = join(folder, 'study.bailanys');
    json(['sample', study]);
    const file = join(folder, 'study.qdpx');
    const { notCarried, ...rest } = json(['export', study, '-o', file, '--for', 'qualcoder']) as { notCarried: string[] };
    expect(rest).toEqual({ file });
    expect(notCarried).toContainEqual(expect.stringMatching(/^The weights of codings: \d+\.$/));
    expect(notCarried).toContainEqual(expect.stringMatching(/^The tie fields .* of codings: \d+\.$/));
  });

  it('writes segments of chosen codes, coders and documents in every format', () => {
    const { json, run, folder } = openTerminal();
    const study = join(folder, 'study.bailanys');
    json(['sample', study]);
    const chosen = ['--code', 'Social ties > Bonding ties', '--coder', 'Coder A', '--document', 'Almaty 3: Timur'];
    const segments = json(['segments', study, ...chosen]) as { document: string; code: string; coder: string; quote: string }[];
    expect(Object.keys(segments[0] ?? {})).toEqual(['document', 'start', 'end', 'code', 'coder', 'quote', 'weight', 'memo']);
    expect(new Set(segments.map(({ document, code, coder }) => [document, code, coder].join('|')))).toEqual(
      new Set(['Almaty 3: Timur|Social ties > Bonding ties|Coder A']),
    );
    for (const ending of ['csv', 'xlsx', 'docx', 'html', 'json']) {
      const file = join(folder, `segments.${ending}`);
      expect(json(['segments', study, ...chosen, '-o', file])).toEqual({ file, segments: segments.length });
    }
    const table = readCsv(join(folder, 'segments.csv'));
    expect(table.map(({ quote }) => quote)).toEqual(segments.map(({ quote }) => quote));
    expect(table.every(({ City }) => City === 'Almaty')).toBe(true);
    const below = json(['segments', study, '--code', 'Social ties', '--subcodes']) as unknown[];
    expect(below.length).toBeGreaterThan((json(['segments', study, '--code', 'Social ties']) as unknown[]).length);
    const unknown = run(['segments', study, '--code', 'No such code']);
    expect([unknown.code, unknown.stdout]).toEqual([1, '']);
    expect(unknown.stderr).toContain('No such code');
  });
});
