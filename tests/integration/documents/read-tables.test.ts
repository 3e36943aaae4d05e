import { strToU8 } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readTable } from '#core/documents/formats/tables/read-table.ts';
import { suggestMapping } from '#core/documents/formats/tables/suggest-mapping.ts';
import { xlsx } from './document-files.ts';

const csv = (source: string) => readTable({ name: 'a.csv', bytes: strToU8(source) });

describe('CSV', () => {
  test.each([',', ';', '\t', '|'])('cut by %j, with quotes, line ends and the delimiter inside cells', async (cut) => {
    const source = `id${cut}ответ\r\n007${cut}"да${cut} ""так""\r\nи вот"\r\n\r\n8${cut}нет\r\n`;
    expect(await csv(source)).toMatchObject({
      delimiter: cut,
      header: ['id', 'ответ'],
      rows: [
        ['007', `да${cut} "так"\nи вот`],
        ['8', 'нет'],
      ],
    });
  });

  test('an old charset and Excel’s first line are understood', async () => {
    const bytes = iconv.encode('sep=;\nгород;возраст\nАлматы;34\nШымкент;41\n', 'win1251');
    expect(await readTable({ name: 'a.csv', bytes })).toMatchObject({
      encoding: 'windows-1251',
      header: ['город', 'возраст'],
      rows: [
        ['Алматы', '34'],
        ['Шымкент', '41'],
      ],
    });
  });

  test('columns without a name are numbered, equal names told apart, short rows filled', async () => {
    expect(await csv('a,,a\n1,2\n')).toMatchObject({ header: ['a', '2', 'a (2)'], rows: [['1', '2', '']] });
  });
});

describe('workbooks', () => {
  const strings = '<sst><si><t>id</t></si><si><r><t>ту</t></r><r><t>ған күні</t></r><rPh><t>x</t></rPh></si></sst>';
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd.mm.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>';
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><t>007</t></is></c><c r="B2" t="b"><v>1</v></c><c r="C2" s="1"><v>45394</v></c></row>';

  test('texts, dates, yes and no; skipped cells are empty; 007 stays 007', async () => {
    const bytes = xlsx(rows, { 'xl/sharedStrings.xml': strings, 'xl/styles.xml': styles });
    expect(await readTable({ name: 'a.xlsx', bytes })).toMatchObject({
      sheet: 'Анкета',
      header: ['id', '2', 'туған күні'],
      rows: [['007', 'yes', '2024-04-12']],
    });
  });

  test('one clear sentence for what is no workbook, an empty one, a sheet that is not there', async () => {
    await expect(readTable({ name: 'a.xlsx', bytes: xlsx('') })).rejects.toMatchObject({ kind: 'no_text' });
    await expect(readTable({ name: 'a.xlsx', bytes: xlsx(rows) }, { sheet: 'x' })).rejects.toMatchObject({ kind: 'no_text' });
    await expect(readTable({ name: 'a.xlsx', bytes: xlsx(rows).slice(0, 60) })).rejects.toMatchObject({ kind: 'damaged' });
  });
});

test('a survey’s columns are proposed as case, attributes with their types, and open answers', async () => {
  const header = ['Время', 'ID', 'Город', 'Возраст', 'Есть дети', 'Почему вы переехали?', 'Дата', 'Пусто'];
  const cities = ['Алматы', 'Астана', 'Шымкент'];
  const rows = Array.from({ length: 30 }, (_, index) => [
    `${index % 5}:00`,
    `R${index + 1}`,
    cities[index % 3] ?? '',
    String(20 + (index % 17)),
    index % 2 === 0 ? 'да' : 'нет',
    `Мы переехали, потому что ${index} раз искали работу и не нашли её дома.`,
    `${(index % 28) + 1}.04.2024`,
    '',
  ]);
  const found = suggestMapping(header, rows);
  expect(found.map(({ role, type }) => [role, type])).toEqual([
    ['attribute', 'category'],
    ['case', null],
    ['attribute', 'category'],
    ['attribute', 'number'],
    ['attribute', 'yesNo'],
    ['openAnswer', null],
    ['attribute', 'date'],
    ['ignore', null],
  ]);
  expect(found[2]?.categories).toEqual(cities);
});
