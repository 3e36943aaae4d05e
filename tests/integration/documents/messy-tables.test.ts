import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readTable } from '#core/documents/formats/tables/read-table.ts';
import { suggestMapping } from '#core/documents/formats/tables/suggest-mapping.ts';
import { splitHead } from '#core/documents/formats/tables/table-head.ts';
import { xlsx } from './document-files.ts';

const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number: number, cells: Readonly<Record<string, string>>): string =>
  `<row r="${number}">${Object.entries(cells)
    .map(([column, text]) => cell(`${column}${number}`, text))
    .join('')}</row>`;
const merge = (...refs: string[]): string =>
  `</sheetData><mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells><sheetData>`;

describe('tables as forms and people leave them', () => {
  test('a form’s CSV in windows-1251: the code of the respondent is the case, not the moment it was sent', async () => {
    const source =
      'Отметка времени;ФИО (код);Город;Возраст;;Город;Почему вы переехали?\r\n' +
      '12.03.2024 10:15;R-01;Алматы;27;;Ушарал;"Работы не было; садик один, и там все места заняты"\r\n' +
      '12.03.2024 11:02;R-02;Астана;43;;Караганда;Из-за сына, он поступил, и я поехала за ним\r\n';
    const { header, rows, delimiter, encoding } = await readTable({ name: 'Опрос.csv', bytes: iconv.encode(source, 'win1251') });
    expect([delimiter, encoding]).toEqual([';', 'windows-1251']);
    expect(header).toEqual(['Отметка времени', 'ФИО (код)', 'Город', 'Возраст', '5', 'Город (2)', 'Почему вы переехали?']);
    expect(suggestMapping(header, rows).map(({ role, type }) => type ?? role)).toEqual([
      'date',
      'case',
      'category',
      'number',
      'ignore',
      'category',
      'openAnswer',
    ]);
  });

  test('a workbook with a title and groups of columns in merged cells: the row below them names the columns', async () => {
    const sheet =
      row(1, { A: 'Выгрузка анкеты' }) +
      row(3, { A: 'Респондент', B: 'О себе', D: 'О городе' }) +
      row(4, { B: 'Пол', C: 'Возраст', D: 'Возраст', E: 'Почему приехали?' }) +
      row(5, { A: '1', B: 'жен', C: '24', D: '100', E: 'Учиться' }) +
      merge('A1:E1', 'A3:A4', 'B3:C3', 'D3:E3');
    const { header, rows } = await readTable({ name: 'Анкета.xlsx', bytes: xlsx(sheet) });
    expect(header).toEqual(['Респондент', 'Пол', 'Возраст', 'О городе: Возраст', 'Почему приехали?']);
    expect(rows).toEqual([['1', 'жен', '24', '100', 'Учиться']]);
  });

  test('a table of one column, of one row, and with a first column that has no name keep their first row as the header', () => {
    const names = (cells: string[][]) => splitHead(cells, [])?.names;
    expect(names([['Ответ'], ['да'], ['нет']])).toEqual(['Ответ']);
    expect(names([['id', 'age', 'why']])).toEqual(['id', 'age', 'why']);
    expect(
      names([
        ['', 'Город', 'Имя'],
        ['1', 'Алматы', 'Анна'],
      ]),
    ).toEqual(['1', 'Город', 'Имя']);
    expect(splitHead([['', ' ']], [])).toBeNull();
  });
});
