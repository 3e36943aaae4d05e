import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { createTranslator } from '#shared/i18n/translator.ts';
import { agreementByDocument } from '#shared/reports/agreement-by-document.ts';
import { twoCoderStudy } from './two-coder-study.ts';

async function exported(format: 'xlsx' | 'csv' | 'docx', language: 'en' | 'ru' | 'kk') {
  const study = await twoCoderStudy();
  const path = join(study.folder, `agreement.${format}`);
  const query = { coderIds: study.coderIds, unit: 'character' } as const;
  const { codes } = await study.client.analysis.exportAgreement({ query, path, format, language });
  expect(codes).toBe(3);
  return { ...study, path };
}

describe('agreement as a file', () => {
  test('is a plain table for programs', async () => {
    const { path } = await exported('csv', 'en');
    const [header = '', pooled = '', , ties = ''] = readFileSync(path, 'utf8').replace('\ufeff', '').split('\r\n');
    expect(header.split(',').slice(0, 5)).toEqual(['Code', 'Both', 'Only Aigul', 'Only Boris', 'Neither']);
    expect(pooled).toMatch(/^"All codes, cells summed",15,15,5,157,/);
    expect(ties).toMatch(/^Ties,15,5,5,39,/);
  });

  test('is a workbook with words for what is not defined', async () => {
    const { client, path } = await exported('xlsx', 'ru');
    const { cells } = await client.analysis.readRatings({ path });
    const idle = cells.find(([code]) => code === 'Idle');
    expect(idle?.at(-1)).toMatch(/Ни один кодировщик не применил здесь этот код/);
  });

  test('has a sheet code by document, as NVivo lists a comparison', async () => {
    const { client, path, coderIds } = await exported('xlsx', 'en');
    const sheets = Object.keys(unzipSync(readFileSync(path))).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets).toHaveLength(3);
    const query = { coderIds, unit: 'character', perDocument: true } as const;
    const [header, ...rows] = agreementByDocument(await client.analysis.agreement(query), query, createTranslator('en'));
    expect(header).toEqual([
      'Code',
      'Document',
      'Cohen’s κ',
      'Percent agreement',
      'Both',
      'Only Aigul',
      'Only Boris',
      'Neither',
      'To note',
    ]);
    expect(rows.map(([code, document, , , ...cells]) => [code, document, ...cells.slice(0, 4)])).toEqual([
      ['Ties', 'One', 5, 5, 5, 17],
      ['Ties', 'Two', 10, 0, 0, 22],
      ['Ties > Kin', 'One', 0, 10, 0, 22],
    ]);
    expect(rows[1]?.[2]).toBe(1);
    expect(rows[2]?.[2]).toBe(0);
  });

  test('is a document to read, with the paragraph for the article', async () => {
    const { path } = await exported('docx', 'kk');
    const { value } = await mammoth.extractRawText({ path });
    expect(value).toMatch(/Кодтаушылар \(Aigul және Boris\) келісімі/);
    expect(value).toMatch(/Bailanys \d+\.\d+\.\d+/);
    expect(value).toContain('Lonely');
  });
});

describe('a table of ratings', () => {
  test('gives all coefficients, and the place of what is wrong', async () => {
    const { client } = await twoCoderStudy();
    const rows = [
      ['1', '1'],
      ['2', '2'],
      ['2', 'x'],
    ];
    const nominal = await client.analysis.reliability({ rows });
    expect(nominal.cohenKappa.value).toBeCloseTo((2 / 3 - 1 / 3) / (1 - 1 / 3), 12);
    const interval = await client.analysis.reliability({ rows, level: 'interval' });
    expect(interval.problem).toMatchObject({ reason: 'text_in_numeric_level', row: 2, column: 1, cell: 'x' });
  });
});
