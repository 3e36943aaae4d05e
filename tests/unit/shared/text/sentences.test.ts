import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceRanges } from '#shared/text/sentences.ts';

const sentences = (text: string): string[] => sentenceRanges(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['Мы живём в г. Алматы на ул. Абая, д. 5. Потом переехали.', 2],
    ['Приехал в 1995 г. Тогда было трудно.', 2],
    ['В 1995 г. Алматы был столицей.', 1],
    ['Мы приехали сюда с мужем и детьми в 1995 г. Потом стало легче.', 2],
    ['Работал проф. И. П. Павлов. Я его знал.', 2],
    ['Платили 5 тыс. тенге, т. е. мало. Хватало на хлеб и т. д. Потом подняли.', 3],
    ['Это им. Сатпаева. Там мы учились.', 2],
    ['— Кто? — Я. Потом пришёл брат.', 2],
    ['Он сказал: «Куда ты?» и ушёл. Всё.', 2],
    ['Мен Алматыға 2010 ж. келдім. Содан бері осындамын.', 2],
    ['Нан, сүт, т.б. алдық. Кейін үйге қайттық.', 2],
    ['А. Құнанбаев көшесінде тұрамыз. Жақсы аудан.', 2],
    ['Dr. Smith came at 5 p.m. and left. No. I did not see him.', 3],
    ['See e.g. Fig. 3 for that. Fine.', 2],
    ['1. Первый пункт. 2. Второй пункт.', 2],
    ['Он из Алматинской обл. приехал. Да.', 2],
  ])('“%s” are %i', (text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  it('end with their paragraph and leave out the white space between them', () => {
    expect(sentences('Бірінші жол\nЕкінші.  Үшінші. \n\n  ')).toEqual(['Бірінші жол', 'Екінші.', 'Үшінші.']);
  });

  it('hold every letter of a text once, in order', () => {
    const piece = fc.constantFrom('г. ', 'Я. ', 'Қала', ' ', '. ', '! ', '«', '»', '\n', '😀', 'т. д. ', '5', 'a', 'B. ');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
        (text) => {
          const ranges = sentenceRanges(text);
          for (const [i, range] of ranges.entries()) expect(range.start >= (ranges[i - 1]?.end ?? 0) && range.end > range.start).toBe(true);
          expect(
            ranges
              .map(({ start, end }) => text.slice(start, end))
              .join('')
              .replace(/\s/gu, ''),
          ).toBe(text.replace(/\s/gu, ''));
        },
      ),
    );
  });
});
