import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixtures, lettersOf, namesOfFixtures, readFixture } from './document-files.ts';

const expected = (name: string) => readFileSync(join(fixtures, 'expected', name), 'utf8');

/** What the fixture of that name was made from: `ru.koi8-r.crlf.txt` from `generated.ru.txt`. */
function sourceOf(name: string): string | null {
  const language = /^(en|kk|ru|mix)\.(?!.*\.(?:vtt|pdf)$)/.exec(name)?.[1];
  return language === undefined ? null : expected(language === 'mix' ? 'generated.mix.md' : `generated.${language}.txt`);
}

describe('every fixture gives the text it was made from', () => {
  for (const name of namesOfFixtures) {
    const source = sourceOf(name);
    if (source === null || name.includes('invalid')) continue;
    test(name, async () => {
      const { text, marks, turns } = await readFixture(name);
      expect(lettersOf(text)).toBe(lettersOf(source));
      expect(text).not.toMatch(/\r|^\uFEFF/);
      for (const { start, end } of marks) expect(start >= 0 && start < end && end <= text.length).toBe(true);
      expect(new Set(turns.map(({ speaker }) => speaker)).size).toBeGreaterThanOrEqual(2);
    });
  }
});

test('a UTF-8 file cut in the middle of a letter is read, and the person told', async () => {
  const { encoding, warnings } = await readFixture('ru.invalid-utf8-tail.txt');
  expect(encoding).toBe('utf-8');
  expect(warnings.map(({ kind }) => kind)).toEqual(['undecodable_bytes']);
});

test('the charset of every Cyrillic text file is found', async () => {
  const found = new Map<string, string | null>();
  for (const name of namesOfFixtures) if (/^(?:ru|kk)\..*\.txt$/.test(name)) found.set(name, (await readFixture(name)).encoding);
  expect(Object.fromEntries(found)).toMatchObject({
    'kk.kz1048.crlf.txt': 'kz-1048',
    'kk.utf16le.bom.crlf.txt': 'utf-16le',
    'ru.ibm866.crlf.txt': 'ibm866',
    'ru.iso-8859-5.crlf.txt': 'iso-8859-5',
    'ru.koi8-r.crlf.txt': 'koi8-r',
    'ru.x-mac-cyrillic.crlf.txt': 'x-mac-cyrillic',
  });
});

test('a PDF in two columns is read column by column, letters of a fallback font in their words, and the person told', async () => {
  const { text, warnings } = await readFixture('rukk.twocolumn.libreoffice.pdf');
  for (const source of ['generated.ru.txt', 'generated.kk.txt']) {
    for (const line of expected(source).trim().split(/\n+/)) expect(text.split('\n')).toContain(line);
  }
  expect(warnings.map(({ kind }) => kind)).toEqual(['jumping_text']);
});

test('remarks in a PDF stand on the lines they mark or lie beside; links are none', async () => {
  const { text, comments } = await readFixture('remarks.pdf');
  expect(comments.map(({ start, end, ...said }) => ({ ...said, on: text.slice(start, end) }))).toEqual([
    { text: 'kin tie', author: 'Anna', date: '2024-04-12T10:05:00', on: 'Respondent: In Almaty, with my aunt.' },
    { text: 'ask again', author: 'Berik', date: null, on: 'Interviewer: Since when?' },
  ]);
});

describe('tracked changes', () => {
  for (const name of ['tracked.libreoffice.docx', 'tracked.libreoffice.odt']) {
    test(`${name}: insertions kept, deletions left out and counted, the comment kept where it stands`, async () => {
      const { text, comments, warnings } = await readFixture(name);
      expect(text.startsWith('Респондент: Мы уехали (ВСТАВЛЕННЫЙ ТЕКСТ) в 2019 году.\n')).toBe(true);
      expect(text).toContain('Таб:\tпосле таба   три пробела\nновая строка; мягкий пере\u00ADнос; нераз\u00A0рывный.');
      expect(comments).toHaveLength(1);
      expect(comments[0]).toMatchObject({ text: 'Комментарий: уточнить дату', author: 'Анна' });
      expect(warnings).toMatchObject([{ kind: 'tracked_changes', detail: { insertions: 1, deletions: 1 } }]);
    });
  }
});

test('Teams captions: voices become turns with times, entities letters, two lines one', async () => {
  const { text, turns } = await readFixture('ru.teams.vtt');
  expect(text).toBe(
    'Иванова Анна: Здравствуйте! Расскажите, пожалуйста, как Вы переехали?\nПетров Сергей (гость): Ну… это было в 2019\u00A0г. & мы уехали 🙂.',
  );
  expect(turns.map(({ speaker, timeMs }) => [speaker, timeMs])).toEqual([
    ['Иванова Анна', 3120],
    ['Петров Сергей (гость)', 7900],
  ]);
});

test('Zoom captions: the name is what stands before the first colon, not the second', async () => {
  const { text, turns } = await readFixture('kk.zoom.vtt');
  expect(turns.map(({ speaker, contentStart, end }) => [speaker, text.slice(contentStart, end)])).toEqual([
    ['Әйгерім Қ.', 'Сәлеметсіз бе!'],
    ['Интервьюер', 'Өзіңіз туралы айтып беріңізші: қайдансыз?'],
  ]);
});
